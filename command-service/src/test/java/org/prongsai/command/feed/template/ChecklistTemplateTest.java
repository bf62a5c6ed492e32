package org.prongsai.command.feed.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.command.feed.table.TableRow;
import org.prongsai.command.feed.table.Tables;
import org.prongsai.command.feed.table.TemplateMarks;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.methodology.Item;
import org.prongsai.engine.methodology.Methodology;

class ChecklistTemplateTest {

    @Test
    void hasARowForEachItemOfOneAgency() throws IOException {
        var rows = rows(ofItems(methodology("2564")));

        assertThat(rows).hasSize(2 + 43);
        assertThat(rows.getFirst().cells())
                .containsExactly("ตัวชี้วัดย่อย", "ข้อ", "รายการ", "ผลการตรวจ", "ลิงก์หลักฐาน", "หมายเหตุ");
        assertThat(rows.get(1).cells().getFirst())
                .isEqualTo("#ita-template/1 2564/1 OIT · ตัวชี้วัดย่อยของข้อ / the item's sub-indicator");
        assertThat(TemplateMarks.isDescription(rows.get(1))).isTrue();
        assertThat(rows.get(2).cells()).containsExactly("9.1 ข้อมูลพื้นฐาน", "O1", "โครงสร้าง");
        assertThat(rows.getLast().cells().get(1)).isEqualTo("O43");
    }

    @Test
    void hasThreeColumnsForEachItemWhereEachRowIsAnAgency() throws IOException {
        var rows = rows(ofAgencies(methodology("2564")));

        assertThat(rows).hasSize(2);
        var header = rows.getFirst().cells();
        assertThat(header).hasSize(3 + 3 * 43);
        assertThat(header.subList(0, 9))
                .containsExactly(
                        "รหัสหน่วยงาน",
                        "ชื่อหน่วยงาน",
                        "ปีงบประมาณ",
                        "O1",
                        "O1 ลิงก์หลักฐาน",
                        "O1 หมายเหตุ",
                        "O2",
                        "O2 ลิงก์หลักฐาน",
                        "O2 หมายเหตุ");
        assertThat(rows.getLast().cells().get(0))
                .isEqualTo(
                        "#ita-template/1 2564/1 OIT · รหัสในระบบ เช่น mueang-phai / the id here, such as mueang-phai");
        assertThat(rows.getLast().cells().get(3)).isEqualTo("โครงสร้าง");
    }

    @ParameterizedTest
    @MethodSource("withItems")
    void namesEveryItemOfEveryYearAsItsMethodologyDoes(Methodology methodology) throws IOException {
        var rows = rows(ofItems(methodology));

        assertThat(rows.stream().skip(2).map(row -> row.cells().get(1)))
                .containsExactlyElementsOf(
                        methodology.items().stream().map(Item::id).toList());
        assertThat(rows.stream().skip(2).map(row -> row.cells().get(2)))
                .containsExactlyElementsOf(methodology.items().stream()
                        .map(item -> item.topic().th())
                        .toList());
        assertThat(rows.stream()
                        .skip(2)
                        .map(row -> row.cells().size() < 7 ? "" : row.cells().get(6)))
                .containsExactlyElementsOf(methodology.items().stream()
                        .map(item -> item.provenance().confidence().isSourced() ? "" : "ไม่มีแหล่งอ้างอิง")
                        .toList());
    }

    static List<Methodology> withItems() {
        return BuiltInMethodologies.all().stream()
                .filter(methodology -> !methodology.items().isEmpty())
                .toList();
    }

    @Test
    void saysWhichItemsNoSourceConfirms() throws IOException {
        assertThat(explanation(ofItems(methodology("2567"))))
                .contains("ความเชื่อมั่นของแหล่งที่มาของรายการข้อตรวจ: ไม่มีแหล่งอ้างอิง")
                .anyMatch(line -> line.startsWith("ข้อที่ \"ที่มาของชื่อข้อ\" เป็น ไม่มีแหล่งอ้างอิง"));
        var many = rows(ofAgencies(methodology("2567"))).get(1).cells();
        assertThat(many.get(3)).isEqualTo("โครงสร้าง (ที่มาของชื่อข้อ: ไม่มีแหล่งอ้างอิง)");
        assertThat(explanation(ofItems(methodology("2568"))))
                .contains("ความเชื่อมั่นของแหล่งที่มาของรายการข้อตรวจ: มีแหล่งเดียว")
                .noneMatch(line -> line.contains("ที่มาของชื่อข้อ"));
    }

    @Test
    void isNotPossibleWhereNoItemsAreKnown() {
        assertThat(ChecklistTemplate.checklist(methodology("2562"))).isEmpty();
    }

    @Test
    void offersTheWordsOfTheChecklistTheBestFirst() throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(ofItems(methodology("2566"))))) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName() + " " + sheet.getVisibility()))
                    .containsExactly(
                            "คำอธิบาย " + SheetVisibility.VISIBLE,
                            "แบบตรวจ OIT " + SheetVisibility.VISIBLE,
                            "ตัวเลือก " + SheetVisibility.HIDDEN);
            assertThat(column(workbook, "ตัวเลือก")).containsExactly("ผ่าน", "ไม่ผ่าน");
        }
    }

    @Test
    void saysNothingAboutSheetsThatBelongToIt() throws IOException {
        try (var table = Tables.xlsx(ofItems(methodology("2566")))) {
            assertThat(table.next()).isNotNull();
            assertThat(table.notices()).isEmpty();
        }
    }

    private static byte[] ofItems(Methodology methodology) {
        return ChecklistTemplate.ofItems(
                methodology, ChecklistTemplate.checklist(methodology).orElseThrow());
    }

    private static byte[] ofAgencies(Methodology methodology) {
        return ChecklistTemplate.ofAgencies(
                methodology, ChecklistTemplate.checklist(methodology).orElseThrow());
    }

    private static Methodology methodology(String id) {
        return BuiltInMethodologies.find(id).orElseThrow();
    }

    private static List<String> explanation(byte[] file) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return column(workbook, "คำอธิบาย");
        }
    }

    private static List<String> column(ReadableWorkbook workbook, String sheet) throws IOException {
        var cells = new ArrayList<String>();
        try (var rows = workbook.findSheet(sheet).orElseThrow().openStream()) {
            rows.forEach(row -> cells.add(row.getCellText(0)));
        }
        return cells;
    }

    private static List<TableRow> rows(byte[] file) throws IOException {
        var rows = new ArrayList<TableRow>();
        try (var table = Tables.xlsx(file)) {
            for (var row = table.next(); row != null; row = table.next()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
