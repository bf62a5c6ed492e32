package org.prongsai.engine.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.comparison.Comparison.IndicatorMovement;
import org.prongsai.engine.comparison.Comparison.InstrumentMovement;
import org.prongsai.engine.comparison.Comparison.QuestionMovement;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.SurveyOpened;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.fixture.Announced;
import org.prongsai.engine.fixture.Folds;
import org.prongsai.engine.fixture.FormBuilder;
import org.prongsai.engine.fixture.FormBuilder.Asked;
import org.prongsai.engine.fixture.Scales;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.ScoreSheet;

class ComparisonTest {
    private static final Methodology BEFORE = form(2565).build();
    private static final Methodology AFTER = form(2566).build();

    /** Two indicators of two and one questions in one survey; one of two questions in two parts. */
    private static FormBuilder form(int year) {
        return FormBuilder.of(year)
                .survey("IIT", "1/2")
                .asking(1, Asked.plain("i1", Scales.SIX_STEPS), Asked.plain("i2", Scales.SIX_STEPS))
                .asking(2, Asked.plain("i3", Scales.SIX_STEPS))
                .survey("EIT", "1/2", Map.of("EIT-1", "1/4", "EIT-2", "3/4"))
                .asking(3, Asked.plain("e1", Scales.SIX_STEPS), Asked.plain("e2", Scales.SIX_STEPS));
    }

    @Test
    void contributionsAreChangesWeightedByTheirShareOfTheTotal() {
        var comparison = Comparison.between(
                answered(BEFORE, "IIT 654", "EIT-1 11", "EIT-2 61"),
                answered(AFTER, "IIT 554", "EIT-1 31", "EIT-2 62"));

        // IIT: (90 + 60) / 2 -> (80 + 60) / 2. EIT: 1/4 * 0 + 3/4 * 50 -> 1/4 * 20 + 3/4 * 60.
        assertThat(comparison.total()).isEqualTo(movement("56.25", "60", "3.75"));
        assertThat(comparison.instruments())
                .extracting(InstrumentMovement::movement)
                .containsExactly(movement("75", "70", "-2.5"), movement("37.5", "50", "6.25"));
        assertThat(comparison.indicators())
                .extracting(IndicatorMovement::movement)
                .containsExactly(
                        movement("90", "80", "-2.5"), movement("60", "60", "0"), movement("37.5", "50", "6.25"));
        assertThat(comparison.unattributedToInstruments()).isEqualTo(Rational.ZERO);
        assertThat(comparison.unattributedToIndicators()).isEqualTo(Rational.ZERO);
        assertThat(questions(comparison, 1)).containsExactly("IIT i1 100 80 -5/2", "IIT i2 80 80 0");
        assertThat(questions(comparison, 3))
                .containsExactly("EIT-1 e1 0 40 5/2", "EIT-1 e2 0 0 0", "EIT-2 e1 100 100 0", "EIT-2 e2 0 20 15/4");
        assertThat(comparison.indicators())
                .extracting(IndicatorMovement::unattributedToQuestions)
                .containsExactly(Rational.ZERO, Rational.ZERO, Rational.ZERO);
    }

    @Test
    void wherePartsWereNotAnsweredTheOthersCarryTheirShare() {
        var before = answered(BEFORE, "IIT 6--", "EIT-2 1-");
        var after = answered(AFTER, "IIT 1--", "EIT-2 6-");
        var comparison = Comparison.between(before, after);

        assertThat(comparison.total()).isEqualTo(movement("50", "50", "0"));
        assertThat(comparison.indicators())
                .extracting(IndicatorMovement::movement)
                .containsExactly(
                        movement("100", "0", "-50"), new Movement(null, null, null), movement("0", "100", "50"));
        assertThat(questions(comparison, 1)).containsExactly("IIT i1 100 0 -50", "IIT i2 null null null");
        assertThat(questions(comparison, 3))
                .containsExactly(
                        "EIT-1 e1 null null null",
                        "EIT-1 e2 null null null",
                        "EIT-2 e1 0 100 50",
                        "EIT-2 e2 null null null");
        assertThat(comparison.unattributedToIndicators()).isEqualTo(Rational.ZERO);
    }

