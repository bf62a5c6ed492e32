package org.prongsai.engine.forensics;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.methodology.Confidence;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.SubIndicator;
import org.prongsai.engine.score.PrintedFigure;

/**
 * A published checklist score taken apart: which counts of items disclosed make it on a year's list.
 *
 * @param ways how many different counts make it
 * @param listed some of them, in the order of the list; all where there are few
 * @param confidence how sure the list is
 * @param otherwise how the figure can have been counted instead, where the list cannot make it; null where that is not known
 */
public record Decoding(
        Figure figure,
        PrintedFigure published,
        Methodology form,
        Outcome outcome,
        long ways,
        List<Solution> listed,
        Confidence confidence,
        @Nullable Reading otherwise) {

    /** What came of it. */
    public enum Outcome {
        /** Some counts make it. */
        POSSIBLE,
        /** No counts make it on this list. */
        IMPOSSIBLE,
        /** The list is not known, or too finely divided to try. */
        UNKNOWN
    }

    /**
     * Counts that make it.
     *
     * @param score exactly what they make
     */
    public record Solution(List<Part> parts, Rational score) {
        public Solution {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Another way of counting that makes the figure: the flat mean over all items, as some agencies' own tools take it.
     *
     * @param earned items disclosed, perhaps with a half
     */
    public record Reading(Rational earned, int items) {
        /** Whether it takes half credit too. */
        public boolean isHalved() {
            return !earned.denominator().equals(BigInteger.ONE);
        }
    }

    /**
     * One sub-indicator's share in it.
     *
     * @param earned items disclosed; a fraction where a scale knows half credit
     */
    public record Part(SubIndicator subIndicator, Rational earned) {
        public int items() {
            return subIndicator.items().size();
        }
    }

    public Decoding {
        listed = List.copyOf(listed);
    }

    /** Whether only one set of counts makes it. */
    public boolean isUnique() {
        return ways == 1;
    }
}
