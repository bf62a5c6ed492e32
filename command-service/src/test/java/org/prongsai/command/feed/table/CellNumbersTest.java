package org.prongsai.command.feed.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "45691.424444444441, 2025-02-03T10:11:12",
        "45691, 2025-02-03T00:00:00",
        "1, 1900-01-01T00:00:00",
        "59, 1900-02-28T00:00:00",
        "60, 60",
        "61, 1900-03-01T00:00:00",
        "0.5, 12:00:00",
        "0, 00:00:00",
        "0.999999999, 1900-01-01T00:00:00",
        "45691.99999999999, 2025-02-04T00:00:00",
        "45691.0000057870, 2025-02-03T00:00:00.5",
        "2958465.5, 9999-12-31T12:00:00",
        "2958466, 2958466",
        "-1, -1"
    })
    void readsDaysSince1900(String serial, String date) {
        assertThat(CellNumbers.date(serial, false)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({"44229.424444444441, 2025-02-03T10:11:12", "0, 1904-01-01T00:00:00", "60, 1904-03-01T00:00:00"})
    void readsDaysSince1904(String serial, String date) {
        assertThat(CellNumbers.date(serial, true)).isEqualTo(date);
    }

    @Test
    void takesNoWordForANumber() {
        assertThat(CellNumbers.text("NaN")).isNull();
        assertThat(CellNumbers.text("0x1p3")).isNull();
        assertThat(CellNumbers.text("1d")).isNull();
        assertThat(CellNumbers.text("")).isNull();
        assertThat(CellNumbers.text("9".repeat(500))).isNull();
        assertThat(CellNumbers.date("tomorrow", false)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-mm-dd",
                "d/m/yyyy;@",
                "[$-107041E]d mmm yyyy;@",
                "[$-D07041E]d/m/bbbb",
                "[h]:mm:ss",
                "mm:ss.0",
                "h:mm AM/PM",
                "\"วันที่\" d mmmm"
            })
    void knowsDatesByTheirFormat(String code) {
        assertThat(NumberFormats.isDate(164, code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "0.00",
                "#,##0.00;[Red]-#,##0.00",
                "0.00E+00",
                "t0",
                "[$-D00041E]0",
                "0 \"days\"",
                "0\\d",
                "[$USD] 0",
                "0_d",
                "@",
                "[Red]0;d"
            })
    void knowsNumbersByTheirFormat(String code) {
        assertThat(NumberFormats.isDate(164, code)).isFalse();
    }

    @Test
    void knowsTheFormatsThatAreBuiltIn() {
        assertThat(NumberFormats.isDate(0, null)).isFalse();
        assertThat(NumberFormats.isDate(14, null)).isTrue();
        assertThat(NumberFormats.isDate(22, null)).isTrue();
        assertThat(NumberFormats.isDate(49, null)).isFalse();
        assertThat(NumberFormats.isDate(62, null)).isFalse();
        assertThat(NumberFormats.isDate(71, null)).isTrue();
        assertThat(NumberFormats.isDate(81, null)).isTrue();
    }

    @Test
    void readsDatesOfAWorkbookByStyle() {
        var file = HandMade.start()
                .styles("<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"14\"/></cellXfs>"
                        + "<dxfs><dxf><numFmt numFmtId=\"0\" formatCode=\"d\"/></dxf></dxfs>")
                .sheet(
                        "ก",
                        "<row><c s=\"0\"><v>45691</v></c><c s=\"1\"><v>45691</v></c><c s=\"2\"><v>45691.5</v></c>"
                                + "<c s=\"9\"><v>1</v></c><c s=\"-1\"><v>2</v></c></row>")
                .bytes();

        assertThat(Reading.ofXlsx(file).cells().getFirst())
                .containsExactly("45691", "2025-02-03T00:00:00", "2025-02-03T12:00:00", "1", "2");
    }

    @Test
    void readsDatesOfAWorkbookFrom1904() {
        var file = HandMade.start()
                .from1904()
                .styles("<cellXfs><xf numFmtId=\"14\"/></cellXfs>")
                .sheet("ก", "<row><c s=\"0\"><v>0</v></c><c><v>1</v></c></row>")
                .bytes();

        assertThat(Reading.ofXlsx(file).cells().getFirst()).containsExactly("1904-01-01T00:00:00", "1");
    }
}
