package org.prongsai.engine.improvement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.explanation.FigureName;
import org.prongsai.engine.explanation.FigureName.Kind;
import org.prongsai.engine.explanation.SheetChange.FigureChange;
import org.prongsai.engine.score.LevelVerdict;

/**
 * What a score sheet would be if some figures were others.
 *
 * @param given the figures that were set, with their values
 * @param figures the total and the instruments, moved or not, and what moved below them, from the total downwards
 * @param before the level as it is
 * @param after the level as it would be
 */
public record WhatIf(
        SequencedMap<FigureName, Rational> given, List<FigureChange> figures, LevelVerdict before, LevelVerdict after) {

    public WhatIf {
        given = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(given));
        figures = List.copyOf(figures);
    }

    /**
     * Does the calculation again.
     *
     * @param given figures of the calculation by their full names, 0 to 100 each; none of them part of another
     * @throws IllegalArgumentException when one is not in the calculation, cannot be set, or is part of another
     */
    public static WhatIf of(Calculation calculation, SequencedMap<FigureName, Rational> given) {
        given.forEach((name, value) -> check(calculation, name, value));
        for (var name : given.keySet()) {
            var above = firstAbove(calculation, name, given);
            if (above != null) {
                throw new IllegalArgumentException("%s is part of %s, which is set too".formatted(name, above));
            }
        }
        var now = calculation.with(Map.of());
        var then = calculation.with(given);
        var figures = new ArrayList<FigureChange>();
        for (var figure : calculation.figures()) {
            var change = new FigureChange(figure, now.value(figure.name()), then.value(figure.name()));
            if (isHead(figure.name()) || !Objects.equals(change.before(), change.after())) {
                figures.add(change);
            }
        }
        return new WhatIf(given, figures, now.level(), then.level());
    }

    public FigureChange total() {
        return figures.getFirst();
    }

    /** The figure above this one that is set too; null where there is none. */
    public static @Nullable FigureName firstAbove(
            Calculation calculation, FigureName name, SequencedMap<FigureName, Rational> given) {
        for (var at = calculation.above(name); at != null; at = calculation.above(at)) {
            if (given.containsKey(at)) {
                return at;
            }
        }
        return null;
    }

    /** Whether a figure can be set: it is part of something. */
    public static boolean isSettable(Calculation calculation, FigureName name) {
        return calculation.above(name) != null;
    }

    private static boolean isHead(FigureName name) {
        return name.kind() == Kind.TOTAL || name.kind() == Kind.INSTRUMENT;
    }

    private static void check(Calculation calculation, FigureName name, Rational value) {
        if (!isSettable(calculation, name)) {
            throw new IllegalArgumentException("%s cannot be set".formatted(name));
        }
        if (value.signum() < 0 || value.compareTo(Calculation.HUNDRED) > 0) {
            throw new IllegalArgumentException("%s is 0 to 100, not %s".formatted(name, value));
        }
    }
}
