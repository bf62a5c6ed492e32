package org.prongsai.command.feed.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that LibreOffice wrote; how is told beside them. */
class SpreadsheetProgramsTest {
    private static final List<String> HEADER =
            List.of("รหัส", "วันที่ตอบ", "หมายเหตุ", "i1", "i2", "เวลา", "สัดส่วน", "รวม", "ตรวจแล้ว", "ข้อความ");

    /** Sara am as two letters stays as it is: what reads the same is for others to say. */
    private static final String KINDNESS_IN_TWO = "น\u0e4d\u0e49\u0e32ใจ";

    @Test
    void readsAWorkbook() throws IOException {
        var read = Reading.ofXlsx(file("answers.xlsx"));

        assertThat(read)
                .isEqualTo(new Reading(
                        List.of(
                                new TableRow(1, HEADER),
                                row(
                                        2,
                                        "001",
                                        "2025-02-03T00:00:00",
                                        "ซ่อน",
                                        "4",
                                        "5",
                                        "10:30:00",
                                        "0.1",
                                        "9",
                                        "TRUE",
                                        "น้ำใจ"),
                                row(
                                        3,
                                        "๐๐๒",
                                        "2025-02-03T00:00:00",
                                        "",
                                        "๔",
                                        "0.3",
                                        "2025-02-03T10:11:12",
                                        "1234.5",
                                        "#DIV/0!",
                                        "กข",
                                        KINDNESS_IN_TWO),
                                row(
                                        6,
                                        "003",
                                        "",
                                        "",
                                        "1 น้อยที่สุดหรือไม่มีเลย",
                                        "",
                                        "",
                                        "",
                                        "",
                                        "",
                                        "บรรทัดแรก, \"อ้าง\"\nบรรทัดสอง; =1+1")),
                        List.of("sheets-not-read", "formula-values", "rows-hidden", "columns-hidden", "cells-merged"),
                        ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"answers-utf8.csv", "answers-utf16.csv", "answers-quoted.csv", "answers-windows874.csv"})
    void readsTextInEveryEncoding(String name) throws IOException {
        var read = Reading.ofCsv(file(name));

        assertThat(read)
                .isEqualTo(new Reading(
                        List.of(
                                new TableRow(1, HEADER),
                                row(
                                        2,
                                        "001",
                                        "2025-02-03",
                                        "ซ่อน",
                                        "4",
                                        "5",
                                        "10:30:00 AM",
                                        "10%",
                                        "9",
                                        "TRUE",
                                        "น้ำใจ"),
                                row(
                                        3,
                                        "๐๐๒",
                                        "03/02/2025",
                                        "",
                                        "๔",
                                        "0.3",
                                        "2025-02-03 10:11:12",
                                        "1234.5",
                                        "#DIV/0!",
                                        "กข",
                                        KINDNESS_IN_TWO),
                                row(
                                        6,
                                        "003",
                                        "",
                                        "",
                                        "1 น้อยที่สุดหรือไม่มีเลย",
                                        "",
                                        "",
                                        "",
                                        "",
                                        "",
                                        "บรรทัดแรก, \"อ้าง\"\nบรรทัดสอง; =1+1")),
                        name.contains("874") ? List.of("encoding-guessed") : List.of(),
                        ""));
    }

    @Test
    void readsOurTemplateFilledIn() throws IOException {
        var read = Reading.of(() -> Tables.xlsx(file("template-filled.xlsx"), "IIT"));

        assertThat(read.notices()).isEmpty();
        assertThat(TemplateMarks.isDescription(read.rows().get(1))).isTrue();
        assertThat(read.rows().subList(2, 5))
                .containsExactly(
                        row(
                                3,
                                "0001",
                                "2025-02-03T00:00:00",
                                "1 ระดับ 1",
                                "2 ระดับ 2",
                                "3 ระดับ 3",
                                "4 ระดับ 4",
                                "5 ระดับ 5",
                                "6 ระดับ 6",
                                "1 ระดับ 1",
                                "2 ระดับ 2",
                                "3 ระดับ 3",
                                "4 ระดับ 4",
                                "5 ระดับ 5",
                                "6 ระดับ 6",
                                "1 ระดับ 1",
                                "2 ระดับ 2",
                                "3 ระดับ 3"),
                        row(4, "0002", "", "1", "2", "3", "4", "5", "6", "1", "2", "3", "4", "5", "6", "1", "2"),
                        row(
                                5,
                                "๓",
                                "3 ก.พ. 2568",
                                "๑",
                                "๒",
                                "๓",
                                "๔",
                                "๕",
                                "๖",
                                "๑",
                                "๒",
                                "๓",
                                "๔",
                                "๕",
                                "๖",
                                "๑",
                                "๒",
                                "๓"));
    }

    @ParameterizedTest
    @CsvSource({"answers.ods, file-is-ods", "answers.xls, file-is-xls", "answers.html, file-is-html"})
    void refusesOtherFilesWithWords(String name, String refusal) throws IOException {
        assertThat(Reading.ofXlsx(file(name))).isEqualTo(new Reading(List.of(), List.of(), refusal));
        assertThat(Reading.ofCsv(file(name)).refusal()).isEqualTo(name.endsWith("ods") ? "file-is-workbook" : refusal);
    }

    private static TableRow row(long number, String... cells) {
        return new TableRow(number, List.of(cells));
    }

    private static byte[] file(String name) throws IOException {
        try (var stream = SpreadsheetProgramsTest.class.getResourceAsStream("/feeds/table/" + name)) {
            return stream.readAllBytes();
        }
    }
}
