package org.prongsai.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.comparison.Comparison;
import org.prongsai.engine.comparison.Movement;
import org.prongsai.engine.exact.Rational;
import org.prongsai.page.Wording;
import org.prongsai.query.page.chart.Tone;
import org.prongsai.query.page.chart.Waterfall;

/**
 * What moved the total, part by part: indicators where they tell it, else instruments. What no part explains stands as such.
 *
 * @param lead what the section can say and what it cannot
 * @param rows the parts that moved the total and what is left; empty when the totals cannot be held against each other
 * @param chart null when there are no rows
 */
record ChangeSection(
        String earlierYear,
        String laterYear,
        String lead,
        List<Row> rows,
        @Nullable String total,
        @Nullable String chart) {

    /** One part and by how many points of the total it moved the total. */
    record Row(String part, String points) {}

    private record Part(String name, Movement movement) {
        boolean isKnown() {
            return movement.contribution() != null;
        }
    }

    static ChangeSection of(YearReading earlier, YearReading later, Comparison comparison, Wording wording) {
        return new Builder(earlier, later, comparison, wording).section();
    }

    private record Builder(YearReading earlier, YearReading later, Comparison comparison, Wording wording) {

        ChangeSection section() {
            var from = comparison.total().from();
            var to = comparison.total().to();
            if (from == null || to == null) {
                var missing = from == null ? earlier : later;
                return section(wording.text("change.no-total", missing.year().toString()), List.of(), null, null);
            }
            var parts = parts();
            var known = parts.stream().filter(Part::isKnown).toList();
            var rest = known.stream()
                    .map(part -> Objects.requireNonNull(part.movement().contribution()))
                    .reduce(to.minus(from), Rational::minus);
            var rows = new ArrayList<Row>();
            known.forEach(
                    part -> rows.add(new Row(part.name(), points(part.movement().contribution()))));
            if (rest.signum() != 0) {
                rows.add(new Row(wording.text("change.unattributed"), points(rest)));
            }
            return section(
                    lead(parts, known.size(), points(rest)),
                    rows,
                    points(to.minus(from)),
                    chart(from, known, rest, to));
        }

        private ChangeSection section(String lead, List<Row> rows, @Nullable String total, @Nullable String chart) {
            return new ChangeSection(earlier.year().toString(), later.year().toString(), lead, rows, total, chart);
        }

        private String lead(List<Part> parts, int known, String rest) {
            if (known == parts.size()) {
                return wording.text("change.all");
            }
            return known == 0 ? wording.text("change.none", rest, silent()) : wording.text("change.some", rest);
        }

        /** The year, or both years, whose indicators are not known. */
        private String silent() {
            var years = new ArrayList<String>();
            if (!hasIndicators(earlier)) {
                years.add(earlier.year().toString());
            }
            if (!hasIndicators(later)) {
                years.add(later.year().toString());
            }
            return wording.list(years);
        }

        private static boolean hasIndicators(YearReading reading) {
            var sheet = reading.sheet();
            return sheet != null
                    && sheet.indicators().stream()
                            .anyMatch(score -> score.score().value() != null);
        }

        /** Indicators if they are all known or instruments are not; instruments if only they are. */
        private List<Part> parts() {
            var indicators = comparison.indicators().stream()
                    .map(one -> new Part(
                            one.indicator().number() + "  "
                                    + wording.name(one.indicator().name()),
                            one.movement()))
                    .toList();
            var instruments = comparison.instruments().stream()
                    .map(one -> new Part(
                            one.instrument().code() + "  "
                                    + wording.name(one.instrument().name()),
                            one.movement()))
                    .toList();
            boolean instrumentsTellMore = indicators.stream().anyMatch(part -> !part.isKnown())
                    && instruments.stream().allMatch(Part::isKnown);
            return instrumentsTellMore ? instruments : indicators;
        }

        private String chart(Rational from, List<Part> known, Rational rest, Rational to) {
            var steps = new ArrayList<Waterfall.Step>();
            steps.add(total(earlier, from, Tone.EARLIER));
            var reached = from;
            for (var part : known) {
                var points = Objects.requireNonNull(part.movement().contribution());
                steps.add(step(part.name(), reached, points, points.signum() < 0 ? Tone.LOSS : Tone.GAIN));
                reached = reached.plus(points);
            }
            if (rest.signum() != 0) {
                steps.add(step(wording.text("change.unattributed"), reached, rest, Tone.UNEXPLAINED));
            }
            steps.add(total(later, to, Tone.LATER));
            return new Waterfall(steps)
                    .drawn("change", wording.text("change.chart"), wording.text("change.chart-description"))
                    .svg();
        }

        private Waterfall.Step total(YearReading reading, Rational total, Tone tone) {
            return new Waterfall.Step(
                    wording.text("change.total-of", reading.year().toString()),
                    0,
                    Figures.length(total),
                    Objects.requireNonNull(Figures.score(total, decimals())),
                    tone);
        }

        private Waterfall.Step step(String label, Rational reached, Rational points, Tone tone) {
            return new Waterfall.Step(
                    label, Figures.length(reached), Figures.length(reached.plus(points)), points(points), tone);
        }

        private String points(@Nullable Rational points) {
            return Objects.requireNonNull(Figures.difference(points, decimals()));
        }

        private int decimals() {
            return later.methodology().decimals();
        }
    }
}
