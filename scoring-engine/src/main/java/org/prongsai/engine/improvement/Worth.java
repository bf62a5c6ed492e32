package org.prongsai.engine.improvement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.explanation.Figure;
import org.prongsai.engine.explanation.FigureName;
import org.prongsai.engine.explanation.FigureName.Kind;

/**
 * What one figure is worth in points of the total, everything else staying as it is.
 *
 * @param value what it is; null where it was not answered or judged, or is not known
 * @param best the highest it can be
 * @param perPoint points of the total that one point of it makes; null where it is not known
 * @param available points of the total still to be had, up to its best; for an item that was not judged, what judging it as
 *     disclosed moves the total by, since it begins to count; null where nobody can tell
 * @param answer what one answer more is worth; null where it is not answered
 */
public record Worth(
        Figure figure,
        @Nullable Rational value,
        Rational best,
        @Nullable Rational perPoint,
        @Nullable Rational available,
        @Nullable Answer answer) {

    /**
     * What one respondent adds to the total by answering one level better: the steps of a scale need not be alike, nor need
     * its sub-items have as many answers each.
     */
    public record Answer(Rational least, Rational most) {}

    /** All figures below the total, from the instruments downwards. */
    public static List<Worth> of(Calculation calculation) {
        var worths = new ArrayList<Worth>();
        for (var figure : calculation.figures()) {
            if (calculation.above(figure.name()) != null) {
                worths.add(of(calculation, figure));
            }
        }
        return worths;
    }

    /** Orders by the points still to be had, most first; what nobody can tell comes last. */
    public static int mostFirst(Worth one, Worth other) {
        var points = one.available();
        var others = other.available();
        return points == null || others == null
                ? Boolean.compare(points == null, others == null)
                : others.compareTo(points);
    }

    private static Worth of(Calculation calculation, Figure figure) {
        var name = figure.name();
        var value = calculation.value(name);
        var best = calculation.best(name);
        var perPoint = calculation.perPoint(name);
        var available = value == null || perPoint == null
                ? gainOfJudging(calculation, name, best)
                : perPoint.times(best.minus(value));
        return new Worth(figure, value, best, perPoint, available, answer(calculation, figure));
    }

    /** What is judged for the first time changes how many are counted; the other instruments do not matter. */
    private static @Nullable Rational gainOfJudging(Calculation calculation, FigureName name, Rational best) {
        var instrument = calculation.instrumentOf(name).orElse(null);
        if (name.kind() != Kind.ITEM || instrument == null) {
            return null;
        }
        var before = calculation.value(Evaluation.nameOf(instrument));
        var after = calculation.with(Map.of(name, best)).instrument(instrument);
        return before == null || after == null ? null : instrument.weight().times(after.minus(before));
    }

    private static @Nullable Answer answer(Calculation calculation, Figure figure) {
        var slots = figure.name().kind() == Kind.QUESTION && figure.slot() == null
                ? calculation.links(figure.name()).stream()
                        .flatMap(link -> calculation.find(link.name()).stream())
                        .toList()
                : List.of(figure);
        return slots.stream()
                .flatMap(slot -> steps(calculation, slot).stream())
                .map(gain -> new Answer(gain, gain))
                .reduce(Worth::both)
                .orElse(null);
    }

    private static Answer both(Answer one, Answer other) {
        return new Answer(
                one.least().compareTo(other.least()) <= 0 ? one.least() : other.least(),
                one.most().compareTo(other.most()) >= 0 ? one.most() : other.most());
    }

    /** What one answer, one level better, adds to the total, from each level to the next; empty where nobody answered. */
    private static List<Rational> steps(Calculation calculation, Figure figure) {
        var steps = new ArrayList<Rational>();
        var slot = figure.slot();
        var perPoint = calculation.perPoint(figure.name());
        if (slot != null && slot.n() > 0 && perPoint != null) {
            var each = perPoint.dividedBy(Rational.of(slot.n()));
            for (int level = 2; level <= slot.slot().scale().levels(); level++) {
                var step = slot.slot().value(level).minus(slot.slot().value(level - 1));
                steps.add(each.times(step.signum() < 0 ? step.negated() : step));
            }
        }
        return steps;
    }
}
