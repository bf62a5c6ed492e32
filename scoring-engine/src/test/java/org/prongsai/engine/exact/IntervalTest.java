package org.prongsai.engine.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class IntervalTest {
    private static final Interval PRINTED = Interval.roundedTo(new BigDecimal("15.75"), 2);

    @Test
    void takesInWhatIsRoundedHalfUpToAFigure() {
        assertThat(PRINTED).hasToString("[3149/200, 3151/200)");
        assertThat(PRINTED.contains(Rational.parse("15.745"))).isTrue();
        assertThat(PRINTED.contains(Rational.parse("15.7549999"))).isTrue();
        assertThat(PRINTED.contains(Rational.parse("15.755"))).isFalse();
        assertThat(PRINTED.contains(Rational.parse("15.7449999"))).isFalse();
    }

    @Test
    void addsAndSubtractsWithItsEnds() {
        var other = Interval.between(Rational.ONE, Rational.of(2));

        assertThat(PRINTED.plus(other)).hasToString("[3349/200, 3551/200)");
        assertThat(other.minus(PRINTED)).hasToString("(-2951/200, -2749/200]");
        assertThat(PRINTED.times(Rational.of(1, 2))).hasToString("[3149/400, 3151/400)");
    }

    @Test
    void meetsAtAnEndOnlyWhereBothHaveIt() {
        var from = Interval.between(Rational.parse("15.755"), Rational.of(16));
        var upTo = Interval.between(Rational.of(15), Rational.parse("15.745"));

        assertThat(PRINTED.meets(from)).isFalse();
        assertThat(from.meets(PRINTED)).isFalse();
        assertThat(PRINTED.within(from)).isEmpty();
        assertThat(PRINTED.within(upTo)).contains(Interval.of(Rational.parse("15.745")));
        assertThat(upTo.within(PRINTED)).contains(Interval.of(Rational.parse("15.745")));
    }

    @Test
    void keepsTheNarrowerEnds() {
        var wide = Interval.between(Rational.ZERO, Rational.of(100));

        assertThat(PRINTED.within(wide)).contains(PRINTED);
        assertThat(wide.within(PRINTED)).contains(PRINTED);
        assertThat(Interval.roundedTo(new BigDecimal("100"), 2).within(wide))
                .contains(Interval.between(Rational.parse("99.995"), Rational.of(100)));
    }

    @Test
    void isNeverEmptyAndNeverTurnedRound() {
        assertThatThrownBy(() -> Interval.between(Rational.ONE, Rational.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Interval(Rational.ONE, true, Rational.ONE, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PRINTED.times(Rational.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
