package org.prongsai.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.id.FiscalYear;

class YearChoiceTest {
    private static final FiscalYear Y2564 = new FiscalYear(2564);
    private static final FiscalYear Y2565 = new FiscalYear(2565);
    private static final FiscalYear Y2566 = new FiscalYear(2566);
    private static final List<FiscalYear> YEARS = List.of(Y2564, Y2565, Y2566);

    @Test
    void takesTheLatestYearAndTheOneBeforeItUnlessAskedOtherwise() {
        assertThat(YearChoice.of(YEARS, null, null)).contains(new YearChoice(Y2566, Y2565));
        assertThat(YearChoice.of(YEARS, Y2565, null)).contains(new YearChoice(Y2565, Y2564));
        assertThat(YearChoice.of(YEARS, Y2566, Y2564)).contains(new YearChoice(Y2566, Y2564));
    }

    @Test
    void hasNoOtherYearBeforeTheFirst() {
        assertThat(YearChoice.of(YEARS, Y2564, null)).contains(new YearChoice(Y2564, null));
        assertThat(YearChoice.of(List.of(Y2566), null, Y2565)).contains(new YearChoice(Y2566, null));
    }

    @Test
    void putsYearsInOrder() {
        assertThat(YearChoice.of(YEARS, Y2564, Y2566)).contains(new YearChoice(Y2566, Y2564));
    }

    @Test
    void neverHoldsAYearAgainstItself() {
        assertThat(YearChoice.of(YEARS, Y2566, Y2566)).contains(new YearChoice(Y2566, Y2565));
    }

    @Test
    void hasNothingToShowOfAYearWithoutAnAssessment() {
        assertThat(YearChoice.of(YEARS, new FiscalYear(2560), null)).isEmpty();
        assertThat(YearChoice.of(List.of(), null, null)).isEmpty();
    }
}
