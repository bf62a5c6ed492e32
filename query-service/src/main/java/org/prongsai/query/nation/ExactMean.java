package org.prongsai.query.nation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;

/**
 * The mean of many fractions, rounded once and rightly. Thousands of fractions with thousands of different denominators
 * would make a sum of many thousand digits, so each is first cut off far behind the last place shown; only where that leaves
 * the rounding open are they added exactly.
 */
public final class ExactMean {
    private static final BigInteger UNIT = BigInteger.TEN.pow(30);

    /** Values that are known to ten places are counted in these. */
    private static final long NEARLY_UNIT = 10_000_000_000L;

    private static final BigInteger UNITS_PER_NEARLY = UNIT.divide(BigInteger.valueOf(NEARLY_UNIT));

    private final List<Supplier<Rational>> values = new ArrayList<>();
    private BigInteger cutOff = BigInteger.ZERO;
    private int cut;
    private long nearly;
    private int nearlyKnown;

    public void add(Rational value) {
        values.add(() -> value);
        cutOff = cutOff.add(floor(value.numerator().multiply(UNIT), value.denominator()));
        cut++;
    }

    /**
     * Adds a value that is known to ten places behind the point.
     *
     * @param exact asked only where those places leave the rounding open
     */
    public void add(double value, Supplier<Rational> exact) {
        values.add(exact);
        nearly = Math.addExact(nearly, (long) Math.floor(value * NEARLY_UNIT));
        nearlyKnown++;
    }

    public int count() {
        return values.size();
    }

    /** Half up; null of nothing. */
    public @Nullable BigDecimal rounded(int decimals) {
        if (values.isEmpty()) {
            return null;
        }
        var count = BigInteger.valueOf(values.size());
        var share = UNIT.multiply(count);
        // Each value that was cut lost less than one unit; one known nearly is off by less than two of its own either
        // way.
        var sum = cutOff.add(BigInteger.valueOf(nearly).multiply(UNITS_PER_NEARLY));
        var off = BigInteger.valueOf(2L * nearlyKnown).multiply(UNITS_PER_NEARLY);
        var low = Rational.of(sum.subtract(off), share).rounded(decimals);
        var high = Rational.of(sum.add(off).add(BigInteger.valueOf(cut)), share).rounded(decimals);
        return low.equals(high) ? low : exact().rounded(decimals);
    }

    /** In pairs, so that the numbers stay short for as long as they can. */
    private Rational exact() {
        List<Rational> sums = values.stream().map(Supplier::get).toList();
        while (sums.size() > 1) {
            var next = new ArrayList<Rational>();
            for (int i = 0; i < sums.size(); i += 2) {
                next.add(i + 1 < sums.size() ? sums.get(i).plus(sums.get(i + 1)) : sums.get(i));
            }
            sums = next;
        }
        return sums.getFirst().dividedBy(Rational.of(values.size()));
    }

    private static BigInteger floor(BigInteger numerator, BigInteger denominator) {
        var parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }
}
