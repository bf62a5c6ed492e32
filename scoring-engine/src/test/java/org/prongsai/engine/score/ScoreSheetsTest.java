package org.prongsai.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.assessment.Published;
import org.prongsai.engine.assessment.Verdict;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.ResultPublished;
import org.prongsai.engine.event.SurveyOpened;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.fixture.Announced;
import org.prongsai.engine.fixture.Figures;
import org.prongsai.engine.fixture.Folds;
import org.prongsai.engine.fixture.FormBuilder;
import org.prongsai.engine.fixture.FormBuilder.Asked;
import org.prongsai.engine.fixture.FormBuilder.Checked;
import org.prongsai.engine.fixture.Scales;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Methodology;

/** A sheet of a small form, figure by figure. */
class ScoreSheetsTest {
    private static final Methodology FORM = form(2566).build();
    private static final AssessmentId ID = Folds.assessment(FORM);
    private static final SurveyCode IIT = new SurveyCode("IIT");
    private static final SurveyCode EIT_1 = new SurveyCode("EIT-1");
    private static final SurveyCode EIT_2 = new SurveyCode("EIT-2");

    private static FormBuilder form(int year) {
        return FormBuilder.of(year)
                .survey("IIT", "3/10")
                .asking(1, Asked.reversed("i1", Scales.FOUR_STEPS), Asked.split("i2", Scales.YES_IS_BAD, 2))
                .asking(2, Asked.plain("i3", Scales.SIX_STEPS))
                .survey("EIT", "3/10", Map.of("EIT-1", "1/3", "EIT-2", "2/3"))
                .asking(3, Asked.plain("e1", Scales.YES_IS_GOOD), Asked.plain("e2", Scales.FOUR_STEPS))
                .checklist("OIT", "2/5", "list")
                .checking(
                        4,
                        new Checked("4.1", Scales.PASS_FAIL, List.of("O1", "O2", "O3")),
                        new Checked("4.2", Scales.PASS_FAIL, List.of("O4")))
                .levels(Scales.PASSES);
    }

    @Test
    void worksOutEveryFigureFromItsOwnExactParts() {
        // i1 reversed: levels 1, 4, 2 are worth 100, 0, 67. i2.1: no, yes, no. i2.2: no, no, unanswered.
        // i3: levels 6, 1, 1 are worth 100, 0, 0. EIT-1: yes, level 3. EIT-2: no and yes, level 2 twice.
        // 4.1: two items of three. 4.2: none of one. Total: 3/10 * 617/12 + 3/10 * 111/2 + 2/5 * 100/3.
        assertThat(Figures.of(sheet(complete()))).containsExactlyInAnyOrderEntriesOf(exact("""
                total 5449/120
                IIT 617/12, IIT/IIT 617/12
                1 139/2, 1/IIT 139/2
                1/IIT/i1 167/3, 1/IIT/i1/i1@ 167/3
                1/IIT/i2 250/3, 1/IIT/i2/i2.1@ 200/3, 1/IIT/i2/i2.2@ 100
                2 100/3, 2/IIT 100/3
                2/IIT/i3 100/3, 2/IIT/i3/i3@ 100/3
                EIT 111/2, EIT/EIT-1 167/2, EIT/EIT-2 83/2
                3 111/2, 3/EIT-1 167/2, 3/EIT-2 83/2
                3/EIT-1/e1 100, 3/EIT-1/e1/e1@ 100
                3/EIT-1/e2 67, 3/EIT-1/e2/e2@ 67
                3/EIT-2/e1 50, 3/EIT-2/e1/e1@ 50
                3/EIT-2/e2 33, 3/EIT-2/e2/e2@ 33
                OIT 100/3
                4 100/3
                4/4.1 200/3, 4/4.1/O1 100, 4/4.1/O2 100, 4/4.1/O3 0
                4/4.2 0, 4/4.2/O4 0
                """));
    }

