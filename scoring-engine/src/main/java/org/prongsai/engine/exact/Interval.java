package org.prongsai.engine.exact;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * All numbers between two bounds; never empty.
 *
 * @param withLow whether the lower bound itself belongs to it
 * @param withHigh whether the upper bound itself belongs to it
 */
public record Interval(Rational low, boolean withLow, Rational high, boolean withHigh) {

    public Interval {
        int order = low.compareTo(high);
        if (order > 0 || (order == 0 && !(withLow && withHigh))) {
            throw new IllegalArgumentException("nothing lies between %s and %s".formatted(low, high));
        }
    }

    /** One number alone. */
    public static Interval of(Rational value) {
        return new Interval(value, true, value, true);
    }

    /** From a number to another, both included. */
    public static Interval between(Rational low, Rational high) {
        return new Interval(low, true, high, true);
    }

    /** Everything that is rounded half up to a figure with so many places: half a unit below it, and less than that above. */
    public static Interval roundedTo(BigDecimal figure, int places) {
        var half = Rational.of(BigDecimal.valueOf(5, places + 1));
        var value = Rational.of(figure);
        return new Interval(value.minus(half), true, value.plus(half), false);
    }

    /** Whatever a number of this one and a number of the other add up to. */
    public Interval plus(Interval other) {
        return new Interval(
                low.plus(other.low), withLow && other.withLow, high.plus(other.high), withHigh && other.withHigh);
    }

    /** Whatever is left of a number of this one when a number of the other is taken away. */
    public Interval minus(Interval other) {
        return new Interval(
                low.minus(other.high), withLow && other.withHigh, high.minus(other.low), withHigh && other.withLow);
    }

    /** @param factor above 0 */
    public Interval times(Rational factor) {
        if (factor.signum() <= 0) {
            throw new IllegalArgumentException("an interval is only stretched, not by " + factor);
        }
        return new Interval(low.times(factor), withLow, high.times(factor), withHigh);
    }

    /** The same with both bounds: for figures of which nobody can be sure which way a half was rounded. */
    public Interval closed() {
        return between(low, high);
    }

    public boolean contains(Rational value) {
        return meets(of(value));
    }

    /** Whether some number belongs to both. */
    public boolean meets(Interval other) {
        return isNotBehind(other) && other.isNotBehind(this);
    }

    /** What belongs to both; empty when nothing does. */
    public Optional<Interval> within(Interval other) {
        if (!meets(other)) {
            return Optional.empty();
        }
        int lower = low.compareTo(other.low);
        int upper = high.compareTo(other.high);
        return Optional.of(new Interval(
                lower >= 0 ? low : other.low,
                lower == 0 ? withLow && other.withLow : lower > 0 ? withLow : other.withLow,
                upper <= 0 ? high : other.high,
                upper == 0 ? withHigh && other.withHigh : upper < 0 ? withHigh : other.withHigh));
    }

    private boolean isNotBehind(Interval other) {
        int order = low.compareTo(other.high);
        return order < 0 || (order == 0 && withLow && other.withHigh);
    }

    @Override
    public String toString() {
        return (withLow ? "[" : "(") + low + ", " + high + (withHigh ? "]" : ")");
    }
}
