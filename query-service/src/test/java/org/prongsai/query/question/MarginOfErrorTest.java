package org.prongsai.query.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.engine.score.Score;
import org.prongsai.engine.score.SlotScore;
import org.prongsai.query.testing.Facts;

class MarginOfErrorTest {

    @ParameterizedTest(name = "{0} degrees of freedom: {1}")
    @CsvSource({"4, 2.776", "5, 2.571", "9, 2.262", "14, 2.145", "29, 2.045", "99, 1.984", "1000000, 1.960"})
    void takesStudentsQuantileAsTablesPrintIt(int freedom, double printed) {
        assertThat(MarginOfError.studentQuantile(freedom)).isCloseTo(printed, within(0.001));
    }

    /** Ten times 0 and ten times 100: the mean is 50, the deviation the root of 50,000 by 19. */
    @Test
    void isTheHalfOfTheConfidenceIntervalOfTheMean() {
        assertThat(margin(List.of(10, 0, 0, 10), null).getAsDouble())
                .isCloseTo(2.093 * Math.sqrt(50_000.0 / 19 / 20), within(0.01));
    }

    @Test
    void shrinksByTheFinitePopulationCorrectionWhereThePopulationIsKnown() {
        var without = margin(List.of(10, 0, 0, 10), null).getAsDouble();

        assertThat(margin(List.of(10, 0, 0, 10), 39).getAsDouble())
                .isCloseTo(without * Math.sqrt(19.0 / 38), within(1e-9));
        assertThat(margin(List.of(10, 0, 0, 10), 1_000_000).getAsDouble()).isCloseTo(without, within(0.001));
    }

    @Test
    void isNothingWhereEverybodyAnsweredOrAllAnsweredAlike() {
        assertThat(margin(List.of(10, 0, 0, 10), 20)).isEqualTo(OptionalDouble.of(0));
        assertThat(margin(List.of(10, 0, 0, 10), 12)).isEqualTo(OptionalDouble.of(0));
        assertThat(margin(List.of(0, 20, 0, 0), null)).isEqualTo(OptionalDouble.of(0));
    }

    @Test
    void isNotKnownFromOneAnswerOrNone() {
        assertThat(margin(List.of(0, 1, 0, 0), null)).isEmpty();
        assertThat(margin(List.of(0, 0, 0, 0), 100)).isEmpty();
    }

    /** Of a slot with levels worth 0, 33, 67 and 100. */
    private static OptionalDouble margin(List<Integer> counts, @Nullable Integer population) {
        var slot = Facts.methodology(2564)
                .indicators()
                .getFirst()
                .questions()
                .getFirst()
                .slots()
                .getFirst();
        int n = counts.stream().mapToInt(Integer::intValue).sum();
        return MarginOfError.of(new SlotScore(slot, counts, n, new Score(null, true, null, false, true)), population);
    }
}
