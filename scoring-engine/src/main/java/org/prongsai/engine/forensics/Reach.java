package org.prongsai.engine.forensics;

import org.prongsai.engine.exact.Rational;

/**
 * Whether a printed mean of answers can come about at all.
 *
 * @param spacing the smallest step between two means that so many answers can make; where it is below the unit of the last
 *     place shown, hardly any printed figure is impossible and the test says little
 */
public record Reach(Outcome outcome, Rational spacing) {

    /** What came of it. */
    public enum Outcome {
        /** Some answers make it. */
        REACHABLE,
        /** No answers of so many people make it. */
        UNREACHABLE,
        /** Not tried: it would take too long, or what it takes is not known. */
        UNDECIDED
    }
}
