package org.prongsai.engine.forensics;

import java.math.BigInteger;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Interval;
import org.prongsai.engine.exact.Rational;

/**
 * The finest grid that sums of some values need, and the stretch of it that a figure can have been rounded from.
 *
 * @param step the width of the grid
 * @param low the first place within; below 0 never
 * @param high the last place within; below {@code low} where there is none
 */
record Grid(Rational step, long low, long high) {
    private static final BigInteger PLACES_MAX = BigInteger.valueOf(Integer.MAX_VALUE);

    /** @return null where places would not fit into 31 bits */
    static @Nullable Grid of(Collection<Rational> values, Interval wanted) {
        var step = commonStep(values);
        var first = first(wanted, step);
        var last = last(wanted, step);
        return last.compareTo(PLACES_MAX) > 0
                ? null
                : new Grid(step, first.max(BigInteger.ZERO).longValueExact(), last.longValueExact());
    }

    /** The largest number of which all are multiples; 1 where all are 0. */
    static Rational commonStep(Collection<Rational> values) {
        var numerator = BigInteger.ZERO;
        var denominator = BigInteger.ONE;
        for (var value : values) {
            if (value.signum() != 0) {
                // gcd(a/b, c/d) = gcd(ad, cb) / bd
                numerator = numerator
                        .multiply(value.denominator())
                        .gcd(value.numerator().multiply(denominator));
                denominator = denominator.multiply(value.denominator());
                var common = numerator.gcd(denominator);
                numerator = numerator.divide(common);
                denominator = denominator.divide(common);
            }
        }
        return numerator.signum() == 0 ? Rational.ONE : Rational.of(numerator, denominator);
    }

    /** The first multiple of a step that belongs to an interval or lies above it. */
    static BigInteger first(Interval interval, Rational step) {
        var places = interval.low().dividedBy(step);
        var whole = floor(places);
        boolean on = places.denominator().equals(BigInteger.ONE);
        return on && interval.withLow() ? whole : whole.add(BigInteger.ONE);
    }

    /** The last multiple of a step that belongs to an interval or lies below it. */
    static BigInteger last(Interval interval, Rational step) {
        var places = interval.high().dividedBy(step);
        var whole = floor(places);
        boolean on = places.denominator().equals(BigInteger.ONE);
        return on && !interval.withHigh() ? whole.subtract(BigInteger.ONE) : whole;
    }

    private static BigInteger floor(Rational number) {
        var parts = number.numerator().divideAndRemainder(number.denominator());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** The place of a value on the grid. */
    int whole(Rational value) {
        return value.dividedBy(step).numerator().intValueExact();
    }
}
