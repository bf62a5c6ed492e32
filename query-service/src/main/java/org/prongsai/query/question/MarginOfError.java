package org.prongsai.query.question;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.score.SlotScore;

/**
 * How far a score of answers may lie from what everybody would have answered: half the width of the 95 per cent confidence
 * interval of a mean, {@code t · s / √n · √((N − n) / (N − 1))}. It supposes that whoever answered was drawn at random.
 *
 * <p>A statistic and no score: it is worked out in floating point.
 */
final class MarginOfError {
    /** The normal distribution's quantile for two sides of 95 per cent. */
    private static final double Z = 1.959963984540054;

    private MarginOfError() {}

    /**
     * The margin of one slot's score in points.
     *
     * @param population people entitled to answer; null when not declared, and then taken as without end
     * @return empty when fewer than two answered: one answer says nothing of how answers differ
     */
    static OptionalDouble of(SlotScore slot, @Nullable Integer population) {
        int n = slot.n();
        if (n < 2) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(studentQuantile(n - 1) * Math.sqrt(variance(slot) / n * unseen(n, population)));
    }

    /** Of the answers' values, for a sample. */
    private static double variance(SlotScore slot) {
        var sum = Rational.ZERO;
        var squares = Rational.ZERO;
        for (int level = 1; level <= slot.counts().size(); level++) {
            var count = Rational.of(slot.counts().get(level - 1));
            var value = slot.slot().value(level);
            sum = sum.plus(count.times(value));
            squares = squares.plus(count.times(value).times(value));
        }
        var n = Rational.of(slot.n());
        var deviation = squares.minus(sum.times(sum).dividedBy(n));
        return nearly(deviation.dividedBy(Rational.of(slot.n() - 1)));
    }

    /** The finite population correction, squared: nothing is left to chance where everybody answered. */
    private static double unseen(int n, @Nullable Integer population) {
        if (population == null) {
            return 1;
        }
        return n >= population ? 0 : (double) (population - n) / (population - 1);
    }

    /**
     * Student's t for two sides of 95 per cent, by its series around the normal quantile: to within a thousandth from four
     * degrees of freedom on, which is where answers begin to be shown.
     */
    static double studentQuantile(int freedom) {
        double v = freedom;
        double z2 = Z * Z;
        double first = (z2 + 1) / 4;
        double second = ((5 * z2 + 16) * z2 + 3) / 96;
        double third = (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
        double fourth = ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160;
        return Z * (1 + (first + (second + (third + fourth / v) / v) / v) / v);
    }

    private static double nearly(Rational value) {
        return value.numerator().doubleValue() / value.denominator().doubleValue();
    }
}
