package org.prongsai.engine.raw;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.SurveyOpened;
import org.prongsai.engine.event.SurveyResponseCorrected;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.event.SurveyResponseWithdrawn;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.fixture.Figures;
import org.prongsai.engine.fixture.Folds;
import org.prongsai.engine.fixture.Fraction;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.Basis;
import org.prongsai.engine.score.ScoreSheet;

/** From answers and verdicts to the total: every figure on the way is what a clerk's fractions give. */
class RawAnswersTest {

    @ParameterizedTest(name = "{0}, seed {1}")
    @CsvSource({"2564, 1", "2564, 2", "2564, 3", "2563, 4", "2565, 5", "2566, 6", "2566, 7", "2567, 8", "2567, 9"})
    void everyFigureIsTheOneWorkedOutByHand(String year, long seed) {
        var some = Case.of(year, seed, Map.of("IIT", 40, "EIT", 57, "EIT-1", 63, "EIT-2", 11));
        var sheet = Folds.sheet(some.methodology, some.events());

        assertEveryFigure(some.byHand(), sheet);
        assertThat(sheet.basis()).isEqualTo(Basis.COMPUTED);
        assertThat(sheet.total().complete()).isTrue();
        assertThat(sheet.instrument("IIT").orElseThrow().n()).isEqualTo(40);
        assertThat(sheet.instrument("OIT").orElseThrow().n())
                .isEqualTo(some.form.itemIds().size());
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @CsvSource({"2564, 11", "2566, 12"})
    void slotsThatNobodyAnsweredAreLeftOutOfTheirQuestion(String year, long seed) {
        var some = Case.of(year, seed, Map.of("IIT", 12, "EIT", 9, "EIT-1", 9, "EIT-2", 8));
        some.blank("IIT", 3); // i3.1
        some.blank("IIT", 50); // i30.4
        var sheet = Folds.sheet(some.methodology, some.events());

        assertEveryFigure(some.byHand(), sheet);
        assertThat(sheet.total().complete()).isFalse();
    }

    @Test
    void theTwoPartsOfEitWeighTheSameHoweverManyAnswered() {
        var some = Case.of("2566", 21, Map.of("IIT", 5, "EIT-1", 90, "EIT-2", 10));
        var figures = some.byHand();
        var eit = Folds.sheet(some.methodology, some.events()).instrument("EIT").orElseThrow();
        var halves = figures.get("EIT/EIT-1").plus(figures.get("EIT/EIT-2")).times(Fraction.of(1, 2));

        assertThat(eit.n()).isEqualTo(100);
        assertThat(eit.score().rounded(2)).isEqualTo(halves.printed());
    }

    /** The published case of i5 in 2563: 98.59, 98.94 and 98.10 make 98.54. */
    @Test
    void aQuestionIsThePlainMeanOfItsSubItemsHoweverManyAnsweredEach() {
        var methodology = BuiltInMethodologies.find("2563").orElseThrow();
        var answers = new ArrayList<String>();
        for (int respondent = 0; respondent < 105; respondent++) {
            // "Yes" (level 1) once in 71 answers, once in 94, twice in 105.
            var first = respondent >= 71 ? "-" : respondent == 0 ? "1" : "2";
            var second = respondent >= 94 ? "-" : respondent == 0 ? "1" : "2";
            answers.add("-".repeat(9) + first + second + (respondent < 2 ? "1" : "2") + "-".repeat(39));
        }
        var question = Folds.sheet(methodology, responses(methodology, "IIT", answers))
                .indicator(1)
                .orElseThrow()
                .parts()
                .getFirst()
                .questions()
                .get(4);

        assertThat(question.question().id()).isEqualTo("i5");
        assertThat(question.slots())
                .extracting(slot -> slot.score().rounded(2))
                .containsExactly(new BigDecimal("98.59"), new BigDecimal("98.94"), new BigDecimal("98.10"));
        assertThat(question.score().rounded(2)).isEqualTo(new BigDecimal("98.54"));
        assertThat(question.n()).isEqualTo(105);
    }

    @ParameterizedTest(name = "without {1}, indicator {0} is {2}")
    @CsvSource({
        "9, O1, 97.78",
        "9, O9, 97.78",
        "9, O10, 97.50",
        "9, O17, 97.50",
        "9, O18, 97.14",
        "9, O24, 97.14",
        "9, O25, 95.00",
        "9, O28, 95.00",
        "9, O29, 96.00",
        "9, O33, 96.00",
        "10, O34, 93.75",
        "10, O41, 93.75",
        "10, O34 O41, 87.50",
        "10, O42, 75.00",
        "10, O43, 75.00",
        "10, O42 O43, 50.00"
    })
    void oneMissCostsWhatItsSubIndicatorSays(int indicator, String missed, BigDecimal score) {
        var sheet = disclosed("2564", List.of(missed.split(" ")));

        assertThat(sheet.indicator(indicator).orElseThrow().score().rounded(2)).isEqualTo(score);
        assertThat(sheet.indicator(19 - indicator).orElseThrow().score().value())
                .isEqualTo(Rational.of(100));
    }

    /** In points of the total; 40 of them are the whole checklist's. */
    @ParameterizedTest(name = "{0}: {1} is worth {2}")
    @CsvSource({
        "2563, O1, 0.44", "2564, O10, 0.50", "2565, O18, 0.57", "2564, O25, 1.00", "2564, O29, 0.80", "2564, O34, 1.25",
        "2564, O42, 5.00", "2566, O1, 0.40", "2566, O11, 0.50", "2566, O19, 1.00", "2566, O31, 1.25", "2566, O43, 2.00",
        "2567, O1, 0.67", "2567, O7, 0.57", "2567, O14, 1.00", "2567, O26, 1.67", "2567, O35, 2.50", "2568, O1, 1.00",
        "2568, O5, 0.57", "2568, O12, 2.00", "2568, O14, 1.33", "2568, O17, 1.00", "2568, O21, 2.50", "2568, O28, 2.50",
        "2569, O5, 0.67", "2569, O11, 2.00", "2569, O20, 3.33", "2569, O26, 2.50"
    })
    void anItemIsWorthWhatTheFormulaSays(String year, String item, BigDecimal points) {
        var lost = Rational.of(100)
                .minus(disclosed(year, List.of(item))
                        .instrument("OIT")
                        .orElseThrow()
                        .score()
                        .value());

        assertThat(lost.times(Rational.of(4, 10)).rounded(2)).isEqualTo(points);
    }

    /** Answers and verdicts under the form of one year. */
    private record Case(
            Methodology methodology, HandForm form, Map<String, List<String>> responses, List<String> passed) {

        static Case of(String year, long seed, Map<String, Integer> respondents) {
            var random = new SplittableRandom(seed);
            var form =
                    year.equals("2567") ? HandForm.OF_2567 : year.equals("2566") ? HandForm.OF_2566 : HandForm.OF_2564;
            var responses = new LinkedHashMap<String, List<String>>();
            form.surveys()
                    .forEach((instrument, surveys) -> surveys.forEach(survey -> responses.put(
                            survey,
                            new ArrayList<>(Stream.generate(() -> form.response(instrument, random))
                                    .limit(respondents.get(survey))
                                    .toList()))));
            var passed = form.itemIds().stream()
                    .filter(item -> random.nextInt(3) > 0)
                    .toList();
            var methodology = BuiltInMethodologies.find(year).orElseThrow();
            return new Case(methodology, form, responses, passed);
        }

        /** Every response as it holds in the end, some of them after a correction; some more that were withdrawn. */
        List<AssessmentScoped> events() {
            var all = new ArrayList<AssessmentScoped>();
            responses.forEach((survey, answers) -> all.addAll(RawAnswersTest.responses(methodology, survey, answers)));
            all.addAll(verdicts(methodology, form.itemIds(), passed));
            return all;
        }

        Map<String, Fraction> byHand() {
            return form.scores(responses, passed);
        }

        void blank(String survey, int slot) {
            responses.get(survey).replaceAll(answers -> answers.substring(0, slot) + "-" + answers.substring(slot + 1));
        }
    }

    private static void assertEveryFigure(Map<String, Fraction> byHand, ScoreSheet sheet) {
        var figures = Figures.of(sheet);

        assertThat(figures.keySet()).containsExactlyInAnyOrderElementsOf(byHand.keySet());
        assertThat(byHand).allSatisfy((place, expected) -> {
            var figure = figures.get(place);
            assertThat(expected.isSameAs(figure.numerator(), figure.denominator()))
                    .as("%s: %s = %s", place, expected, figure)
                    .isTrue();
            assertThat(figure.rounded(2)).as(place).isEqualTo(expected.printed());
        });
    }

    private static List<AssessmentScoped> responses(Methodology methodology, String code, List<String> answers) {
        var id = Folds.assessment(methodology);
        var survey = new SurveyCode(code);
        var events = new ArrayList<AssessmentScoped>();
        events.add(new SurveyOpened(id, survey, methodology.ref()));
        for (int respondent = 0; respondent < answers.size(); respondent++) {
            var response = new ResponseId("respondent000000" + respondent);
            var held = new PackedAnswers(answers.get(respondent));
            var first = new PackedAnswers(answers.get((respondent + 1) % answers.size()));
            if (respondent % 3 == 0) {
                events.add(new SurveyResponseRecorded(id, survey, response, first, null));
                events.add(new SurveyResponseCorrected(id, survey, response, held, first, "typo"));
            } else {
                events.add(new SurveyResponseRecorded(id, survey, response, held, null));
            }
            if (respondent % 5 == 0) {
                var twice = new ResponseId("twice00000000000" + respondent);
                events.add(new SurveyResponseRecorded(id, survey, twice, first, null));
                events.add(new SurveyResponseWithdrawn(id, survey, twice, first, "sent twice"));
            }
        }
        return events;
    }

    private static ScoreSheet disclosed(String year, List<String> missed) {
        var methodology = BuiltInMethodologies.find(year).orElseThrow();
        var items = methodology.items().stream().map(item -> item.id()).toList();
        var passed = new ArrayList<>(items);
        passed.removeAll(missed);
        return Folds.sheet(methodology, verdicts(methodology, items, passed));
    }

    private static List<DisclosureItemAssessed> verdicts(
            Methodology methodology, List<String> items, List<String> passed) {
        return items.stream()
                .map(item -> new DisclosureItemAssessed(
                        Folds.assessment(methodology), item, passed.contains(item) ? "PASS" : "FAIL", null, null, null))
                .toList();
    }
}
