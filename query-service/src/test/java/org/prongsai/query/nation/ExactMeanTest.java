package org.prongsai.query.nation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.engine.exact.Rational;

class ExactMeanTest {

    @Test
    void hasNoMeanOfNothing() {
        assertThat(new ExactMean().rounded(2)).isNull();
    }

    /** 1/3 + 2/3 is one whole: cut off behind the thirtieth place, the sum would fall short of the tie. */
    @Test
    void roundsHalfUpWhereTheCutOffSumLeavesTheTieOpen() {
        var mean = new ExactMean();
        mean.add(Rational.of(1, 300));
        mean.add(Rational.of(2, 300));

        assertThat(mean.rounded(2)).isEqualTo(new BigDecimal("0.01"));
        assertThat(mean.count()).isEqualTo(2);
    }

    @Test
    void roundsOnceAndNotTheAlreadyRounded() {
        var mean = new ExactMean();
        mean.add(Rational.parse("90.004"));
        mean.add(Rational.parse("90.004"));
        mean.add(Rational.parse("90.007"));

        assertThat(mean.rounded(2)).isEqualTo(new BigDecimal("90.01"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void agreesWithTheSumOfFractions(long seed) {
        var random = new SplittableRandom(seed);
        var mean = new ExactMean();
        var sum = Rational.ZERO;
        int count = random.nextInt(1, 400);
        for (int i = 0; i < count; i++) {
            var value = Rational.of(random.nextInt(0, 100_000), random.nextInt(1000, 3000));
            mean.add(value);
            sum = sum.plus(value);
        }

        assertThat(mean.rounded(2)).isEqualTo(sum.dividedBy(Rational.of(count)).rounded(2));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void agreesWithTheSumOfFractionsThatAreReadOnlyNearly(long seed) {
        var random = new SplittableRandom(seed);
        var mean = new ExactMean();
        var sum = Rational.ZERO;
        int count = random.nextInt(1, 400);
        for (int i = 0; i < count; i++) {
            // As long as an exact total may be written, and now and then a whole number.
            var value = Rational.of(
                    BigInteger.valueOf(random.nextLong(1L << 60)).multiply(BigInteger.valueOf(100)),
                    BigInteger.ONE.shiftLeft(60).subtract(BigInteger.valueOf(random.nextInt(1, 1000))));
            value = i % 10 == 0 ? Rational.of(random.nextInt(0, 101)) : value;
            Amount.written(value.toString()).addTo(mean);
            sum = sum.plus(value);
        }

        assertThat(mean.rounded(2)).isEqualTo(sum.dividedBy(Rational.of(count)).rounded(2));
    }

    /** 0.01/2 is a tie, which no floating point number is. */
    @Test
    void roundsAFractionThatIsReadOnlyNearlyHalfUpAtATie() {
        var mean = new ExactMean();
        Amount.written("1/300").addTo(mean);
        Amount.written("2/300").addTo(mean);

        assertThat(mean.rounded(2)).isEqualTo(new BigDecimal("0.01"));
    }
}
