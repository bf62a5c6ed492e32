package org.prongsai.benchmarks.national;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Every figure beside its baseline, as one table in the end. */
final class Table {
    private record Row(String figure, String ours, String against, String theirs, String ratio) {}

    private final List<Row> rows = new ArrayList<>();
    private final PrintStream out;

    Table(PrintStream out) {
        this.out = out;
    }

    /** Figures of which more is better. */
    void rates(String figure, Sample ours, String against, Sample theirs) {
        add(figure, ours.show("%,.0f"), against, theirs.show("%,.0f"), ratio(ours.median() / theirs.median()));
    }

    /** Seconds, of which fewer are better; the ratio says how many times faster. */
    void seconds(String figure, Sample ours, String against, Sample theirs) {
        add(
                figure,
                ours.show("%.3f") + " s",
                against,
                theirs.show("%.3f") + " s",
                ratio(theirs.median() / ours.median()));
    }

    void figure(String figure, String ours) {
        add(figure, ours, "-", "-", "-");
    }

    void add(String figure, String ours, String against, String theirs, String ratio) {
        var row = new Row(figure, ours, against, theirs, ratio);
        rows.add(row);
        out.println(line(row)); // At once as well: a long run tells how far it is.
    }

    static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }

    void print() {
        out.println();
        out.println("| figure | ours | against | theirs | ratio |");
        out.println("|---|---|---|---|---|");
        rows.forEach(row -> out.println(line(row)));
    }

    private static String line(Row row) {
        return "| %s | %s | %s | %s | %s |"
                .formatted(row.figure(), row.ours(), row.against(), row.theirs(), row.ratio());
    }
}
