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
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.Slot;

class SurveyTemplateTest {
    private static final SurveyCode IIT = new SurveyCode("IIT");
    private static final SurveyCode EIT_2 = new SurveyCode("EIT-2");

    @Test
    void asksWhatTheMethodologyAsks() throws IOException {
        var rows = rows(SurveyTemplate.write(methodology("2564"), List.of(IIT)), "IIT");

        assertThat(rows).hasSize(2);
        var header = rows.getFirst().cells();
        assertThat(header.subList(0, 4)).containsExactly("respondentKey", "submittedOn", "i1.1", "i1.2");
        var described = rows.getLast().cells();
        assertThat(described.getFirst())
                .isEqualTo("#ita-template/1 2564/1 IIT · รหัสผู้ตอบที่ไม่บอกว่าเป็นใคร คนละรหัส"
                        + " / a code per respondent that tells nobody who it is");
        assertThat(described.get(header.indexOf("i5.2")))
                .contains(": ทรัพย์สิน / ")
                .endsWith(": property");
    }

    @ParameterizedTest
    @MethodSource("methodologies")
    void hasAColumnForEverySlotOfEverySurvey(Methodology methodology) throws IOException {
        var surveys = methodology.surveys();
        var file = SurveyTemplate.write(methodology, surveys);

        for (var survey : surveys) {
            var rows = rows(file, survey.value());
            assertThat(rows.getFirst().cells().stream().skip(2))
                    .containsExactlyElementsOf(
                            methodology.slots(survey).stream().map(Slot::id).toList());
            assertThat(TemplateMarks.isDescription(rows.get(1))).isTrue();
            assertThat(rows.get(1).cells())
                    .hasSameSizeAs(rows.getFirst().cells())
                    .noneMatch(String::isBlank);
        }
    }

    static List<Methodology> methodologies() {
        return BuiltInMethodologies.all();
    }

    @Test
    void hasAnExplanationTheSurveysAndAHiddenSheetOfChoices() throws IOException {
        var file = SurveyTemplate.write(methodology("2568"), methodology("2568").surveys());

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName() + " " + sheet.getVisibility()))
                    .containsExactly(
                            "คำอธิบาย " + SheetVisibility.VISIBLE,
                            "แบบสำรวจ IIT " + SheetVisibility.VISIBLE,
                            "แบบสำรวจ EIT-1 " + SheetVisibility.VISIBLE,
                            "แบบสำรวจ EIT-2 " + SheetVisibility.VISIBLE,
                            "ตัวเลือก " + SheetVisibility.HIDDEN);
        }
    }

    @Test
    void offersTheWordsOfTheMethodology() throws IOException {
        var file = SurveyTemplate.write(methodology("2564"), List.of(IIT));

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var choices = new ArrayList<String>();
            try (var rows = workbook.findSheet("ตัวเลือก").orElseThrow().openStream()) {
                rows.forEach(row -> choices.add(row.getCellText(0)));
            }
            assertThat(choices).containsExactly("1 น้อยที่สุดหรือไม่มีเลย", "2 น้อย", "3 มาก", "4 มากที่สุด");
        }
    }

    @Test
    void saysNothingAboutSheetsThatBelongToIt() throws IOException {
        var file = SurveyTemplate.write(methodology("2568"), List.of(EIT_2));

        try (var table = Tables.xlsx(file)) {
            assertThat(table.next()).isNotNull();
            assertThat(table.notices()).isEmpty();
        }
    }

    private static Methodology methodology(String id) {
        return BuiltInMethodologies.find(id).orElseThrow();
    }

    private static List<TableRow> rows(byte[] file, String survey) throws IOException {
        var rows = new ArrayList<TableRow>();
        try (var table = Tables.xlsx(file, survey)) {
            for (var row = table.next(); row != null; row = table.next()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
