package org.prongsai.engine.forensics;

/** How a published figure stands to what it should follow from; the best first. */
public enum Verdict {
    /** Worked out again it is the same, digit for digit. */
    REPRODUCES,
    /** It is another figure, but no further off than rounding what it is worked out from allows. */
    WITHIN_ROUNDING,
    /** No figures that are rounded to what was published make it. */
    DIFFERS
}