    @Test
    void whatOneYearDoesNotKnowIsUnattributed() {
        var comparison = Comparison.between(sheet(BEFORE, "1=50 2=70 EIT=40"), sheet(AFTER, "IIT=80 2=60 EIT=50"));

        assertThat(comparison.total()).isEqualTo(movement("50", "65", "15"));
        assertThat(comparison.unattributedToInstruments()).isEqualTo(Rational.ZERO);
        assertThat(comparison.indicators())
                .extracting(IndicatorMovement::movement)
                .containsExactly(
                        new Movement(Rational.of(50), null, null),
                        movement("70", "60", "-2.5"),
                        new Movement(null, null, null));
        assertThat(comparison.unattributedToIndicators()).isEqualTo(Rational.parse("17.5"));
        assertThat(comparison.indicators().getFirst().unattributedToQuestions()).isNull();
    }

    @Test
    void anAnnouncedIndicatorAloneHasItsOwnShareAndNotThatOfTheWholeInstrument() {
        var comparison = Comparison.between(sheet(BEFORE, "total=50 2=70"), sheet(AFTER, "total=60 2=90"));

        assertThat(comparison.indicators().get(1).movement()).isEqualTo(movement("70", "90", "5"));
        assertThat(comparison.unattributedToIndicators()).isEqualTo(Rational.of(5));
    }

    @Test
    void announcedQuestionsAreComparedEvenWhereTheirIndicatorIsNotKnown() {
        var comparison = Comparison.between(sheet(BEFORE, "i1=98.59"), sheet(AFTER, "i1=98.54 i2=60"));

        assertThat(questions(comparison, 1)).containsExactly("IIT i1 9859/100 4927/50 null", "IIT i2 null 60 null");
        assertThat(comparison.indicators().getFirst().movement())
                .isEqualTo(new Movement(null, Rational.parse("79.27"), null));
    }

    @Test
    void announcedQuestionsContributeWhereTheirIndicatorIsKnown() {
        var comparison = Comparison.between(sheet(BEFORE, "i1=90 1=80"), sheet(AFTER, "i1=98 i2=60"));

        assertThat(questions(comparison, 1)).containsExactly("IIT i1 90 98 1", "IIT i2 null 60 null");
        assertThat(comparison.indicators().getFirst().movement()).isEqualTo(movement("80", "79", "-0.25"));
        assertThat(comparison.indicators().getFirst().unattributedToQuestions()).isEqualTo(Rational.parse("-1.25"));
    }

    @Test
    void questionsAreNotMatchedWhereTheFormChanged() {
        var other = FormBuilder.of(2567)
                .survey("IIT", "1")
                .asking(1, Asked.plain("i1", Scales.SIX_STEPS))
                .build();
        var comparison = Comparison.between(sheet(BEFORE, "i1=90 1=80"), sheet(other, "i1=98"));

        assertThat(comparison.indicators().getFirst().questions()).isEmpty();
        assertThat(comparison.indicators().getFirst().movement()).isEqualTo(movement("80", "98", "78"));
        assertThat(comparison.indicators().getFirst().unattributedToQuestions()).isEqualTo(Rational.of(78));
    }

    @Test
    void anInstrumentThatIsGoneLeavesItsPartUnattributed() {
        var without = FormBuilder.of(2566)
                .survey("IIT", "1")
                .asking(1, Asked.plain("i1", Scales.SIX_STEPS))
                .build();
        var comparison = Comparison.between(sheet(BEFORE, "IIT=60 EIT=40"), sheet(without, "IIT=70"));

        assertThat(comparison.total()).isEqualTo(movement("50", "70", "20"));
        assertThat(comparison.instruments())
                .extracting(InstrumentMovement::movement)
                .containsExactly(movement("60", "70", "40"));
        assertThat(comparison.unattributedToInstruments()).isEqualTo(Rational.of(-20));

        var back = Comparison.between(sheet(without, "IIT=70"), sheet(BEFORE, "IIT=60 EIT=40"));
        assertThat(back.instruments().getLast().movement()).isEqualTo(new Movement(null, Rational.of(40), null));
        assertThat(back.indicators().getLast().movement()).isEqualTo(new Movement(null, null, null));
    }

