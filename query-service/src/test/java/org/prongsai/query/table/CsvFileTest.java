package org.prongsai.query.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFileTest {
    private record Pair(@Nullable String text, @Nullable BigDecimal number) {}

    private static final List<Column<Pair>> COLUMNS = List.of(
            Column.text("text", "ข้อความ", "Text", Pair::text),
            Column.decimal("number", "เลข", "Number", Pair::number));

    @Test
    void beginsWithAByteOrderMarkAndEndsLinesAsRfc4180Says() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var file = new CsvFile<>(COLUMNS, bytes)) {
            file.row(new Pair("อบต.เมืองไผ่", new BigDecimal("92.85")));
            file.row(new Pair(null, null));
            file.row(new Pair("a, \"b\"\nc", new BigDecimal("-0.01")));
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("\ufefftext,number\r\nอบต.เมืองไผ่,92.85\r\n,\r\n\"a, \"\"b\"\"\nc\",-0.01\r\n");
    }

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "=1+1, '=1+1",
                "+66 2 000 0000, '+66 2 000 0000",
                "-ลดขั้นตอน, '-ลดขั้นตอน",
                "@cmd, '@cmd",
                "`=HYPERLINK(\"http://x\",\"y\")`, `\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"`",
                "`\t=1`, `'\t=1`",
                "`\r=1`, `\"'\r=1\"`",
                "`\n=1`, `\"'\n=1\"`",
                "＝1+1, '＝1+1",
                "＋66 2, '＋66 2",
                "－ลดขั้นตอน, '－ลดขั้นตอน",
                "＠cmd, '＠cmd",
                "ข้อ＝1, ข้อ＝1",
                "a=1, a=1",
                "`'=1`, `'=1`"
            })
    void noTextIsTakenForAFormula(String text, String written) {
        assertThat(CsvFile.cell(text)).isEqualTo(written);
    }

    @Test
    void numbersStayNumbers() {
        assertThat(CsvFile.cell(new BigDecimal("-0.01"))).isEqualTo("-0.01");
        assertThat(CsvFile.cell(new BigDecimal("1E+2"))).isEqualTo("100");
        assertThat(CsvFile.cell(-3)).isEqualTo("-3");
        assertThat(CsvFile.cell(null)).isEmpty();
    }
}