    @Test
    void saysWhatEveryFigureRestsOn() {
        var sheet = sheet(complete());

        assertThat(sheet.basis()).isEqualTo(Basis.COMPUTED);
        assertThat(sheet.total()).isEqualTo(computed("5449/120", true));
        assertThat(sheet.level()).isEqualTo(new LevelVerdict(null, List.of("ต้องปรับปรุงโดยด่วน")));
        assertThat(sheet.findings()).isEmpty();
        assertThat(sheet.published()).isNull();
        assertThat(sheet.assessmentId()).isEqualTo(ID);
        assertThat(sheet.methodology()).isEqualTo(FORM);
        assertThat(sheet.instruments()).extracting(InstrumentScore::n).containsExactly(3, 3, 4);
        assertThat(sheet.indicators()).extracting(IndicatorScore::n).containsExactly(3, 3, 3, 4);
        var questions = sheet.indicator(1).orElseThrow().parts().getFirst().questions();
        assertThat(questions).extracting(QuestionScore::n).containsExactly(3, 3);
        assertThat(questions.get(0).slots().getFirst().counts()).containsExactly(1, 1, 0, 1);
        assertThat(questions.get(1).slots()).extracting(SlotScore::n).containsExactly(3, 2);
        assertThat(questions.get(1).slots())
                .extracting(SlotScore::counts)
                .containsExactly(List.of(1, 2), List.of(0, 2));
        assertThat(sheet.instrument("EIT").orElseThrow().surveys())
                .extracting(survey -> survey.sample().n())
                .containsExactly(1, 2);
        assertThat(sheet.instrument("XIT")).isEmpty();
        assertThat(sheet.indicator(9)).isEmpty();
    }

    @Test
    void leavesOutWhatWasNotAnsweredAndSaysSo() {
        var sheet = sheet(List.of(
                opened(IIT), recorded(IIT, 1, "1---"), opened(EIT_2), recorded(EIT_2, 2, "1-"), verdict("O1", "V2")));

        assertThat(sheet.total()).isEqualTo(computed("100", false));
        assertThat(score(sheet, 1)).isEqualTo(computed("100", false));
        assertThat(score(sheet, 2)).isEqualTo(new Score(null, false, null, false, true));
        assertThat(score(sheet, 3)).isEqualTo(computed("100", false));
        assertThat(score(sheet, 4)).isEqualTo(computed("100", false));
        assertThat(sheet.indicator(4).orElseThrow().subIndicators())
                .extracting(SubIndicatorScore::judged)
                .containsExactly(1, 0);
        assertThat(sheet.indicator(4).orElseThrow().n()).isEqualTo(1);
        assertThat(sheet.indicator(4).orElseThrow().subIndicators().getFirst().items())
                .extracting(ItemScore::verdict)
                .containsExactly(new Verdict("V2", null, null), null, null);
        assertThat(sheet.indicator(1).orElseThrow().parts().getFirst().questions())
                .extracting(QuestionScore::n)
                .containsExactly(1, 0);
    }

    @Test
    void hasNoTotalUntilEveryInstrumentHasAScore() {
        var sheet = sheet(List.of(opened(IIT), recorded(IIT, 1, "1226"), verdict("O1", "V2")));

        assertThat(sheet.total().value()).isNull();
        assertThat(sheet.total().rounded(2)).isNull();
        assertThat(sheet.total().basis()).isEqualTo(Basis.NONE);
        assertThat(sheet.level()).isEqualTo(new LevelVerdict(null, List.of()));
        assertThat(sheet.basis()).isEqualTo(Basis.COMPUTED);
        assertThat(sheet(List.of()).basis()).isEqualTo(Basis.NONE);
    }

    @Test
    void aVerdictThatTheScaleDoesNotKnowIsWorthNothingYet() {
        assertThat(score(sheet(List.of(verdict("O1", "MAYBE"))), 4).value()).isNull();
    }

    @Test
    void announcedFiguresLeadUntilTheComputedOnesAreComplete() {
        var announced = new ResultPublished(ID, Announced.of("total=45.5 IIT=50"), "report");
        var begun = new ArrayList<AssessmentScoped>(List.of(announced, opened(IIT), recorded(IIT, 1, "1226")));
        var both = new ArrayList<>(complete());
        both.add(announced);

        assertThat(sheet(begun).total()).isEqualTo(new Score(null, false, Rational.parse("45.5"), true, false));
        assertThat(sheet(begun).instrument("IIT").orElseThrow().score())
                .isEqualTo(new Score(Rational.of(100), true, Rational.of(50), true, false));
        assertThat(sheet(begun).instrument("IIT").orElseThrow().score().value()).isEqualTo(Rational.of(50));
        assertThat(score(sheet(begun), 1).value()).isEqualTo(Rational.of(100));
        assertThat(sheet(begun).basis()).isEqualTo(Basis.BOTH);
        assertThat(sheet(both).total())
                .isEqualTo(new Score(Rational.parse("5449/120"), true, Rational.parse("45.5"), true, true));
        assertThat(sheet(both).total().value()).isEqualTo(Rational.parse("5449/120"));
        assertThat(sheet(both).total().difference()).isEqualTo(Rational.of(-11, 120));
        assertThat(sheet(both).total().basis()).isEqualTo(Basis.BOTH);
        assertThat(sheet(both).published()).isEqualTo(new Published(announced.result(), "report", null));
    }

