package org.prongsai.command.feed.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    private static final List<List<String>> TWO_ROWS = List.of(List.of("id", "คำถาม"), List.of("1", "มากที่สุด"));

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void findsTheSeparator(char separator) {
        var read = Reading.ofCsv("id,คำถาม\r\n1,มากที่สุด\r\n".replace(',', separator));

        assertThat(read).isEqualTo(new Reading(numbered(TWO_ROWS), List.of(), ""));
    }

    @Test
    void countsSeparatorsOutsideQuotesOnly() {
        var read = Reading.ofCsv("\"id\";\"ก, ข, ค, ง\"\n\"1\";\"a,b,c,d,e\"\n");

        assertThat(read.cells()).containsExactly(List.of("id", "ก, ข, ค, ง"), List.of("1", "a,b,c,d,e"));
    }

    @Test
    void takesTheSeparatorThatEveryRowHas() {
        var read = Reading.ofCsv("id;score;note\n1;4,5;a\n2;3,5;b,c,d,e\n");

        assertThat(read.cells())
                .containsExactly(
                        List.of("id", "score", "note"), List.of("1", "4,5", "a"), List.of("2", "3,5", "b,c,d,e"));
    }

    @Test
    void understandsAStatedSeparatorAndDoesNotCountItsLine() {
        var read = Reading.ofCsv("sep=^\r\nid^a,b\r\n1^2,3\r\n");

        assertThat(read.rows())
                .containsExactly(new TableRow(1, List.of("id", "a,b")), new TableRow(2, List.of("1", "2,3")));
    }

    @Test
    void readsAHeaderThatOnlyBeginsLikeAStatedSeparator() {
        assertThat(Reading.ofCsv("sep=a,b\n1,2\n").cells()).containsExactly(List.of("sep=a", "b"), List.of("1", "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsEveryLineEnd(String end) {
        var read = Reading.ofCsv("id,คำถาม" + end + "1,มากที่สุด");

        assertThat(read.rows()).isEqualTo(numbered(TWO_ROWS));
    }

    @Test
    void passesBlankRowsOverAndCountsThem() {
        var read = Reading.ofCsv("id,a\r\n\r\n , \r\n1,x\r\n\r\n\r\n");

        assertThat(read.rows())
                .containsExactly(new TableRow(1, List.of("id", "a")), new TableRow(4, List.of("1", "x")));
    }

    @Test
    void keepsRowsShorterAndLongerThanTheHeader() {
        var read = Reading.ofCsv("a,b\n1\n1,2,3\n1,\n");

        assertThat(read.cells())
                .containsExactly(List.of("a", "b"), List.of("1"), List.of("1", "2", "3"), List.of("1", ""));
    }

    @Test
    void readsQuotesAndLinesWithinCells() {
        var read = Reading.ofCsv("a,b\n\"say \"\"ok\"\"\",\"two\r\nlines, one cell\"\n\"\",5\" wide\n");

        assertThat(read.rows())
                .containsExactly(
                        new TableRow(1, List.of("a", "b")),
                        new TableRow(2, List.of("say \"ok\"", "two\r\nlines, one cell")),
                        new TableRow(3, List.of("", "5\" wide")));
    }

    @Test
    void allowsBlanksAfterAClosingQuote() {
        assertThat(Reading.ofCsv("\"a\" ,\"b\"\t\n").cells()).containsExactly(List.of("a", "b"));
    }

    @Test
    void undoesWhatWasPutBeforeFormulas() {
        var read = Reading.ofCsv("a,b,c\n\"'=1+1\",'=2,'0812345678\n''twice,'a,it's\n");

        assertThat(read.cells())
                .containsExactly(
                        List.of("a", "b", "c"), List.of("=1+1", "=2", "0812345678"), List.of("'twice", "a", "it's"));
    }

    @Test
    void refusesOnlyTheRowWhoseQuotesDoNotMatch() {
        var read = Reading.ofCsv("a,b\n1,\"x\"y\n2,ok\n3,\"open\n4,\"shut\"\n5,ok\n");

        assertThat(read.problems()).containsExactly("2 quote-misplaced", "4 quote-misplaced");
        assertThat(read.rows().get(2)).isEqualTo(new TableRow(3, List.of("2", "ok")));
        assertThat(read.rows().getLast()).isEqualTo(new TableRow(5, List.of("5", "ok")));
    }

    @Test
    void saysWhichLinesARowOfUnmatchedQuotesTook() {
        var read = Reading.ofCsv("a,b\n1,\"open\n2,\"shut\"\n");

        assertThat(read.rows().getLast().problem()).isEqualTo(RowProblems.quoteMisplaced(2, 3));
    }

    @Test
    void endsAtAQuoteThatNobodyCloses() {
        var read = Reading.ofCsv("a,b\n1,x\n2,\"open\n3,y\n4,z\n");

        assertThat(read)
                .isEqualTo(new Reading(
                        List.of(new TableRow(1, List.of("a", "b")), new TableRow(2, List.of("1", "x"))),
                        List.of(),
                        "quote-unclosed"));
    }

    @Test
    void namesTheRowAndLineOfAQuoteThatNobodyCloses() {
        assertThat(FileProblems.quoteNeverClosed(17, 19).problem().messageEn()).contains("row 17 (line 19)");
    }

    @Test
    void endsAnOpenQuoteAfterAMebibyteOfLines() {
        var read = Reading.ofCsv("a,b\n1,\"open\n" + "2,y\n".repeat(400_000));

        assertThat(read)
                .isEqualTo(new Reading(List.of(new TableRow(1, List.of("a", "b"))), List.of(), "quote-unclosed"));
    }

    @Test
    void refusesOnlyTheRowWithACellOfTenMegabytes() {
        var long10 = "x".repeat(10_000_000);
        var read = Reading.ofCsv("a,b\n1," + long10 + "\n2,\"" + long10 + "\"\n3,ok\n");

        assertThat(read.problems()).containsExactly("2 cell-too-long", "3 cell-too-long");
        assertThat(read.rows().getLast()).isEqualTo(new TableRow(4, List.of("3", "ok")));
    }

    @Test
    void takesACellOfJustOneMebibyte() {
        var full = "ก".repeat(Limits.CELL_BYTES_MAX / 3) + "a";
        var over = full + "a";

        assertThat(Reading.ofCsv("a,b\n1," + full + "\n2," + over + "\n").problems())
                .containsExactly("3 cell-too-long");
    }

    @Test
    void refusesARowOfMoreThanFourMebibytes() {
        var cell = "x".repeat(Limits.CELL_BYTES_MAX) + ",";

        assertThat(Reading.ofCsv("a,b\n" + cell.repeat(4) + "\n" + cell.repeat(5) + "\n")
                        .problems())
                .containsExactly("3 row-too-long");
    }

    @Test
    void refusesColumnsBeyondTwoThousandUnlessEmpty() {
        var empties = ",".repeat(16_383);
        var read = Reading.ofCsv("a,b\n1" + empties + "\n1" + empties + "x\n" + "1,".repeat(1_999) + "1\n");

        assertThat(read.problems()).containsExactly("3 too-many-columns");
        assertThat(read.cells().getLast()).hasSize(2_000);
    }

    @Test
    void readsNothingFromNothing() {
        assertThat(Reading.ofCsv("")).isEqualTo(new Reading(List.of(), List.of(), ""));
        assertThat(Reading.ofCsv("\n\n  \n")).isEqualTo(new Reading(List.of(), List.of(), ""));
    }

    private static List<TableRow> numbered(List<List<String>> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(at -> new TableRow(at + 1, cells.get(at)))
                .toList();
    }
}
