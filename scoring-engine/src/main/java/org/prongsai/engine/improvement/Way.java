package org.prongsai.engine.improvement;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.explanation.Figure;

/**
 * The cheapest way to a target by some means.
 *
 * @param state whether it gets there
 * @param cost what it costs; null where it does not get there
 * @param moves what is to be raised; empty where nothing has to be, or it does not get there
 * @param outcome the score sheet then; where it does not get there, the best that these means make of it
 */
public record Way(Means means, State state, @Nullable Rational cost, List<Move> moves, WhatIf outcome) {

    /** By what the score is raised. */
    public enum Means {
        /** Checklists only. */
        DOCUMENTS,
        /** Surveys only. */
        PERCEPTIONS,
        /** Whatever is cheapest. */
        BOTH
    }

    /** Whether a target is reached. */
    public enum State {
        /** As things are. */
        REACHED,
        REACHES,
        OUT_OF_REACH
    }

    /**
     * One figure raised.
     *
     * @param from what it is; null for an item that was not judged
     * @param to what it has to become, exactly: to be displayed it is rounded up
     * @param gain points of the total that it adds to those before it
     */
    public record Move(Figure figure, @Nullable Rational from, Rational to, Rational cost, Rational gain) {

        /** What it has to become as it is displayed: rounded up, so that what is displayed is enough. */
        public BigDecimal displayed(int decimals) {
            var rounded = to.rounded(decimals);
            return Rational.of(rounded).compareTo(to) < 0
                    ? rounded.add(BigDecimal.ONE.movePointLeft(decimals))
                    : rounded;
        }
    }

    public Way {
        moves = List.copyOf(moves);
    }
}
