package org.prongsai.query.sidebyside;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.page.Wording;
import org.prongsai.query.page.chart.BarChart;
import org.prongsai.query.page.chart.Tone;
import org.prongsai.query.sidebyside.CompareTable.Head;
import org.prongsai.query.sidebyside.CompareTable.Kind;
import org.prongsai.query.sidebyside.CompareTable.Row;

/** The indicators as bars, a group for each, a bar for each column that has any indicator. */
final class CompareChart {
    private CompareChart() {}

    /** As SVG; null where no column has an indicator. */
    static @Nullable String of(CompareTable table, Wording wording) {
        var indicators = table.rows().stream()
                .filter(row -> row.kind() == Kind.INDICATOR)
                .toList();
        var drawn = table.columns().stream()
                .filter(head -> indicators.stream().anyMatch(row -> score(row, head) != null))
                .toList();
        if (drawn.isEmpty()) {
            return null;
        }
        var groups = new ArrayList<BarChart.Group>();
        for (var row : indicators) {
            groups.add(new BarChart.Group(
                    row.code() + "  " + row.name(),
                    drawn.stream().map(head -> bar(row, head, wording)).toList()));
        }
        var chart = new BarChart(List.copyOf(groups), null);
        return chart.drawn("compared", wording.text("compare.chart"), chart.inWords())
                .svg();
    }

    /** Columns without any indicator, of which nothing is drawn. */
    static List<Head> notDrawn(CompareTable table) {
        return table.columns().stream()
                .filter(head -> table.rows().stream()
                        .filter(row -> row.kind() == Kind.INDICATOR)
                        .allMatch(row -> score(row, head) == null))
                .toList();
    }

    private static BarChart.Bar bar(Row row, Head head, Wording wording) {
        var score = score(row, head);
        return new BarChart.Bar(
                Integer.toString(head.number()),
                score == null ? null : score.doubleValue(),
                score == null ? wording.text("years.no-score") : score.toPlainString(),
                tone(head));
    }

    private static Tone tone(Head head) {
        if (head.average()) {
            return Tone.UNEXPLAINED;
        }
        return head.number() == 1 ? Tone.LATER : Tone.EARLIER;
    }

    private static @Nullable BigDecimal score(Row row, Head head) {
        return row.cells().get(head.number() - 1).score();
    }
}
