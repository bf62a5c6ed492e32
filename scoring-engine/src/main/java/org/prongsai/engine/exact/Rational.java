package org.prongsai.engine.exact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exact fraction in lowest terms, denominator positive. Written {@code "p/q"}, or {@code "p"} when whole.
 *
 * <p>Numbers may be of any length. Nearly all that scores are made of fit into 64 bits and are calculated there; what does
 * not fit is {@link Wide}. A fraction that fits is never held wide, so that equal fractions are held alike.
 */
public final class Rational implements Comparable<Rational> {
    public static final Rational ZERO = new Rational(0, 1, null);
    public static final Rational ONE = new Rational(1, 1, null);
    private static final int PLACES_IN_64_BITS = 18;
    private static final long[] POWERS_OF_TEN = new long[PLACES_IN_64_BITS + 1];

    static {
        POWERS_OF_TEN[0] = 1;
        for (int places = 1; places <= PLACES_IN_64_BITS; places++) {
            POWERS_OF_TEN[places] = 10 * POWERS_OF_TEN[places - 1];
        }
    }

    private record Wide(BigInteger numerator, BigInteger denominator) {}

    /** Above {@link Long#MIN_VALUE}, whose size does not fit; 0 where the fraction is wide. */
    private final long numerator;

    private final long denominator;
    private final @Nullable Wide wide;

    private Rational(long numerator, long denominator, @Nullable Wide wide) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.wide = wide;
    }

    public static Rational of(long whole) {
        return of(whole, 1);
    }

    /** @throws ArithmeticException when the denominator is zero */
    public static Rational of(long numerator, long denominator) {
        if (numerator == Long.MIN_VALUE || denominator <= 0) {
            return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        long divisor = Whole.commonDivisor(Math.abs(numerator), denominator);
        return new Rational(numerator / divisor, denominator / divisor, null);
    }

    /** @throws ArithmeticException when the denominator is zero */
    public static Rational of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction's denominator is zero");
        }
        var divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        return inLowestTerms(numerator.divide(divisor), denominator.divide(divisor));
    }

    private static Rational inLowestTerms(BigInteger numerator, BigInteger denominator) {
        boolean fits = numerator.abs().bitLength() < Long.SIZE && denominator.bitLength() < Long.SIZE;
        return fits
                ? new Rational(numerator.longValue(), denominator.longValue(), null)
                : new Rational(0, 0, new Wide(numerator, denominator));
    }

    /** Exactly the decimal given: 0.3 is 3/10. */
    public static Rational of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? of(decimal.toBigIntegerExact(), BigInteger.ONE)
                : of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /**
     * Reads {@code "p/q"}, a whole number or a decimal.
     *
     * @throws NumberFormatException when it is none of them
     */
    @JsonCreator
    public static Rational parse(String written) {
        int slash = written.indexOf('/');
        if (slash < 0) {
            return of(new BigDecimal(written));
        }
        var denominator = new BigInteger(written.substring(slash + 1));
        if (denominator.signum() == 0) {
            throw new NumberFormatException("a fraction's denominator is zero: " + written);
        }
        return of(new BigInteger(written.substring(0, slash)), denominator);
    }

    public BigInteger numerator() {
        return wide == null ? BigInteger.valueOf(numerator) : wide.numerator();
    }

    public BigInteger denominator() {
        return wide == null ? BigInteger.valueOf(denominator) : wide.denominator();
    }

    public Rational plus(Rational other) {
        if (wide == null && other.wide == null) {
            long common = Whole.commonDivisor(denominator, other.denominator);
            long share = denominator / common;
            long otherShare = other.denominator / common;
            long left = numerator * otherShare;
            long right = other.numerator * share;
            long sum = left + right;
            if (Whole.fits(numerator, otherShare)
                    && Whole.fits(other.numerator, share)
                    && ((left ^ sum) & (right ^ sum)) >= 0
                    && sum != Long.MIN_VALUE) {
                long divisor = Whole.commonDivisor(Math.abs(sum), common);
                long rest = other.denominator / divisor;
                if (Whole.fits(share, rest)) {
                    return new Rational(sum / divisor, share * rest, null);
                }
            }
        }
        return of(
                numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
                denominator().multiply(other.denominator()));
    }

    public Rational minus(Rational other) {
        return plus(other.negated());
    }

    public Rational times(Rational other) {
        if (wide == null && other.wide == null) {
            long divisor = Whole.commonDivisor(Math.abs(numerator), other.denominator);
            long otherDivisor = Whole.commonDivisor(Math.abs(other.numerator), denominator);
            long up = numerator / divisor;
            long otherUp = other.numerator / otherDivisor;
            long down = denominator / otherDivisor;
            long otherDown = other.denominator / divisor;
            if (Whole.fits(up, otherUp) && Whole.fits(down, otherDown) && up * otherUp != Long.MIN_VALUE) {
                return new Rational(up * otherUp, down * otherDown, null);
            }
        }
        return of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
    }

    /** @throws ArithmeticException when the divisor is zero */
    public Rational dividedBy(Rational divisor) {
        return times(divisor.inverted());
    }

    private Rational inverted() {
        if (signum() == 0) {
            throw new ArithmeticException("a fraction's denominator is zero");
        }
        if (wide != null) {
            return of(wide.denominator(), wide.numerator());
        }
        return numerator < 0
                ? new Rational(-denominator, -numerator, null)
                : new Rational(denominator, numerator, null);
    }

    public Rational negated() {
        return wide == null
                ? new Rational(-numerator, denominator, null)
                : new Rational(0, 0, new Wide(wide.numerator().negate(), wide.denominator()));
    }

    public int signum() {
        return wide == null ? Long.signum(numerator) : wide.numerator().signum();
    }

    /** The decimal nearest to this fraction with so many places; ties away from zero ("half up"). */
    public BigDecimal rounded(int decimals) {
        if (wide == null
                && decimals >= 0
                && decimals <= PLACES_IN_64_BITS
                && Whole.fits(numerator, POWERS_OF_TEN[decimals])) {
            long units = numerator * POWERS_OF_TEN[decimals];
            long whole = units / denominator;
            long rest = Math.abs(units % denominator);
            return BigDecimal.valueOf(rest >= denominator - rest ? whole + Long.signum(numerator) : whole, decimals);
        }
        return new BigDecimal(numerator()).divide(new BigDecimal(denominator()), decimals, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Rational other) {
        if (wide == null
                && other.wide == null
                && Whole.fits(numerator, other.denominator)
                && Whole.fits(other.numerator, denominator)) {
            return Long.compare(numerator * other.denominator, other.numerator * denominator);
        }
        return numerator()
                .multiply(other.denominator())
                .compareTo(other.numerator().multiply(denominator()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rational that
                && numerator == that.numerator
                && denominator == that.denominator
                && Objects.equals(wide, that.wide);
    }

    @Override
    public int hashCode() {
        return Objects.hash(numerator, denominator, wide);
    }

    @Override
    @JsonValue
    public String toString() {
        if (wide == null) {
            return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
        }
        return wide.denominator().equals(BigInteger.ONE)
                ? wide.numerator().toString()
                : wide.numerator() + "/" + wide.denominator();
    }
}
