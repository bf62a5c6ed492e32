package org.prongsai.query.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.methodology.Indicator;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.score.IndicatorScore;
import org.prongsai.engine.score.InstrumentScore;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.page.Wording;
import org.prongsai.query.page.chart.BarChart;
import org.prongsai.query.page.chart.RadarChart;
import org.prongsai.query.page.chart.Tone;

/**
 * Two years side by side, or one alone: total and instruments, then indicators, each as a chart and as a table.
 *
 * @param notes what is missing and from which year
 * @param indicatorsChart null when neither year has a figure to draw
 * @param radar null when no year has enough figures for an outline
 * @param earlierLegend what the earlier year's line in the radar is; null when there is no earlier year
 */
record YearsSection(
        @Nullable String earlierYear,
        String laterYear,
        List<String> notes,
        List<FigureRow> totals,
        String totalsChart,
        List<FigureRow> indicators,
        @Nullable String indicatorsChart,
        @Nullable String radar,
        @Nullable String earlierLegend,
        String laterLegend) {

    static YearsSection of(YearReading later, @Nullable YearReading earlier, Wording wording) {
        return new Sides(later, earlier, wording).section();
    }

    /** Both years while the section is put together. */
    private record Sides(YearReading later, @Nullable YearReading earlier, Wording wording) {

        YearsSection section() {
            var indicators = later.methodology().indicators();
            return new YearsSection(
                    earlier == null ? null : earlier.year().toString(),
                    later.year().toString(),
                    notes(),
                    totalRows(),
                    totalsChart(),
                    indicators.stream().map(this::row).toList(),
                    hasIndicators(earlier) || hasIndicators(later) ? indicatorsChart() : null,
                    radar(),
                    earlier == null ? null : legend(earlier),
                    legend(later));
        }

        private List<String> notes() {
            var notes = new ArrayList<String>();
            if (earlier != null) {
                notes.addAll(missing(earlier));
            }
            notes.addAll(missing(later));
            return notes;
        }

        private List<String> missing(YearReading reading) {
            var year = reading.year().toString();
            var sheet = reading.sheet();
            if (sheet == null) {
                return List.of(wording.text("years.not-open", year));
            }
            boolean noInstruments =
                    sheet.instruments().stream().allMatch(one -> one.score().value() == null);
            boolean noIndicators = !hasIndicators(reading);
            if (sheet.total().value() == null && noInstruments && noIndicators) {
                return List.of(wording.text("years.nothing", year));
            }
            if (noInstruments && noIndicators) {
                return List.of(wording.text("years.total-only", year));
            }
            return noIndicators ? List.of(wording.text("years.no-indicators", year)) : List.of();
        }

        private List<FigureRow> totalRows() {
            var rows = new ArrayList<FigureRow>();
            rows.add(row(null, wording.text("years.total"), null, total(earlier), total(later)));
            for (var instrument : later.methodology().instruments()) {
                rows.add(row(
                        instrument.code(),
                        wording.name(instrument.name()),
                        null,
                        score(earlier, instrument),
                        score(later, instrument)));
            }
            return rows;
        }

        private String totalsChart() {
            var groups = new ArrayList<BarChart.Group>();
            groups.add(group(wording.text("years.total"), total(earlier), total(later)));
            later.methodology()
                    .instruments()
                    .forEach(instrument ->
                            groups.add(group(instrument.code(), score(earlier, instrument), score(later, instrument))));
            var pass = later.methodology().levels().passMin();
            var chart = new BarChart(
                    groups, new BarChart.Mark(Figures.length(pass), wording.text("years.target", Figures.limit(pass))));
            return chart.drawn("totals", wording.text("years.totals-chart"), chart.inWords())
                    .svg();
        }

        private String indicatorsChart() {
            var chart = new BarChart(
                    later.methodology().indicators().stream().map(this::group).toList(), null);
            return chart.drawn("indicators", wording.text("years.indicators-chart"), chart.inWords())
                    .svg();
        }

        private @Nullable String radar() {
            var methodology = later.methodology();
            var series = new ArrayList<RadarChart.Series>();
            if (earlier != null) {
                series.add(new RadarChart.Series(values(earlier), Tone.EARLIER_LINE, Tone.EARLIER_DOT));
            }
            series.add(new RadarChart.Series(values(later), Tone.LATER_LINE, Tone.LATER_DOT));
            var chart = new RadarChart(
                    methodology.indicators().stream()
                            .map(indicator -> Integer.toString(indicator.number()))
                            .toList(),
                    series,
                    methodology.instruments().stream()
                            .map(instrument -> new RadarChart.Group(
                                    instrument.code(),
                                    methodology.indicatorsOf(instrument).size()))
                            .toList());
            return chart.isDrawable()
                    ? chart.drawn("radar", wording.text("years.radar"), wording.text("years.radar-description"))
                            .svg()
                    : null;
        }

        private List<@Nullable Double> values(YearReading reading) {
            List<@Nullable Double> values = new ArrayList<>();
            later.methodology().indicators().forEach(indicator -> values.add(Figures.drawn(score(reading, indicator))));
            return values;
        }

        private FigureRow row(Indicator indicator) {
            return row(
                    Integer.toString(indicator.number()),
                    wording.name(indicator.name()),
                    indicator.instrument(),
                    score(earlier, indicator),
                    score(later, indicator));
        }

        private FigureRow row(
                @Nullable String number,
                String name,
                @Nullable String group,
                @Nullable Rational from,
                @Nullable Rational to) {
            return new FigureRow(
                    number,
                    name,
                    group,
                    Figures.score(from, decimals()),
                    Figures.score(to, decimals()),
                    from == null || to == null ? null : Figures.difference(to.minus(from), decimals()));
        }

        private BarChart.Group group(String label, @Nullable Rational from, @Nullable Rational to) {
            var bars = new ArrayList<BarChart.Bar>();
            if (earlier != null) {
                bars.add(bar(earlier, from, Tone.EARLIER));
            }
            bars.add(bar(later, to, Tone.LATER));
            return new BarChart.Group(label, bars);
        }

        /** A year without any indicator has no bars here: the notes say so once. */
        private BarChart.Group group(Indicator indicator) {
            var bars = new ArrayList<BarChart.Bar>();
            if (earlier != null && hasIndicators(earlier)) {
                bars.add(bar(earlier, score(earlier, indicator), Tone.EARLIER));
            }
            if (hasIndicators(later)) {
                bars.add(bar(later, score(later, indicator), Tone.LATER));
            }
            return new BarChart.Group(indicator.number() + "  " + wording.name(indicator.name()), bars);
        }

        private BarChart.Bar bar(YearReading reading, @Nullable Rational value, Tone tone) {
            var shown = Figures.score(value, decimals());
            return new BarChart.Bar(
                    reading.year().toString(),
                    Figures.drawn(value),
                    shown == null ? wording.text("years.no-score") : shown,
                    tone);
        }

        private String legend(YearReading reading) {
            return wording.text(
                    hasIndicators(reading) ? "years.legend" : "years.legend-none",
                    reading.year().toString());
        }

        private static boolean hasIndicators(@Nullable YearReading reading) {
            var sheet = sheet(reading);
            return sheet != null
                    && sheet.indicators().stream().anyMatch(one -> one.score().value() != null);
        }

        private int decimals() {
            return later.methodology().decimals();
        }

        private static @Nullable Rational total(@Nullable YearReading reading) {
            var sheet = sheet(reading);
            return sheet == null ? null : sheet.total().value();
        }

        private static @Nullable Rational score(@Nullable YearReading reading, Instrument instrument) {
            var sheet = sheet(reading);
            return sheet == null
                    ? null
                    : sheet.instrument(instrument.code())
                            .map(InstrumentScore::score)
                            .map(score -> score.value())
                            .orElse(null);
        }

        private static @Nullable Rational score(@Nullable YearReading reading, Indicator indicator) {
            var sheet = sheet(reading);
            return sheet == null
                    ? null
                    : sheet.indicator(indicator.number())
                            .map(IndicatorScore::score)
                            .map(score -> score.value())
                            .orElse(null);
        }

        private static @Nullable ScoreSheet sheet(@Nullable YearReading reading) {
            return reading == null ? null : reading.sheet();
        }
    }
}
