package org.prongsai.query.nation.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.page.Wording;
import org.prongsai.query.nation.NationOverview;
import org.prongsai.query.page.chart.BarChart;
import org.prongsai.query.page.chart.Tone;

/**
 * Means of the total, each instrument and each indicator.
 *
 * @param chart null where there is nothing to draw
 */
record AveragesSection(List<Row> rows, @Nullable String chart) {
    /**
     * One mean.
     *
     * @param kind total, instrument or indicator
     * @param number of an indicator, code of an instrument; empty for the total
     * @param group the instrument of an indicator; else empty
     * @param mean null where nobody has one
     * @param nation of all agencies
     */
    record Row(
            Kind kind,
            String number,
            String name,
            String group,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal nation) {

        public @Nullable String shown() {
            return Shown.figure(mean);
        }

        public @Nullable String nationShown() {
            return Shown.figure(nation);
        }

        public boolean isTotal() {
            return kind == Kind.TOTAL;
        }
    }

    enum Kind {
        TOTAL,
        INSTRUMENT,
        INDICATOR
    }

    static AveragesSection of(NationOverview overview, Wording wording) {
        var rows = rows(overview, wording);
        var bars = rows.stream()
                .filter(row -> row.kind() != Kind.TOTAL && row.mean() != null)
                .map(row -> new BarChart.Group(
                        row.number() + " " + row.name(),
                        List.of(new BarChart.Bar(
                                "", Shown.length(row.mean()), row.shown() == null ? "" : row.shown(), Tone.LATER))))
                .toList();
        var rules = overview.rules();
        var target = rules == null
                ? null
                : new BarChart.Mark(
                        rules.levels().passMin().rounded(2).doubleValue(),
                        wording.text("years.target", HeadlineSection.limit(overview)));
        return new AveragesSection(
                rows,
                bars.isEmpty()
                        ? null
                        : new BarChart(bars, target)
                                .drawn(
                                        "averages-chart",
                                        wording.text("nation.averages-chart"),
                                        wording.text("nation.chart-same"))
                                .svg());
    }

    static List<Row> rows(NationOverview overview, Wording wording) {
        var chosen = overview.chosen();
        var nation = overview.nation();
        var rows = new ArrayList<Row>();
        rows.add(new Row(
                Kind.TOTAL,
                "",
                wording.text("years.total"),
                "",
                chosen.group().average(),
                nation.group().average()));
        var rules = overview.rules();
        if (rules == null) {
            return rows;
        }
        for (var instrument : rules.instruments()) {
            var code = instrument.code();
            rows.add(new Row(
                    Kind.INSTRUMENT,
                    code,
                    wording.name(instrument.name()),
                    "",
                    chosen.group().instruments().get(code),
                    nation.group().instruments().get(code)));
        }
        for (var indicator : rules.indicators()) {
            rows.add(new Row(
                    Kind.INDICATOR,
                    Integer.toString(indicator.number()),
                    wording.name(indicator.name()),
                    indicator.instrument(),
                    chosen.indicators().get(indicator.number()),
                    nation.indicators().get(indicator.number())));
        }
        return rows;
    }
}
