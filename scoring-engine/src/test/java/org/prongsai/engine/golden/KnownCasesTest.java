package org.prongsai.engine.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.fixture.Announced;
import org.prongsai.engine.fixture.Folds;
import org.prongsai.engine.fixture.FormBuilder;
import org.prongsai.engine.fixture.Fraction;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.Basis;
import org.prongsai.engine.score.Finding;
import org.prongsai.engine.score.LevelVerdict;
import org.prongsai.engine.score.ScoreSheet;

/** Published cases that decide between two readings of the rules. */
class KnownCasesTest {

    @Test
    void roundsTheTotalOnceAndNotItsParts() {
        var trat = sheet("2564", "1=93.55 2=87.72 3=91.01 4=87.93 5=89.52 6=90.55 7=88.68 8=88.58 9=72.89 10=65.56");
        var university = sheet("2567", "IIT=92.24 EIT=94.15 OIT=95.84");

        assertThat(trat.total().value()).isEqualTo(Rational.parse("81.4548"));
        assertThat(trat.total().rounded(2)).isEqualTo(new BigDecimal("81.45"));
        assertThat(totalOfRoundedInstruments(trat)).isEqualTo(new BigDecimal("81.46"));
        assertThat(university.total().value()).isEqualTo(Rational.parse("94.253"));
        assertThat(university.total().rounded(2)).isEqualTo(new BigDecimal("94.25"));
        assertThat(sumOfRoundedPoints(university)).isEqualTo(new BigDecimal("94.26"));
        assertThat(university.level().possible()).containsExactly("ผ่านดี");
    }

    @Test
    void takesTheTwoPartsOfEitAsEqual() {
        var bangkok = sheet("2566", "IIT=82.44 EIT-1=79.40 EIT-2=82.24 OIT=100");
        var eit = bangkok.instrument("EIT").orElseThrow();

        assertThat(eit.score().rounded(2)).isEqualTo(new BigDecimal("80.82"));
        assertThat(eit.surveys())
                .extracting(survey -> survey.score().rounded(2))
                .containsExactly(new BigDecimal("79.40"), new BigDecimal("82.24"));
        assertThat(bangkok.total().rounded(2)).isEqualTo(new BigDecimal("88.98"));
        assertThat(bangkok.level().possible()).containsExactly("ผ่าน");
    }

    @Test
    void aHigherTotalCanBeALowerLevel() {
        var before = sheet("2567", "total=92.43 level=ผ่านดี");
        var after = sheet("2568", "total=94.64 level=ผ่าน EIT=84.99");

        assertThat(before.level()).isEqualTo(new LevelVerdict("ผ่านดี", List.of("ผ่านดี", "ผ่าน")));
        assertThat(after.level()).isEqualTo(new LevelVerdict("ผ่าน", List.of("ผ่าน")));
        assertThat(sheet("2568", "total=94.64 level=ผ่าน EIT=85.00").level().isContradicted())
                .isTrue();
    }

    @Test
    void theSampleReportsIndicatorsMakeAnotherYearsTotal() {
        var indicators = "1=91.46 2=81.48 3=95.11 4=81.29 5=88.24 6=74.73 7=67.86 8=66.98 9=15.75 10=0.00";
        var report = sheet("2565", indicators);

        assertThat(report.instruments())
                .extracting(instrument -> instrument.score().rounded(2))
                .containsExactly(new BigDecimal("87.52"), new BigDecimal("69.86"), new BigDecimal("7.88"));
        assertThat(report.total().value()).isEqualTo(Rational.parse("50.3618"));
        assertThat(report.total().rounded(2)).isEqualTo(new BigDecimal("50.36"));
        assertThat(report.level().possible()).containsExactly("E");
        assertThat(report.basis()).isEqualTo(Basis.PUBLISHED);
        assertThat(sheet("2566", "total=92.85 level=ผ่าน " + indicators).findings())
                .containsExactly(new Finding.PublishedFiguresDisagree(
                        "total", Rational.parse("92.85"), Rational.parse("50.3618")));
    }

    @Test
    void theSampleReportsLevelSaysThatSomeInstrumentIsBelow85() {
        var stated = sheet("2566", "total=92.85 level=ผ่าน");
        var noneBelow = sheet("2566", "total=92.85 level=ผ่าน IIT=90 EIT=90 OIT=97.125");

        assertThat(stated.level()).isEqualTo(new LevelVerdict("ผ่าน", List.of("ผ่านดี", "ผ่าน")));
        assertThat(stated.level().level()).isEqualTo("ผ่าน");
        assertThat(noneBelow.level().isContradicted()).isTrue();
        assertThat(noneBelow.findings()).containsExactly(new Finding.PublishedLevelDisagrees("ผ่าน", "ผ่านดี"));
    }

