package org.prongsai.engine.forensics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "total AGAINST INSTRUMENTS, 2566, total=80.00 IIT=87.52 EIT=69.86 OIT=7.88",
        "IIT AGAINST INDICATORS,    2566, IIT=80.00 1=91.46 2=81.48 3=95.11 4=81.29 5=88.24",
        "OIT AGAINST INDICATORS,    2566, OIT=15.75 9=15.75 10=0.00",
        "EIT AGAINST SURVEYS,       2566, EIT=82.44 EIT-1=79.40 EIT-2=82.24"
    })
    void aWrongFigureIsFoundAtItsDepth(String wrong, String year, String announced) {
        var reconciliation = Reconciled.of(year, announced);

        assertThat(reconciliation.conclusion()).isEqualTo(Conclusion.DIFFERS);
        assertThat(differing(reconciliation)).containsExactly(wrong);
    }

    @Test
    void aWrongIndicatorIsFoundAmongTheQuestionsItIsTheMeanOf() {
        var form = Reconciled.methodology("2566");
        var one = form.indicator(1).orElseThrow();
        var questions = one.questions().stream()
                .map(question -> question.id() + "=80.00")
                .collect(Collectors.joining(" "));

        assertThat(differing(Reconciled.of("2566", "1=80.00 " + questions))).isEmpty();
        assertThat(differing(Reconciled.of("2566", "1=80.01 " + questions))).isEmpty(); // As rounding explains.
        assertThat(differing(Reconciled.of("2566", "1=80.02 " + questions))).containsExactly("1 AGAINST ITEMS");
    }

    @Test
    void aWrongIndicatorIsFoundAmongTheItemsOfItsSubIndicators() {
        var ten = Reconciled.methodology("2565").indicator(10).orElseThrow();
        var items = ten.subIndicators().stream()
                .flatMap(sub -> sub.items().stream())
                .map(item -> item.id() + "=100")
                .collect(Collectors.joining(" "));

        assertThat(differing(Reconciled.of("2565", "10=100.00 " + items))).isEmpty();
        assertThat(differing(Reconciled.of("2565", "10=90.00 " + items))).containsExactly("10 AGAINST ITEMS");
    }

    private static List<String> differing(Reconciliation reconciliation) {
        return reconciliation.checks().stream()
                .filter(check -> check.verdict() == Verdict.DIFFERS)
                .map(check -> check.figure().code() + " AGAINST " + check.against())
                .toList();
    }

    @Test
    void aLevelIsImpossibleBesideATotalThatDoesNotReachIt() {
        var level = Reconciled.of("2566", "total=80.00 level=ผ่านดี");

        assertThat(level.conclusion()).isEqualTo(Conclusion.DIFFERS);
        assertThat(level.level().conflict()).isEqualTo(LevelReasoning.Conflict.LEVEL);
        assertThat(level.checks()).isEmpty();
    }

    @Test
    void nothingPublishedIsNothingToReconcile() {
        assertThat(Reconciled.of("2566", "").conclusion()).isEqualTo(Conclusion.NOTHING_PUBLISHED);
        assertThat(Reconciled.of(Reconciled.methodology("2566"), Announced.of(""))
                        .years())
                .isEmpty();
    }
}
