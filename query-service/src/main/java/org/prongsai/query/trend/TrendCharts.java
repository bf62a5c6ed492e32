package org.prongsai.query.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.page.Wording;
import org.prongsai.query.page.Figures;
import org.prongsai.query.page.chart.LineChart;

/**
 * The figures as lines over the years, all on the same scale so that one may be held against another.
 *
 * @param scale what the lower and the upper edge of every chart stand for, in a sentence
 */
record TrendCharts(Drawing total, List<Drawing> instruments, List<Drawing> indicators, String scale) {
    /** One figure's chart. */
    record Drawing(String name, String svg) {}

    private static final double STEP = 20;
    private static final double FLOOR_MAX = 80;

    static TrendCharts of(TrendYears years, Wording wording) {
        var instruments = TrendFigure.instruments(years);
        var indicators = TrendFigure.indicators(years);
        var all = Stream.of(List.of(TrendFigure.TOTAL), instruments, indicators)
                .flatMap(List::stream)
                .toList();
        var pencil = new Pencil(years, floor(years, all), wording);
        return new TrendCharts(
                pencil.drawing(TrendFigure.TOTAL),
                instruments.stream().map(pencil::drawing).toList(),
                indicators.stream().map(pencil::drawing).toList(),
                wording.text("trend.scale", Integer.toString((int) pencil.floor())));
    }

    /** A round figure below everything that is drawn. */
    private static double floor(TrendYears years, List<TrendFigure> figures) {
        var least = years.years().stream()
                .map(TrendYears.Year::sheet)
                .filter(Objects::nonNull)
                .flatMap(sheet -> figures.stream().map(figure -> figure.of(sheet)))
                .flatMap(two -> Stream.of(Figures.drawn(two.value()), Figures.drawn(two.other())))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(0);
        return Math.clamp(Math.floor(least / STEP) * STEP, 0, FLOOR_MAX);
    }

    /** Draws figures of the same years on the same scale. */
    private record Pencil(TrendYears years, double floor, Wording wording) {

        Drawing drawing(TrendFigure figure) {
            var chart = new LineChart(points(figure), floor, target(figure));
            var name = name(figure, wording);
            var id = "trend-" + figure.key().replace(':', '-').toLowerCase(Locale.ROOT);
            return new Drawing(
                    name,
                    chart.drawn(id, wording.text("trend.chart", name), chart.inWords())
                            .svg());
        }

        private List<LineChart.Year> points(TrendFigure figure) {
            var points = new ArrayList<LineChart.Year>();
            for (int at = 0; at < years.years().size(); at++) {
                var year = years.years().get(at);
                var sheet = year.sheet();
                var two = sheet == null ? TwoFigures.NONE : figure.of(sheet);
                int decimals = sheet == null ? 0 : sheet.methodology().decimals();
                var shown = Figures.score(two.value(), decimals);
                points.add(new LineChart.Year(
                        year.year().toString(),
                        Figures.drawn(two.value()),
                        shown == null ? wording.text("years.no-score") : shown,
                        other(two, decimals),
                        figure.join(years, at)));
            }
            return points;
        }

        private static LineChart.@Nullable Other other(TwoFigures two, int decimals) {
            var other = two.other();
            return other == null
                    ? null
                    : new LineChart.Other(
                            Figures.length(other), Objects.requireNonNull(Figures.score(other, decimals)));
        }

        /** The limit is one of the total, and from 2566 on of each instrument. */
        private @Nullable Double target(TrendFigure figure) {
            boolean isIndicator = figure.key().contains(":");
            return isIndicator
                    ? null
                    : years.latestRules()
                            .map(rules -> Figures.length(rules.levels().passMin()))
                            .orElse(null);
        }
    }

    /** A figure's name with its number or code. */
    static String name(TrendFigure figure, Wording wording) {
        var name = figure.name();
        return name == null ? wording.text("years.total") : figure.code() + " " + wording.name(name);
    }
}
