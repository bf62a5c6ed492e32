package org.prongsai.query.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.score.IndicatorScore;
import org.prongsai.engine.score.InstrumentScore;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.page.Wording;
import org.prongsai.query.page.chart.Tone;
import org.prongsai.query.page.chart.Waterfall;

/**
 * What the total is made of: how many points of 100 each part brings and how many it loses. Indicators where they make their
 * instrument's score, else the instrument. What no known part explains stands as such.
 *
 * @param lead what brings and loses most, or why nothing can be told
 * @param rows empty where nothing can be told
 * @param sum what all of them bring and lose; null where there are no rows
 * @param chart null where there are no rows
 */
record CompositionSection(
        String lead,
        List<Row> rows,
        @Nullable Row sum,
        @Nullable String chart) {

    /**
     * One part.
     *
     * @param most that it can bring; null where that is not known
     * @param lost null where that is not known
     */
    record Row(
            String part,
            @Nullable String most,
            String brings,
            @Nullable String lost) {}

    private static final Rational HUNDRED = Rational.of(100);
    private static final int LOSSES_NAMED = 3;

    /** A part with its share of the total; the shares of all parts sum to 1. */
    private record Part(String name, Rational share, Rational score) {
        Rational most() {
            return share.times(HUNDRED);
        }

        Rational brings() {
            return share.times(score);
        }

        Rational loses() {
            return most().minus(brings());
        }
    }

    static CompositionSection of(@Nullable ScoreSheet sheet, Wording wording) {
        var total = sheet == null ? null : sheet.total().value();
        if (sheet == null || total == null) {
            return new CompositionSection(wording.text("composition.no-total"), List.of(), null, null);
        }
        var parts = new ArrayList<Part>();
        sheet.instruments().forEach(instrument -> parts.addAll(parts(sheet, instrument, wording)));
        return parts.isEmpty()
                ? new CompositionSection(wording.text("composition.total-only"), List.of(), null, null)
                : new Builder(sheet.methodology().decimals(), total, parts, wording).section();
    }

    private static List<Part> parts(ScoreSheet sheet, InstrumentScore instrument, Wording wording) {
        var score = instrument.score().value();
        if (score == null) {
            return List.of();
        }
        var weight = instrument.instrument().weight();
        var known = sheet.indicators().stream()
                .filter(one -> one.indicator()
                                .instrument()
                                .equals(instrument.instrument().code())
                        && one.score().value() != null)
                .toList();
        var sum = known.stream().map(CompositionSection::score).reduce(Rational.ZERO, Rational::plus);
        // Announced indicators may tell another story than the announced instrument.
        if (known.isEmpty() || !sum.equals(score.times(Rational.of(known.size())))) {
            return List.of(new Part(
                    instrument.instrument().code() + "  "
                            + wording.name(instrument.instrument().name()),
                    weight,
                    score));
        }
        var share = weight.dividedBy(Rational.of(known.size()));
        return known.stream()
                .map(one -> new Part(
                        one.indicator().number() + "  "
                                + wording.name(one.indicator().name()),
                        share,
                        score(one)))
                .toList();
    }

    private static Rational score(IndicatorScore indicator) {
        return Objects.requireNonNull(indicator.score().value());
    }

    private record Builder(int decimals, Rational total, List<Part> parts, Wording wording) {

        CompositionSection section() {
            var rest = parts.stream().map(Part::brings).reduce(total, Rational::minus);
            var rows = new ArrayList<Row>();
            parts.forEach(part ->
                    rows.add(new Row(part.name(), points(part.most()), points(part.brings()), points(part.loses()))));
            if (rest.signum() != 0) {
                rows.add(new Row(
                        wording.text("change.unattributed"),
                        null,
                        String.valueOf(Figures.difference(rest, decimals)),
                        null));
            }
            return new CompositionSection(
                    lead(rest),
                    rows,
                    new Row(wording.text("years.total"), points(HUNDRED), points(total), points(HUNDRED.minus(total))),
                    chart(rest));
        }

        private String lead(Rational rest) {
            if (isOfUnknownParts()) {
                return wording.text("composition.some", points(rest));
            }
            var losses = parts.stream()
                    .filter(part -> part.loses().signum() > 0)
                    .sorted(Comparator.comparing(Part::loses).reversed())
                    .limit(LOSSES_NAMED)
                    .map(part -> wording.text("composition.loss", part.name(), points(part.loses())))
                    .toList();
            return losses.isEmpty()
                    ? wording.text("composition.nothing-lost")
                    : wording.text("composition.lead", points(HUNDRED.minus(total)), wording.list(losses));
        }

        private boolean isOfUnknownParts() {
            return !parts.stream()
                    .map(Part::share)
                    .reduce(Rational.ZERO, Rational::plus)
                    .equals(Rational.ONE);
        }

        /** From 100 down where every part is known; from nothing up where some are not. */
        private String chart(Rational rest) {
            boolean up = isOfUnknownParts();
            var steps = new ArrayList<Waterfall.Step>();
            var reached = up ? Rational.ZERO : HUNDRED;
            if (!up) {
                steps.add(new Waterfall.Step(wording.text("composition.full"), 0, 100, points(HUNDRED), Tone.EARLIER));
            }
            for (var part : parts) {
                var points = up ? part.brings() : part.loses();
                var moved = up ? points : points.negated();
                if (moved.signum() != 0) {
                    // Without a sign, as the table has it: the words and the direction tell.
                    steps.add(step(part.name(), reached, moved, points(points), up ? Tone.GAIN : Tone.LOSS));
                    reached = reached.plus(moved);
                }
            }
            if (rest.signum() != 0) {
                steps.add(step(
                        wording.text("change.unattributed"),
                        reached,
                        rest,
                        String.valueOf(Figures.difference(rest, decimals)),
                        Tone.UNEXPLAINED));
            }
            steps.add(new Waterfall.Step(
                    wording.text("years.total"), 0, Figures.length(total), points(total), Tone.LATER));
            return new Waterfall(steps)
                    .drawn(
                            "composition",
                            wording.text("composition.chart"),
                            wording.text(up ? "composition.chart-up" : "composition.chart-down"))
                    .svg();
        }

        private static Waterfall.Step step(String label, Rational from, Rational moved, String shown, Tone tone) {
            return new Waterfall.Step(label, Figures.length(from), Figures.length(from.plus(moved)), shown, tone);
        }

        private String points(Rational points) {
            return String.valueOf(Figures.score(points, decimals));
        }
    }
}
