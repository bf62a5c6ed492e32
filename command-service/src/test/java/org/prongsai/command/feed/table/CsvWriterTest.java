package org.prongsai.command.feed.table;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    @Test
    void writesWhatSpreadsheetProgramsOpenAsThai() throws IOException {
        var file = write(List.of(List.of("รหัส", "ข้อ 1"), List.of("1", "ก, ข\n\"ค\"")));

        assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo("""
                \ufeffรหัส,ข้อ 1\r
                1,"ก, ข
                ""ค\"""\r
                """);
    }

    @Test
    void disarmsWhatWouldBeAFormula() throws IOException {
        var file = write(
                List.of(List.of("=1+1", "+66", "-1", "@x", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x", "a=b", "'q")));

        assertThat(new String(file, StandardCharsets.UTF_8))
                .isEqualTo("\ufeff'=1+1,'+66,'-1,'@x,\"'\tx\",\"'\rx\",\"'\nx\",'＝1,'＋1,'－1,'＠x,a=b,''q\r\n");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void readsBackExactlyWhatItWrote(long seed) throws IOException {
        var random = new SplittableRandom(seed);
        var rows = new ArrayList<List<String>>();
        int columns = random.nextInt(1, 6);
        for (int row = 0; row < 200; row++) {
            rows.add(randomRow(random, columns));
        }
        var file = write(rows);

        assertThat(Reading.ofCsv(file).cells()).isEqualTo(rows);
    }

    /** Another reader has to agree on everything but the marks before formulas. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14})
    void readsWellFormedFilesAsAnotherReaderDoes(long seed) throws IOException {
        var random = new SplittableRandom(seed);
        var rows = new ArrayList<List<String>>();
        for (int row = 0; row < 300; row++) {
            rows.add(randomRow(random, 4).stream()
                    .map(cell -> cell.startsWith("'") ? "x" + cell : cell)
                    .toList());
        }
        var text = new String(write(rows), StandardCharsets.UTF_8).substring(1);
        var others = CsvReader.builder().ofCsvRecord(text).stream()
                .map(row -> row.getFields().stream()
                        .map(cell -> cell.startsWith("'") ? cell.substring(1) : cell)
                        .toList())
                .toList();

        assertThat(Reading.ofCsv(text).cells()).isEqualTo(others);
    }

    private static List<String> randomRow(SplittableRandom random, int columns) {
        var alphabet = "กำเแ\"',;|\t\r\n =+-@＝＠ab๔😀";
        var row = new ArrayList<String>();
        for (int column = 0; column < columns; column++) {
            var cell = new StringBuilder(column == 0 ? "k" : "");
            if (random.nextInt(3) == 0) {
                cell.setLength(0);
            }
            int[] letters = alphabet.codePoints().toArray();
            for (int at = random.nextInt(5); at >= 0; at--) {
                cell.appendCodePoint(letters[random.nextInt(letters.length)]);
            }
            row.add(cell.toString().isBlank() ? "z" + cell : cell.toString());
        }
        return row;
    }

    private static byte[] write(List<List<String>> rows) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var writer = new CsvWriter(file)) {
            for (var row : rows) {
                writer.write(row);
            }
        }
        return file.toByteArray();
    }
}
