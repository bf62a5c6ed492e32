package org.prongsai.query.nation.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.page.Wording;
import org.prongsai.query.nation.Nation;
import org.prongsai.query.nation.NationOverview;
import org.prongsai.query.page.chart.BarChart;
import org.prongsai.query.page.chart.Tone;

/**
 * How many agencies have each level of the year's scheme.
 *
 * @param chart null where nobody has a total
 */
record LevelsSection(List<Row> rows, @Nullable String chart) {
    private static final int DECIMALS = 2;
    private static final Rational HUNDRED = Rational.of(100);

    /**
     * One level.
     *
     * @param href to those that have it; null where nobody has, or it is none
     * @param count of agencies with a total
     * @param share of them in per cent; null where nobody has a total
     */
    record Row(
            String name,
            @Nullable String href,
            int count,
            @Nullable BigDecimal share,
            boolean chosen) {
        public String countShown() {
            return String.format(Locale.ROOT, "%,d", count);
        }

        public @Nullable String shareShown() {
            return share == null ? null : share.toPlainString() + "%";
        }
    }

    static LevelsSection of(NationOverview overview, NationAsked asked, Wording wording) {
        var rows = rows(overview, asked, wording);
        boolean any = overview.chosen().group().withTotal() > 0;
        return new LevelsSection(rows, any ? chart(rows, wording) : null);
    }

    private static List<Row> rows(NationOverview overview, NationAsked asked, Wording wording) {
        var group = overview.chosen().group();
        return group.levels().stream()
                .map(level -> row(level, group.withTotal(), overview, asked, wording))
                .toList();
    }

    private static Row row(
            Nation.LevelCount level, int all, NationOverview overview, NationAsked asked, Wording wording) {
        var name = level.level();
        return new Row(
                name(name, overview, wording),
                name == null || level.count() == 0
                        ? null
                        : asked.address().with(NationAddress.LEVEL, name).href("ranking"),
                level.count(),
                all == 0 ? null : Rational.of(level.count(), all).times(HUNDRED).rounded(DECIMALS),
                name != null && name.equals(asked.level()));
    }

    /** How a level is called in the language of the page. */
    static String name(@Nullable String level, NationOverview overview, Wording wording) {
        if (level == null) {
            return wording.text("nation.level-open");
        }
        var rules = overview.rules();
        return rules == null ? level : wording.level(rules.levels(), level);
    }

    private static String chart(List<Row> rows, Wording wording) {
        var bars = rows.stream()
                .map(row -> new BarChart.Group(
                        row.name(),
                        List.of(new BarChart.Bar(
                                "",
                                Shown.length(row.share()),
                                row.shareShown() == null ? "" : row.shareShown(),
                                Tone.LATER))))
                .toList();
        return new BarChart(bars, null)
                .drawn("levels-chart", wording.text("nation.levels-chart"), wording.text("nation.chart-same"))
                .svg();
    }
}
