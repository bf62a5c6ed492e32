package org.prongsai.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.exact.Rational;

class FiguresTest {

    @Test
    void writesScoresWithTwoDecimalsRoundedHalfUp() {
        assertThat(Figures.score(Rational.parse("50.3618"), 2)).isEqualTo("50.36");
        assertThat(Figures.score(Rational.parse("7.875"), 2)).isEqualTo("7.88");
        assertThat(Figures.score(Rational.ZERO, 2)).isEqualTo("0.00");
        assertThat(Figures.score(null, 2)).isNull();
    }

    @Test
    void writesDifferencesWithTheirSignAsDisplayed() {
        assertThat(Figures.difference(Rational.parse("42.4882"), 2)).isEqualTo("+42.49");
        assertThat(Figures.difference(Rational.parse("-0.246"), 2)).isEqualTo("−0.25");
        assertThat(Figures.difference(Rational.parse("-0.001"), 2)).isEqualTo("0.00");
        assertThat(Figures.difference(null, 2)).isNull();
    }

    @Test
    void writesLimitsWithoutNeedlessZeros() {
        assertThat(Figures.limit(Rational.of(85))).isEqualTo("85");
        assertThat(Figures.limit(Rational.of(100))).isEqualTo("100");
        assertThat(Figures.limit(Rational.of(new BigDecimal("82.50")))).isEqualTo("82.5");
    }
}
