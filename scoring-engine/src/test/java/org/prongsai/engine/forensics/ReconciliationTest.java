package org.prongsai.engine.forensics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.fixture.Announced;
import org.prongsai.engine.forensics.Check.Against;
import org.prongsai.engine.forensics.Reconciliation.Conclusion;

/** The case the project starts from, and what else is held against what. */
class ReconciliationTest {
    private static final String INDICATORS =
            "1=91.46 2=81.48 3=95.11 4=81.29 5=88.24 6=74.73 7=67.86 8=66.98 9=15.75 10=0.00";

    @Test
    void noYearMakesTheSampleReportsTotalOutOfItsIndicators() {
        var asStated = Reconciled.of("2566", "total=92.85 level=ผ่าน " + INDICATORS);
        var total = asStated.checks().getFirst();

        assertThat(asStated.conclusion()).isEqualTo(Conclusion.DIFFERS);
        assertThat(total.against()).isEqualTo(Against.INSTRUMENTS);
        assertThat(total.computed()).isEqualTo(Rational.parse("50.3618"));
        assertThat(total.difference()).isEqualTo(Rational.parse("-42.4882"));
        assertThat(asStated.years()).hasSize(8).allSatisfy(year -> {
            assertThat(year.totalFits()).isFalse();
            assertThat(year.derived().value()).isEqualTo(Rational.parse("50.3618"));
        });
        assertThat(asStated.doubtsForm()).isTrue();
        assertThat(asStated.fittingYears()).isEmpty();
    }

    @Test
    void theIndicatorsFitTheFormBefore() {
        var moved = Reconciled.of("2565", INDICATORS);

        assertThat(moved.conclusion()).isEqualTo(Conclusion.NOT_CHECKABLE);
        assertThat(moved.doubtsForm()).isFalse();
        assertThat(moved.fittingYears())
                .extracting(year -> year.methodology().ref().id())
                .containsExactly("2562", "2563", "2564", "2565");
    }

    @Test
    void theTotalAndItsLevelAreOfAYearWithSuchALevel() {
        assertThat(Reconciled.of("2566", "total=92.85 level=ผ่าน").fittingYears())
                .extracting(year -> year.methodology().ref().id())
                .containsExactly("2566", "2567", "2568", "2569");
    }

    @Test
    void partsOfASurveyAreHeldAgainstTheirInstrument() {
        var bangkok =
                Reconciled.of("2566", "total=88.98 level=ผ่าน IIT=82.44 EIT=80.82 EIT-1=79.40 EIT-2=82.24 OIT=100");

        assertThat(bangkok.conclusion()).isEqualTo(Conclusion.REPRODUCES);
        assertThat(bangkok.checks())
                .extracting(check -> check.figure().code() + " " + check.against())
                .containsExactly("total INSTRUMENTS", "EIT SURVEYS");
    }

    @Test
    void nothingPublishedIsNothingToReconcile() {
        assertThat(Reconciled.of("2566", "").conclusion()).isEqualTo(Conclusion.NOTHING_PUBLISHED);
        assertThat(Reconciled.of(Reconciled.methodology("2566"), Announced.of(""))
                        .years())
                .isEmpty();
    }
}