    @Test
    void answersThatHaveOnlyBegunToComeInDoNotContradictAnAnnouncedLevel() {
        var announced = new ResultPublished(ID, Announced.of("total=96 level=ผ่านดีเยี่ยม"), "report");
        var sheet = sheet(List.of(announced, opened(IIT), recorded(IIT, 1, "4111")));

        assertThat(sheet.instrument("IIT").orElseThrow().score().value()).isEqualTo(Rational.ZERO);
        assertThat(sheet.level()).isEqualTo(new LevelVerdict("ผ่านดีเยี่ยม", List.of("ผ่านดีเยี่ยม", "ผ่านดี")));
        assertThat(sheet.findings()).isEmpty();
    }

    @Test
    void aMeanOfRespondentsIsNotAMeanOfParts() {
        var unequal = List.of(
                opened(EIT_1),
                recorded(EIT_1, 1, "11"),
                opened(EIT_2),
                recorded(EIT_2, 2, "21"),
                recorded(EIT_2, 3, "21"),
                recorded(EIT_2, 4, "21"));

        // e1 is 100 in EIT-1 and 0 in EIT-2: a third of 100, however many answered.
        assertThat(score(sheet(unequal), 3).value()).isEqualTo(Rational.parse("50/3"));
    }

    @Test
    void refusesAnotherFormThanTheOneThatWasAnswered() {
        var state = Folds.state(FORM, List.of(opened(IIT), recorded(IIT, 1, "1226")));
        var other = FormBuilder.of(2567)
                .survey("IIT", "1")
                .asking(1, Asked.plain("i1", Scales.FOUR_STEPS))
                .build();
        var unknownInside = FormBuilder.of(2568).survey("IIT", "1").asking(1).build();

        assertThatThrownBy(() -> ScoreSheets.of(state, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("IIT of agency-2566 was answered in other slots than those of methodology 2567");
        assertThat(ScoreSheets.of(state, unknownInside).total().value()).isNull();
        assertThat(ScoreSheets.of(state, form(2565).build())
                        .instrument("IIT")
                        .orElseThrow()
                        .score()
                        .value())
                .isEqualTo(Rational.of(100));
    }

    private static List<AssessmentScoped> complete() {
        return List.of(
                opened(IIT),
                recorded(IIT, 1, "1226"),
                recorded(IIT, 2, "4121"),
                recorded(IIT, 3, "22-1"),
                opened(EIT_1),
                recorded(EIT_1, 4, "13"),
                opened(EIT_2),
                recorded(EIT_2, 5, "22"),
                recorded(EIT_2, 6, "12"),
                verdict("O1", "V2"),
                verdict("O2", "V2"),
                verdict("O3", "V1"),
                verdict("O4", "V1"));
    }

    private static ScoreSheet sheet(List<? extends AssessmentScoped> events) {
        return Folds.sheet(FORM, events);
    }

    private static Score score(ScoreSheet sheet, int indicator) {
        return sheet.indicator(indicator).orElseThrow().score();
    }

    private static Score computed(String exact, boolean complete) {
        return new Score(Rational.parse(exact), complete, null, false, true);
    }

    private static SurveyOpened opened(SurveyCode survey) {
        return new SurveyOpened(ID, survey, FORM.ref());
    }

    private static SurveyResponseRecorded recorded(SurveyCode survey, int respondent, String answers) {
        var response = new ResponseId("respondent000000" + respondent);
        return new SurveyResponseRecorded(ID, survey, response, new PackedAnswers(answers), null);
    }

    private static DisclosureItemAssessed verdict(String item, String verdict) {
        return new DisclosureItemAssessed(ID, item, verdict, null, null, null);
    }

    private static Map<String, Rational> exact(String placesAndFigures) {
        var figures = new TreeMap<String, Rational>();
        for (var figure : placesAndFigures.strip().split("[,\n]\\s*")) {
            int space = figure.indexOf(' ');
            figures.put(figure.substring(0, space), Rational.parse(figure.substring(space + 1)));
        }
        return figures;
    }
}
