package org.prongsai.query.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.methodology.LevelScheme;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.page.Wording;
import org.prongsai.query.page.chart.LimitChart;

/**
 * How far the total and each instrument are from the year's limits that count as having passed.
 *
 * @param sentences which limits hold for what, and what is still missing
 * @param limits as written, lowest first
 */
record DistanceSection(List<String> sentences, List<String> limits, List<Row> rows, String chart) {

    /**
     * One figure.
     *
     * @param code of the instrument; null for the total
     * @param score as displayed; null where there is none
     * @param distances from each limit, with their signs; null where there is no score
     */
    record Row(@Nullable String code, String name, @Nullable String score, List<@Nullable String> distances) {}

    /** @return null where nothing can be held against a limit */
    static @Nullable DistanceSection of(@Nullable ScoreSheet sheet, Wording wording) {
        if (sheet == null) {
            return null;
        }
        boolean nothing = sheet.total().value() == null
                && sheet.instruments().stream().allMatch(one -> one.score().value() == null);
        return nothing ? null : new Builder(sheet, limits(sheet.methodology().levels()), wording).section();
    }

    /**
     * A limit of the total.
     *
     * @param ofEach the level that asks the same of every instrument; null where none does
     */
    private record Limit(Rational value, LevelScheme.@Nullable Rule ofEach) {}

    private static List<Limit> limits(LevelScheme scheme) {
        return scheme.rules().stream()
                .map(LevelScheme.Rule::totalMin)
                .filter(minimum -> minimum.compareTo(scheme.passMin()) >= 0)
                .distinct()
                .sorted()
                .map(minimum -> new Limit(minimum, ofEach(scheme, minimum)))
                .toList();
    }

    private static LevelScheme.@Nullable Rule ofEach(LevelScheme scheme, Rational minimum) {
        return scheme.rules().stream()
                .filter(rule -> rule.totalMin().equals(minimum) && rule.eachInstrumentMin() != null)
                .max(Comparator.comparing(rule -> Objects.requireNonNull(rule.eachInstrumentMin())))
                .orElse(null);
    }

    private record Builder(ScoreSheet sheet, List<Limit> limits, Wording wording) {

        DistanceSection section() {
            return new DistanceSection(
                    sentences(),
                    limits.stream().map(limit -> Figures.limit(limit.value())).toList(),
                    rows(),
                    chart());
        }

        private List<Row> rows() {
            var rows = new ArrayList<Row>();
            rows.add(row(null, wording.text("years.total"), sheet.total().value()));
            sheet.instruments()
                    .forEach(one -> rows.add(row(
                            one.instrument().code(),
                            wording.name(one.instrument().name()),
                            one.score().value())));
            return rows;
        }

        private Row row(@Nullable String code, String name, @Nullable Rational score) {
            List<@Nullable String> distances = new ArrayList<>();
            limits.forEach(limit -> distances.add(score == null ? null : signed(score, limit.value())));
            return new Row(code, name, Figures.score(score, decimals()), distances);
        }

        private String chart() {
            var bars = new ArrayList<LimitChart.Bar>();
            bars.add(bar(wording.text("years.total"), sheet.total().value()));
            sheet.instruments()
                    .forEach(one ->
                            bars.add(bar(one.instrument().code(), one.score().value())));
            return new LimitChart(
                            bars,
                            limits.stream()
                                    .map(limit -> new LimitChart.Limit(
                                            Figures.length(limit.value()), Figures.limit(limit.value())))
                                    .toList())
                    .drawn("distance", wording.text("distance.chart"))
                    .svg();
        }

        private LimitChart.Bar bar(String label, @Nullable Rational score) {
            var shown = Figures.score(score, decimals());
            return new LimitChart.Bar(
                    label, Figures.drawn(score), shown == null ? wording.text("years.no-score") : shown);
        }

        private List<String> sentences() {
            var sentences = new ArrayList<String>();
            sentences.add(rules());
            var total = sheet.total().value();
            if (total != null) {
                sentences.add(wording.text(
                        "distance.total",
                        String.valueOf(Figures.score(total, decimals())),
                        wording.list(limits.stream()
                                .map(limit -> from(total, limit.value()))
                                .toList())));
            }
            limits.stream().filter(limit -> limit.ofEach() != null).forEach(limit -> sentences.addAll(ofEach(limit)));
            return sentences;
        }

        /** What the year's rules ask of instruments. */
        private String rules() {
            var scheme = sheet.methodology().levels();
            var levels = new ArrayList<String>();
            for (var limit : limits) {
                var rule = limit.ofEach();
                if (rule != null) {
                    levels.add(wording.text(
                            "distance.each-level",
                            Figures.limit(Objects.requireNonNull(rule.eachInstrumentMin())),
                            wording.level(scheme, rule.level())));
                }
            }
            return levels.isEmpty()
                    ? wording.text("distance.total-only")
                    : wording.text("distance.each", wording.list(levels));
        }

        private List<String> ofEach(Limit limit) {
            var shortOf = new ArrayList<String>();
            var unknown = new ArrayList<String>();
            for (var instrument : sheet.instruments()) {
                var code = instrument.instrument().code();
                var score = instrument.score().value();
                if (score == null) {
                    unknown.add(code);
                } else if (!reaches(score, limit.value())) {
                    shortOf.add(wording.text("distance.short-by", code, size(score, limit.value())));
                }
            }
            var written = Figures.limit(limit.value());
            var sentences = new ArrayList<String>();
            if (!shortOf.isEmpty()) {
                sentences.add(wording.text("distance.short", written, wording.list(shortOf)));
            } else if (unknown.isEmpty()) {
                sentences.add(wording.text("distance.all-reach", written));
            }
            if (!unknown.isEmpty()) {
                sentences.add(wording.text("distance.unknown", written, wording.list(unknown)));
            }
            return sentences;
        }

        private String from(Rational score, Rational limit) {
            var written = Figures.limit(limit);
            if (!reaches(score, limit)) {
                return wording.text("distance.below", written, size(score, limit));
            }
            return distance(score, limit).signum() == 0
                    ? wording.text("distance.exactly", written)
                    : wording.text("distance.above", written, size(score, limit));
        }

        private String signed(Rational score, Rational limit) {
            return isAHairBelow(score, limit)
                    ? wording.text("distance.hair")
                    : String.valueOf(Figures.difference(distance(score, limit), decimals()));
        }

        private String size(Rational score, Rational limit) {
            var distance = distance(score, limit);
            return isAHairBelow(score, limit)
                    ? wording.text("distance.hair")
                    : String.valueOf(Figures.score(distance.signum() < 0 ? distance.negated() : distance, decimals()));
        }

        /** Below the limit, and no figure on the page shows it. */
        private boolean isAHairBelow(Rational score, Rational limit) {
            return !reaches(score, limit)
                    && distance(score, limit).rounded(decimals()).signum() == 0;
        }

        private boolean reaches(Rational score, Rational limit) {
            return distance(score, limit).signum() >= 0;
        }

        /** As the year's rules hold scores against limits: as displayed, or as they are. */
        private Rational distance(Rational score, Rational limit) {
            var held = sheet.methodology().levels().comparesRounded() ? Rational.of(score.rounded(decimals())) : score;
            return held.minus(limit);
        }

        private int decimals() {
            return sheet.methodology().decimals();
        }
    }
}
