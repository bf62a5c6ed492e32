package org.prongsai.engine.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.engine.fixture.ForManySeeds;
import org.prongsai.engine.fixture.Fraction;
import org.prongsai.engine.fixture.Pick;

class RationalTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "6/4, 3/2",
        "-6/4, -3/2",
        "6/-4, -3/2",
        "-6/-4, 3/2",
        "4/2, 2",
        "0/7, 0",
        "0/-7, 0",
        "7, 7",
        "-7, -7",
        "0.30, 3/10",
        "-0.125, -1/8",
        "81.4548, 203637/2500",
        "1E+2, 100",
        "100.00, 100",
        "1/3, 1/3"
    })
    void readsFractionsAndDecimalsAndWritesLowestTerms(String written, String shortest) {
        var rational = Rational.parse(written);

        assertThat(rational).hasToString(shortest);
        assertThat(Rational.parse(shortest)).isEqualTo(rational).hasSameHashCodeAs(rational);
        assertThat(rational.denominator()).isPositive();
        assertThat(rational.numerator().gcd(rational.denominator())).isEqualTo(BigInteger.ONE);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "x", "1/0", "1/", "/2", "1/2/3", "1.5/2", "half"})
    void refusesWhatIsNoNumber(String written) {
        assertThatThrownBy(() -> Rational.parse(written)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void refusesToDivideByZero() {
        assertThatThrownBy(() -> Rational.of(1, 0))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("a fraction's denominator is zero");
        assertThatThrownBy(() -> Rational.ONE.dividedBy(Rational.ZERO)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rational.parse("3/0")).hasMessage("a fraction's denominator is zero: 3/0");
    }

    @ParameterizedTest(name = "{0} with {1} decimals is {2}")
    @CsvSource({
        "81.4548, 2, 81.45",
        "94.253, 2, 94.25",
        "0.005, 2, 0.01",
        "0.0049999, 2, 0.00",
        "84.995, 2, 85.00",
        "84.994999, 2, 84.99",
        "-0.005, 2, -0.01",
        "-84.995, 2, -85.00",
        "1/3, 2, 0.33",
        "2/3, 2, 0.67",
        "1/8, 2, 0.13",
        "3/8, 2, 0.38",
        "5/2, 0, 3",
        "7/2, 0, 4",
        "-5/2, 0, -3",
        "100, 2, 100.00",
        "2/3, 4, 0.6667"
    })
    void roundsHalfUpAwayFromZero(String exact, int decimals, BigDecimal rounded) {
        assertThat(Rational.parse(exact).rounded(decimals)).isEqualTo(rounded);
    }

    @ForManySeeds
    void calculatesAsFractionsDo(long seed) {
        var pick = Pick.seeded(seed);
        int a = pick.between(-50, 50);
        int b = pick.between(1, 30);
        int c = pick.between(-50, 50);
        int d = pick.of(b, pick.between(1, 30));
        var one = Rational.of(a, b);
        var other = Rational.of(c, d);
        var exactOne = Fraction.of(a, b);
        var exactOther = Fraction.of(c, d);

        assertSame(exactOne.plus(exactOther), one.plus(other));
        assertSame(exactOne.plus(exactOther.times(Fraction.of(-1, 1))), one.minus(other));
        assertSame(exactOne.times(exactOther), one.times(other));
        assertSame(exactOne.times(Fraction.of(-1, 1)), one.negated());
        if (c != 0) {
            assertSame(exactOne.times(Fraction.of(d, c)), one.dividedBy(other));
        }
        assertThat(one.compareTo(other)).isEqualTo(Long.compare((long) a * d, (long) c * b));
        assertThat(one.equals(other)).isEqualTo((long) a * d == (long) c * b);
        assertThat(one.signum()).isEqualTo(Integer.signum(a));
        assertThat(one.rounded(2)).isEqualTo(exactOne.printed());
        assertThat(Rational.parse(one.toString())).isEqualTo(one);
    }

    @Test
    void isNotEqualToAnotherNumeratorOrDenominatorOrKindOfThing() {
        var half = Rational.of(1, 2);

        assertThat(half)
                .isNotEqualTo(Rational.of(1, 3))
                .isNotEqualTo(Rational.of(3, 2))
                .isNotEqualTo(0.5);
        assertThat(IntStream.range(1, 50).map(n -> Rational.of(1, n).hashCode()).distinct())
                .hasSize(49);
        assertThat(IntStream.range(1, 50).map(n -> Rational.of(n).hashCode()).distinct())
                .hasSize(49);
    }

    @Test
    void neverOverflows() {
        var huge = Rational.of(Long.MAX_VALUE);

        assertThat(huge.times(huge).dividedBy(huge)).isEqualTo(huge);
        assertThat(huge.plus(Rational.ONE).minus(huge)).isEqualTo(Rational.ONE);
    }

    /** Where numbers stop fitting into 64 bits, and on both sides of it. */
    @ForManySeeds
    void calculatesAsFractionsDoAtTheEdgeOf64Bits(long seed) {
        var pick = Pick.seeded(seed);
        var a = edge(pick);
        var b = edge(pick).abs().add(BigInteger.ONE);
        var c = edge(pick);
        var d = pick.of(b, edge(pick).abs().add(BigInteger.ONE));
        var one = Rational.of(a, b);
        var other = Rational.of(c, d);
        var exactOne = new Fraction(a, b);
        var exactOther = new Fraction(c, d);

        assertSame(exactOne.plus(exactOther), one.plus(other));
        assertSame(exactOne.plus(exactOther.times(Fraction.of(-1, 1))), one.minus(other));
        assertSame(exactOne.times(exactOther), one.times(other));
        if (c.signum() != 0) {
            assertSame(
                    exactOne.times(new Fraction(d.multiply(BigInteger.valueOf(c.signum())), c.abs())),
                    one.dividedBy(other));
        }
        assertThat(one.compareTo(other)).isEqualTo(a.multiply(d).compareTo(c.multiply(b)));
        assertThat(one.equals(other)).isEqualTo(a.multiply(d).equals(c.multiply(b)));
        assertThat(one.negated()).isEqualTo(Rational.of(a.negate(), b));
        assertThat(one.rounded(2)).isEqualTo(exactOne.printed());
        assertThat(Rational.parse(one.toString())).isEqualTo(one).hasSameHashCodeAs(one);
    }

    /** Numbers of any length up to 70 bits, most of them next to a power of two. */
    private static BigInteger edge(Pick pick) {
        var power = BigInteger.ONE.shiftLeft(pick.of(0, 3, 30, 31, 32, 61, 62, 63, 64, 70));
        var number = power.add(BigInteger.valueOf(pick.between(-2, 2)));
        return pick.oneIn(2) ? number : number.negate();
    }

    private static void assertSame(Fraction expected, Rational actual) {
        assertThat(expected.isSameAs(actual.numerator(), actual.denominator()))
                .as("%s = %s", expected, actual)
                .isTrue();
        assertThat(actual).isEqualTo(Rational.of(expected.over(), expected.under()));
    }
}