    @Test
    void aYearWithoutASheetStillShowsTheOtherAndTheForm() {
        var sheet = sheet(AFTER, "total=90 level=A IIT=95");
        var nothingBefore = Comparison.between(BEFORE, null, AFTER, sheet);
        var nothingAfter = Comparison.between(BEFORE, sheet(BEFORE, "total=90 IIT=95"), AFTER, null);

        assertThat(nothingBefore.total()).isEqualTo(new Movement(null, Rational.of(90), null));
        assertThat(nothingBefore.fromLevel()).isNull();
        assertThat(nothingBefore.toLevel()).isEqualTo("A");
        assertThat(nothingBefore.instruments().getFirst().movement())
                .isEqualTo(new Movement(null, Rational.of(95), null));
        assertThat(nothingBefore.unattributedToInstruments()).isNull();
        assertThat(nothingBefore.unattributedToIndicators()).isNull();
        assertThat(nothingBefore.form()).isEqualTo(FormChange.between(BEFORE, AFTER));
        assertThat(nothingAfter.total()).isEqualTo(new Movement(Rational.of(90), null, null));
        assertThat(nothingAfter.total().change()).isNull();
        assertThat(nothingAfter.fromLevel()).isEqualTo("A");
        assertThat(nothingAfter.toLevel()).isNull();
        assertThat(nothingAfter.indicators())
                .extracting(IndicatorMovement::questions)
                .containsOnly(List.of());
        assertThat(Comparison.between(BEFORE, null, AFTER, null).total()).isEqualTo(new Movement(null, null, null));
    }

    /** The sample's story: a known 50.36, an announced 92.85, on a list that changed in between. */
    @Test
    void comparesTheSampleReportsTwoYears() {
        var from = sheet(
                BuiltInMethodologies.find("2565").orElseThrow(),
                "1=91.46 2=81.48 3=95.11 4=81.29 5=88.24 6=74.73 7=67.86 8=66.98 9=15.75 10=0.00");
        var to = sheet(BuiltInMethodologies.find("2566").orElseThrow(), "total=92.85 level=ผ่าน");
        var comparison = Comparison.between(from, to);

        assertThat(comparison.total()).isEqualTo(movement("50.3618", "92.85", "42.4882"));
        assertThat(comparison.total().change().rounded(2)).hasToString("42.49");
        assertThat(comparison.fromLevel()).isEqualTo("E");
        assertThat(comparison.toLevel()).isEqualTo("ผ่าน");
        assertThat(comparison.unattributedToInstruments())
                .isEqualTo(comparison.total().change());
        assertThat(comparison.unattributedToIndicators())
                .isEqualTo(comparison.total().change());
        assertThat(comparison.form().isComparable()).isFalse();
    }

    private static List<String> questions(Comparison comparison, int indicator) {
        return comparison.indicators().get(indicator - 1).questions().stream()
                .map(ComparisonTest::written)
                .toList();
    }

    private static String written(QuestionMovement question) {
        var movement = question.movement();
        return "%s %s %s %s %s"
                .formatted(
                        question.survey(),
                        question.question().id(),
                        movement.from(),
                        movement.to(),
                        movement.contribution());
    }

    private static Movement movement(String from, String to, String contribution) {
        return new Movement(Rational.parse(from), Rational.parse(to), Rational.parse(contribution));
    }

    private static ScoreSheet sheet(Methodology methodology, String announced) {
        return Folds.sheet(methodology, Announced.of(announced));
    }

    /** @param responses one per survey: its code and its answers */
    private static ScoreSheet answered(Methodology methodology, String... responses) {
        var id = Folds.assessment(methodology);
        var events = new ArrayList<AssessmentScoped>();
        for (var response : responses) {
            var survey = new SurveyCode(response.substring(0, response.indexOf(' ')));
            var answers = new PackedAnswers(response.substring(response.indexOf(' ') + 1));
            events.add(new SurveyOpened(id, survey, methodology.ref()));
            events.add(new SurveyResponseRecorded(id, survey, new ResponseId("4f9k2m7q8r1t6w3z"), answers, null));
        }
        return Folds.sheet(methodology, events);
    }
}