    /** 4 of 9, 0 of 8, 1 of 7, 0 of 4 and 1 of 5 items, and no other counts, are printed as 15.75. */
    @Test
    void theSampleReportsDisclosureScoreIsReachedInOneWayOnly() {
        int[] sizes = {9, 8, 7, 4, 5};
        var ways = new ArrayList<List<Integer>>();
        counts(sizes, List.of(), ways);
        var methodology = BuiltInMethodologies.find("2565").orElseThrow();
        var subs = methodology.indicator(9).orElseThrow().subIndicators();
        var events = new ArrayList<AssessmentScoped>();
        for (int sub = 0; sub < sizes.length; sub++) {
            assertThat(subs.get(sub).items()).hasSize(sizes[sub]);
            for (int item = 0; item < sizes[sub]; item++) {
                var verdict = item < ways.getFirst().get(sub) ? "PASS" : "FAIL";
                var id = subs.get(sub).items().get(item).id();
                events.add(new DisclosureItemAssessed(Folds.assessment(methodology), id, verdict, null, null, null));
            }
        }
        var indicator = Folds.sheet(methodology, events).indicator(9).orElseThrow();

        assertThat(ways).containsExactly(List.of(4, 0, 1, 0, 1));
        assertThat(indicator.score().value()).isEqualTo(Rational.of(4960, 315));
        assertThat(indicator.score().rounded(2)).isEqualTo(new BigDecimal("15.75"));
        assertThat(indicator.n()).isEqualTo(33);
    }

    /** Five indices with weights of their own: another frame is other data, not other code. */
    @Test
    void aFrameOfFiveIndicesIsAMethodologyLikeAnyOther() {
        var form = FormBuilder.of(2561);
        var weights = List.of("0.26", "0.18", "0.22", "0.16", "0.18");
        for (int index = 1; index <= 5; index++) {
            form.survey("INDEX-" + index, weights.get(index - 1));
        }
        var ministry = Folds.sheet(
                form.build(), Announced.of("INDEX-1=87.62 INDEX-2=92.27 INDEX-3=93.36 INDEX-4=90.94 INDEX-5=66.79"));

        assertThat(ministry.total().value()).isEqualTo(Rational.parse("86.5016"));
        assertThat(ministry.total().rounded(2))
                .isEqualTo(
                        GoldenRows.the("2561", "กระทรวงศึกษาธิการ (ดูดัชนี 5 ด้านใน published-questions.csv)", "86.50")
                                .total());
    }

    private static void counts(int[] sizes, List<Integer> passed, List<List<Integer>> ways) {
        if (passed.size() == sizes.length) {
            var subs = new ArrayList<Fraction>();
            for (int sub = 0; sub < sizes.length; sub++) {
                subs.add(Fraction.of(100L * passed.get(sub), sizes[sub]));
            }
            if (Fraction.mean(subs).printed().equals(new BigDecimal("15.75"))) {
                ways.add(passed);
            }
            return;
        }
        for (int count = 0; count <= sizes[passed.size()]; count++) {
            var next = new ArrayList<>(passed);
            next.add(count);
            counts(sizes, next, ways);
        }
    }

    /** Another reading of the rules, and a wrong one. */
    private static BigDecimal totalOfRoundedInstruments(ScoreSheet sheet) {
        var total = Rational.ZERO;
        for (var instrument : sheet.instruments()) {
            var rounded = Rational.of(Objects.requireNonNull(instrument.score().rounded(2)));
            total = total.plus(rounded.times(instrument.instrument().weight()));
        }
        return total.rounded(2);
    }

    /** A third one, wrong too. */
    private static BigDecimal sumOfRoundedPoints(ScoreSheet sheet) {
        var sum = BigDecimal.ZERO;
        for (var instrument : sheet.instruments()) {
            var score = Objects.requireNonNull(instrument.score().value());
            sum = sum.add(score.times(instrument.instrument().weight()).rounded(2));
        }
        return sum;
    }

    private static ScoreSheet sheet(String year, String announced) {
        return Folds.sheet(methodology(year), Announced.of(announced));
    }

    private static Methodology methodology(String year) {
        return BuiltInMethodologies.find(year).orElseThrow();
    }
}
