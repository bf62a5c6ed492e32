package org.prongsai.engine.forensics.quality;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.prongsai.engine.exact.Rational;

/**
 * A sign that answers deserve a second look. None of them says that anything is wrong: each has harmless reasons too.
 *
 * <p>Shares are looked at from {@link #ANSWERS_MIN} responses on. A difference of 15 points between two samples of 30, whose
 * respondents' own scores spread by 20 points, is about three standard errors (20 × √(2/30) = 5.2).
 */
public enum Signal {
    /** The most frequent combination of answers that is neither the best of everything nor one level throughout. */
    IDENTICAL_ANSWERS(Measure.SHARE, Rational.of(1, 10)),
    /** Responses with one level in all questions that have as many options, the best of everything apart. */
    STRAIGHT_LINES(Measure.SHARE, Rational.of(1, 5)),
    /** Responses with the best answer to everything. */
    ALL_BEST(Measure.SHARE, Rational.of(9, 10)),
    /** Responses of the busiest day, among those whose day is known. */
    ONE_DAY(Measure.SHARE, Rational.of(7, 10)),
    /** Fewer responses than the rules ask for. */
    SHORT_SAMPLE(Measure.RESPONSES, Rational.ONE),
    /** How far the staff's score is above the public's. */
    STAFF_ABOVE_PUBLIC(Measure.POINTS, Rational.of(15)),
    /** How far the two parts of a survey are apart, either way: the first less the second. */
    PARTS_APART(Measure.POINTS, Rational.of(15)),
    /** Everything disclosed, and a public that does not reach the national target. */
    DISCLOSED_BUT_LOW(Measure.POINTS, Rational.of(0));

    /** The fewest responses that shares are looked at from. */
    public static final int ANSWERS_MIN = 20;

    /** What is measured. */
    public enum Measure {
        /** Part of the responses, 0 to 1. */
        SHARE,
        /** Points between two scores; for {@link #DISCLOSED_BUT_LOW}, what the public's lacks. */
        POINTS,
        /** Responses that are missing. */
        RESPONSES
    }

    private final Measure measure;
    private final Rational threshold;

    Signal(Measure measure, Rational threshold) {
        this.measure = measure;
        this.threshold = threshold;
    }

    public Measure measure() {
        return measure;
    }

    /** From where on it is raised; {@link #DISCLOSED_BUT_LOW} only above it. */
    public Rational threshold() {
        return threshold;
    }

    /** The word used in the API, such as {@code all-best}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
