package org.prongsai.query.nation;

import java.util.Objects;
import java.util.function.Supplier;
import org.prongsai.engine.exact.Rational;
import org.prongsai.query.past.PastLine;

/**
 * A score that can be added to a mean.
 *
 * @param nearly to ten places
 * @param exact worked out only where those places leave a rounding open
 */
public record Amount(double nearly, Supplier<Rational> exact) {

    /** A fraction as the ranking's lines hold it. */
    public static Amount written(String fraction) {
        int slash = fraction.indexOf('/');
        double nearly = slash < 0
                ? Double.parseDouble(fraction)
                : Double.parseDouble(fraction.substring(0, slash)) / Double.parseDouble(fraction.substring(slash + 1));
        return new Amount(nearly, () -> Rational.parse(fraction));
    }

    /** The total of a line of the past that has one. */
    public static Amount total(PastLine line) {
        return new Amount(
                Objects.requireNonNull(line.nearly().get(PastLine.TOTAL)), () -> Objects.requireNonNull(line.exact()));
    }

    public void addTo(ExactMean mean) {
        mean.add(nearly, exact);
    }

    /** What has to be added to another to make this one. */
    Amount minus(Amount other) {
        return new Amount(nearly - other.nearly, () -> exact.get().minus(other.exact.get()));
    }
}
