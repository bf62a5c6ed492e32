package org.prongsai.query.reconciliation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.prongsai.engine.exact.Rational;

/** Figures as sums are written out: nothing is rounded that a reader could need. */
final class Written {
    private static final String MINUS = "−";
    private static final int PRECISE_PLACES = 4;

    private Written() {}

    /** Rounded to so many places. */
    static String score(Rational value, int places) {
        return value.rounded(places).toPlainString();
    }

    /** A difference with its sign. */
    static String signed(Rational difference, int places) {
        var rounded = difference.rounded(places);
        var size = rounded.abs().toPlainString();
        return rounded.signum() > 0 ? "+" + size : rounded.signum() < 0 ? MINUS + size : size;
    }

    /** To four places, without zeros that say nothing beyond the second. */
    static String precise(Rational value) {
        var rounded = value.rounded(PRECISE_PLACES).stripTrailingZeros();
        return (rounded.scale() < 2 ? rounded.setScale(2) : rounded).toPlainString();
    }

    /** The lower end of a range: rounded down, so that nothing within it is left out. */
    static String from(Rational low, int places) {
        return decimal(low).setScale(places, RoundingMode.FLOOR).toPlainString();
    }

    /** The upper end of a range: rounded up. */
    static String upTo(Rational high, int places) {
        return decimal(high).setScale(places, RoundingMode.CEILING).toPlainString();
    }

    private static BigDecimal decimal(Rational value) {
        var exact = new BigDecimal(value.numerator());
        return exact.divide(new BigDecimal(value.denominator()), 12, RoundingMode.HALF_EVEN);
    }

    /** A limit or a weight, without needless zeros. */
    static String plain(Rational value) {
        var stripped = value.rounded(PRECISE_PLACES).stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /** A share as a percentage, without places. */
    static String percent(Rational share) {
        return share.times(Rational.of(100)).rounded(0).toPlainString();
    }
}
