package org.prongsai.query.nation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;

/**
 * The mean of many fractions, rounded once and rightly. Thousands of fractions with thousands of different denominators
 * would make a sum of many thousand digits, so each is first cut off far behind the last place shown; only where that leaves
 * the rounding open are they added exactly.
 */
final class ExactMean {
    private static final BigInteger UNIT = BigInteger.TEN.pow(30);

    private final List<Rational> values = new ArrayList<>();
    private BigInteger cutOff = BigInteger.ZERO;

    void add(Rational value) {
        values.add(value);
        cutOff = cutOff.add(floor(value.numerator().multiply(UNIT), value.denominator()));
    }

    int count() {
        return values.size();
    }

    /** Half up; null of nothing. */
    @Nullable
    BigDecimal rounded(int decimals) {
        if (values.isEmpty()) {
            return null;
        }
        var count = BigInteger.valueOf(values.size());
        var share = UNIT.multiply(count);
        // Each value lost less than one unit, so all of them together less than their number of units.
        var low = Rational.of(cutOff, share).rounded(decimals);
        var high = Rational.of(cutOff.add(count), share).rounded(decimals);
        return low.equals(high) ? low : exact().rounded(decimals);
    }

    /** In pairs, so that the numbers stay short for as long as they can. */
    private Rational exact() {
        var sums = new ArrayList<>(values);
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
