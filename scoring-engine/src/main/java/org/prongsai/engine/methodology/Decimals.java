package org.prongsai.engine.methodology;

import java.math.BigDecimal;
import org.prongsai.engine.exact.Rational;

/** Fractions as people write them. */
final class Decimals {
    private Decimals() {}

    /** The decimal where it has an end, else the fraction, such as {@code 1/3}. */
    static String written(Rational value) {
        return isFinite(value) ? decimal(value).toPlainString() : value.toString();
    }

    static boolean isFinite(Rational value) {
        try {
            decimal(value);
            return true;
        } catch (ArithmeticException _) {
            return false;
        }
    }

    /** @throws ArithmeticException when the decimal has no end */
    static BigDecimal decimal(Rational value) {
        return new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()));
    }
}
