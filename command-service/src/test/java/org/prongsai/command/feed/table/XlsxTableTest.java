package org.prongsai.command.feed.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class XlsxTableTest {
    private static final String HEADER = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>id</t></is></c>"
            + "<c r=\"B1\" t=\"inlineStr\"><is><t>i1</t></is></c></row>";
    private static final TableRow HEADER_ROW = new TableRow(1, List.of("id", "i1"));

    @Test
    void readsTextsOfTheirOwnAndSharedOnes() {
        var file = HandMade.start()
                .strings("<si><t>น้ำใจ</t></si><si><r><t xml:space=\"preserve\">มาก </t></r><r><t>ที่สุด</t></r>"
                        + "<rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si><si><t>a_x000D_\nb_x005F_</t></si><si/>")
                .sheet(
                        "ข้อมูล",
                        HEADER
                                + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c></row>"
                                + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>2</v></c><c r=\"B3\" t=\"s\"><v>3</v></c>"
                                + "<c r=\"C3\" t=\"str\"><v>&lt;ok&gt;</v></c></row>")
                .bytes();

        assertThat(Reading.ofXlsx(file))
                .isEqualTo(new Reading(
                        List.of(
                                HEADER_ROW,
                                new TableRow(2, List.of("น้ำใจ", "มาก ที่สุด")),
                                new TableRow(3, List.of("a\r\nb_", "", "<ok>"))),
                        List.of(),
                        ""));
    }

    @Test
    void readsNumbersAsTheirShortestText() {
        var file = HandMade.ofRows(HEADER
                + row(2, "4", "4.0", "0.10000000000000001", "1E3", "-2.50", "1234567890123")
                + row(3, "007", "0", "-0", "1.0E-2", "12345678901234567890", ""));

        assertThat(Reading.ofXlsx(file).cells())
                .containsExactly(
                        List.of("id", "i1"),
                        List.of("4", "4", "0.1", "1000", "-2.5", "1234567890123"),
                        List.of("7", "0", "0", "0.01", "12345678901234567890"));
    }

    @Test
    void refusesOnlyTheRowWithANumberThatIsNone() {
        var file = HandMade.ofRows(HEADER + row(2, "four") + row(3, "NaN") + row(4, "1e999") + row(5, "4"));

        assertThat(Reading.ofXlsx(file).problems())
                .containsExactly("2 cell-unreadable", "3 cell-unreadable", "4 cell-unreadable");
    }

    @Test
    void readsBooleansErrorsAndIsoDates() {
        var file = HandMade.ofRows(HEADER
                + "<row r=\"2\"><c r=\"A2\" t=\"b\"><v>1</v></c><c r=\"B2\" t=\"b\"><v>0</v></c>"
                + "<c r=\"C2\" t=\"e\"><v>#N/A</v></c><c r=\"D2\" t=\"d\"><v>2025-02-03</v></c></row>");

        assertThat(Reading.ofXlsx(file).cells().getLast()).containsExactly("TRUE", "FALSE", "#N/A", "2025-02-03");
    }

    @Test
    void placesCellsByTheirReferencesOrWithoutAny() {
        var file = HandMade.ofRows("<row><c t=\"inlineStr\"><is><t>id</t></is></c><c><v>1</v></c></row>"
                + "<row r=\"7\"><c r=\"B7\"><v>2</v></c><c><v>3</v></c><c r=\"AA7\"><v>4</v></c></row>"
                + "<row><c><v>5</v></c><c s=\"1\"/></row>");

        assertThat(Reading.ofXlsx(file).rows())
                .containsExactly(
                        new TableRow(1, List.of("id", "1")),
                        new TableRow(
                                7,
                                List.of(
                                        "", "2", "3", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "",
                                        "", "", "", "", "", "", "", "4")),
                        new TableRow(8, List.of("5")));
    }

    @Test
    void readsRowsOutOfOrderUnderTheirNumbers() {
        var file = HandMade.ofRows(HEADER + row(9, "a").replace("<v>a", "<v>9") + row(3, "3") + row(9, "10"));

        assertThat(Reading.ofXlsx(file).rows())
                .containsExactly(
                        HEADER_ROW,
                        new TableRow(9, List.of("9")),
                        new TableRow(3, List.of("3")),
                        new TableRow(9, List.of("10")));
    }

    @Test
    void refusesOnlyRowsWhoseCellsCannotBePlaced() {
        var file = HandMade.ofRows(HEADER
                + "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>2</v></c></row>"
                + "<row r=\"3\"><c r=\"ZZZZZZZZ3\"><v>1</v></c></row>"
                + "<row r=\"4\"><c r=\"4\"><v>1</v></c></row>"
                + "<row r=\"5\"><c r=\"XFE5\"><v>1</v></c></row>"
                + "<row r=\"6\"><c r=\"XFD6\"><v>1</v></c></row>"
                + "<row r=\"7\"><c r=\"A7\" t=\"s\"><v>0</v></c></row>"
                + "<row r=\"8\"><c r=\"A8\"><v>1</v></c><c r=\"XFD8\" s=\"3\"/></row>");
        var read = Reading.ofXlsx(file);

        assertThat(read.problems())
                .containsExactly(
                        "2 cell-unreadable",
                        "3 cell-unreadable",
                        "4 cell-unreadable",
                        "5 cell-unreadable",
                        "6 too-many-columns",
                        "7 cell-unreadable");
        assertThat(read.rows().getLast()).isEqualTo(new TableRow(8, List.of("1")));
    }

    @Test
    void refusesRowNumbersThatNoSheetHas() {
        assertThat(Reading.ofXlsx(HandMade.ofRows(HEADER + "<row r=\"1048577\"/>"))
                        .refusal())
                .isEqualTo("file-damaged");
        assertThat(Reading.ofXlsx(HandMade.ofRows(HEADER + "<row r=\"x\"/>")).refusal())
                .isEqualTo("file-damaged");
    }

    @Test
    void takesTheSavedResultsOfFormulasAndSaysSo() {
        var file = HandMade.ofRows(HEADER
                + "<row r=\"2\"><c r=\"A2\"><f>1+1</f><v>2</v></c><c r=\"B2\" t=\"str\"><f>\"\"</f><v></v></c></row>"
                + "<row r=\"3\"><c r=\"A3\"><v>1</v></c><c r=\"B3\"><f>SUM(A1)</f></c></row>");

        assertThat(Reading.ofXlsx(file))
                .isEqualTo(new Reading(
                        List.of(
                                HEADER_ROW,
                                new TableRow(2, List.of("2")),
                                new TableRow(3, List.of("1"), RowProblems.formulaWithoutValue("B3"))),
                        List.of("formula-values"),
                        ""));
    }

    @Test
    void readsHiddenAndMergedCellsAndSaysSo() {
        var file = HandMade.start()
                .sheet(
                        "ก",
                        "",
                        "<dimension ref=\"A1:XFD1048576\"/><cols><col min=\"1\" max=\"1\" hidden=\"1\"/></cols><sheetData>"
                                + HEADER + row(2, "1").replace("<row ", "<row hidden=\"1\" ")
                                + "<row r=\"3\" hidden=\"1\"/></sheetData>"
                                + "<mergeCells count=\"1\"><mergeCell ref=\"A1:A2\"/></mergeCells>")
                .bytes();

        assertThat(Reading.ofXlsx(file))
                .isEqualTo(new Reading(
                        List.of(HEADER_ROW, new TableRow(2, List.of("1"))),
                        List.of("rows-hidden", "columns-hidden", "cells-merged"),
                        ""));
    }

    @Test
    void readsTheFirstSheetWithAHeaderAndNamesTheOthers() throws Exception {
        var file = HandMade.start()
                .sheet("ว่าง", "")
                .sheet("ชื่อเรื่อง", row(1, "2568"))
                .sheet("ข้อมูล", HEADER)
                .sheet("อื่น", HEADER + row(2, "1"))
                .bytes();

        assertThat(Reading.ofXlsx(file)).isEqualTo(new Reading(List.of(HEADER_ROW), List.of("sheets-not-read"), ""));
        try (var table = Tables.xlsx(file)) {
            assertThat(table.notices().getFirst().messageEn())
                    .isEqualTo("only the sheet \"ข้อมูล\" was read, not \"ว่าง\", \"ชื่อเรื่อง\", \"อื่น\"");
        }
    }

    @Test
    void readsTheSheetNamedAfterTheSurvey() {
        var file = HandMade.start()
                .sheet("แบบสำรวจ IIT", HEADER)
                .sheet("แบบสำรวจ EIT-1", HEADER + row(2, "1"))
                .bytes();

        assertThat(Reading.of(() -> Tables.xlsx(file, "EIT-1")).rows())
                .containsExactly(HEADER_ROW, new TableRow(2, List.of("1")));
    }

    @Test
    void passesTemplateSheetsOverThatNobodyFilledIn() {
        var description =
                "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>#ita-template/1 2568/1 IIT</t></is></c></row>";
        var file = HandMade.start()
                .sheet("คำอธิบาย", row(1, "1"))
                .sheet("แบบสำรวจ IIT", HEADER + description)
                .sheet("แบบสำรวจ EIT-1", HEADER + description + row(3, "1"))
                .bytes();

        assertThat(Reading.ofXlsx(file).rows().getLast()).isEqualTo(new TableRow(3, List.of("1")));
        assertThat(Reading.of(() -> Tables.xlsx(file, "IIT")).rows()).hasSize(2);
    }

    @Test
    void readsAHiddenSheetOnlyWhenThereIsNoOtherAndSaysSo() {
        var hidden = HandMade.start().sheet("ก", "state=\"veryHidden\"", "<sheetData>" + HEADER + "</sheetData>");

        assertThat(Reading.ofXlsx(hidden.bytes()))
                .isEqualTo(new Reading(List.of(HEADER_ROW), List.of("sheet-hidden"), ""));
        assertThat(Reading.ofXlsx(hidden.sheet("ข", HEADER + row(2, "1")).bytes())
                        .rows())
                .hasSize(2);
    }

    @Test
    void refusesAWorkbookWithoutATable() {
        assertThat(Reading.ofXlsx(HandMade.start().sheet("ก", "").bytes()).refusal())
                .isEqualTo("no-table");
        assertThat(Reading.ofXlsx(HandMade.start().bytes()).refusal()).isEqualTo("no-table");
    }

    @Test
    void passesOverATitleAndASheetToReadInSearchOfATable() {
        var toRead = row(1, "1") + row(2, "2") + row(3, "3");
        var below = row(1, "1") + row(9, "2") + row(10, "3", "4") + row(11, "5", "6");
        var file = HandMade.start().sheet("อ่าน", toRead).sheet("ตาราง", below).bytes();

        var read = Reading.ofXlsx(file);

        assertThat(read.rows()).extracting(TableRow::number).containsExactly(1L, 9L, 10L, 11L);
        assertThat(read.notices()).containsExactly("sheets-not-read");
    }

    @Test
    void refusesOnlyTheRowWithACellOfTenMegabytes() {
        var text = "<c t=\"inlineStr\"><is><t>" + "ก".repeat(3_000_000) + "</t></is></c>";
        var file = HandMade.ofRows(HEADER + "<row r=\"2\">" + text + "</row>" + row(3, "1"));

        assertThat(Reading.ofXlsx(file).problems()).containsExactly("2 cell-too-long");
    }

    private static String row(int number, String... values) {
        var cells = new StringBuilder();
        for (var value : values) {
            cells.append("<c><v>").append(value).append("</v></c>");
        }
        return "<row r=\"" + number + "\">" + cells + "</row>";
    }
}
