package org.prongsai.engine.score;

import org.prongsai.engine.exact.Rational;

/** Something in the figures that does not fit together. A statement of arithmetic, never an accusation. */
public sealed interface Finding {

    /**
     * An announced figure differs from what the announced figures below it make, by more than their rounding allows.
     *
     * @param figure {@code total}, or an instrument's code
     */
    record PublishedFiguresDisagree(String figure, Rational stated, Rational derived) implements Finding {}

    /** The announced level cannot follow from the figures. */
    record PublishedLevelDisagrees(String stated, String derived) implements Finding {}

    /** Announced and computed totals differ as displayed. */
    record ComputedDiffersFromPublished(Rational computed, Rational published) implements Finding {}
}
