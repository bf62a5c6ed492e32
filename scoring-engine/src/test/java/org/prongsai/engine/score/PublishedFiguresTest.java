package org.prongsai.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.ResultPublished;
import org.prongsai.engine.event.SurveyOpened;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.fixture.Announced;
import org.prongsai.engine.fixture.Folds;
import org.prongsai.engine.fixture.FormBuilder;
import org.prongsai.engine.fixture.FormBuilder.Asked;
import org.prongsai.engine.fixture.FormBuilder.Checked;
import org.prongsai.engine.fixture.Scales;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Methodology;

/** What follows from announced figures, and where announced figures do not fit together. */
class PublishedFiguresTest {
    private static final Methodology FORM = FormBuilder.of(2566)
            .survey("IIT", "1/2")
            .asking(1, Asked.plain("i1", Scales.YES_IS_GOOD), Asked.plain("i2", Scales.YES_IS_GOOD))
            .asking(2, Asked.plain("i3", Scales.YES_IS_GOOD))
            .survey("EIT", "1/4", Map.of("EIT-1", "1/4", "EIT-2", "3/4"))
            .asking(3, Asked.plain("e1", Scales.YES_IS_GOOD))
            .checklist("OIT", "1/4", "list")
            .checking(
                    4,
                    new Checked("4.1", Scales.PASS_FAIL, List.of("O1", "O2")),
                    new Checked("4.2", Scales.PASS_FAIL, List.of("O3")))
            .build();

    @Test
    void anAnnouncedFigureStandsAsAnnounced() {
        var sheet = sheet("total=60 IIT=70 1=80 i1=90");

        assertThat(sheet.total()).isEqualTo(stated("60"));
        assertThat(sheet.instrument("IIT").orElseThrow().score()).isEqualTo(stated("70"));
        assertThat(sheet.indicator(1).orElseThrow().score()).isEqualTo(stated("80"));
        assertThat(question(sheet, 1, 0)).isEqualTo(stated("90"));
        assertThat(question(sheet, 1, 1)).isEqualTo(unknown());
        assertThat(sheet.indicator(2).orElseThrow().score()).isEqualTo(unknown());
        assertThat(sheet.basis()).isEqualTo(Basis.PUBLISHED);
    }

    @Test
    void aFigureThatWasNotAnnouncedIsTheMeanOfThoseBelowIt() {
        var sheet = sheet("i1=90 i2=71 2=60 EIT-1=40 EIT-2=80 O1=100 O2=0 O3=0");

        assertThat(sheet.indicator(1).orElseThrow().score()).isEqualTo(derived("161/2"));
        assertThat(sheet.instrument("IIT").orElseThrow().score()).isEqualTo(derived("281/4"));
        assertThat(sheet.instrument("EIT").orElseThrow().score()).isEqualTo(derived("70"));
        assertThat(sheet.instrument("EIT").orElseThrow().surveys())
                .extracting(InstrumentScore.SurveyScore::score)
                .containsExactly(stated("40"), stated("80"));
        assertThat(sheet.indicator(4).orElseThrow().subIndicators())
                .extracting(SubIndicatorScore::score)
                .containsExactly(derived("50"), derived("0"));
        assertThat(sheet.indicator(4).orElseThrow().subIndicators().getFirst().items())
                .extracting(ItemScore::score)
                .containsExactly(stated("100"), stated("0"));
        assertThat(sheet.indicator(4).orElseThrow().score()).isEqualTo(derived("25"));
        assertThat(sheet.instrument("OIT").orElseThrow().score()).isEqualTo(derived("25"));
        assertThat(sheet.total()).isEqualTo(derived("471/8"));
    }

    @Test
    void restsOnWhatWasAnnouncedHoweverLittle() {
        for (var announced : List.of("total=60", "level=A", "IIT=70", "EIT-2=70", "1=70", "i1=70", "O1=100")) {
            assertThat(sheet(announced).basis()).isEqualTo(Basis.PUBLISHED);
        }
    }

    @Test
    void indicatorsGoBeforePartsOfASurvey() {
        assertThat(sheet("3=50 EIT-1=40 EIT-2=80")
                        .instrument("EIT")
                        .orElseThrow()
                        .score())
                .isEqualTo(derived("50"));
    }

    @Test
    void nothingFollowsFromSomeOfTheParts() {
        var sheet = sheet("i1=90 2=60 EIT-1=40 O1=100 O3=100");

        assertThat(sheet.indicator(1).orElseThrow().score()).isEqualTo(unknown());
        assertThat(sheet.instrument("IIT").orElseThrow().score()).isEqualTo(unknown());
        assertThat(sheet.instrument("EIT").orElseThrow().score()).isEqualTo(unknown());
        assertThat(sheet.indicator(4).orElseThrow().score()).isEqualTo(unknown());
        assertThat(sheet.indicator(4).orElseThrow().subIndicators())
                .extracting(SubIndicatorScore::score)
                .containsExactly(unknown(), derived("100"));
        assertThat(sheet.instrument("OIT").orElseThrow().score()).isEqualTo(unknown());
        assertThat(sheet.total()).isEqualTo(unknown());
    }

    @Test
    void anAnnouncedQuestionBelongsToNoPartOfASurveyInParts() {
        var sheet = sheet("e1=50");

        assertThat(sheet.indicator(3).orElseThrow().parts())
                .flatExtracting(IndicatorScore.Part::questions)
                .extracting(QuestionScore::score)
                .containsExactly(unknown(), unknown());
        assertThat(sheet.indicator(3).orElseThrow().score()).isEqualTo(derived("50"));
    }

    @Test
    void allowsAnnouncedFiguresWhatRoundingExplainsAndNoMore() {
        // IIT 70.25, EIT 70, OIT 25: the total is 58.875.
        var below = "IIT=70.25 EIT=70 OIT=25 ";

        assertThat(sheet(below + "total=58.88").findings()).isEmpty();
        assertThat(sheet(below + "total=58.87").findings()).isEmpty();
        assertThat(sheet(below + "total=58.881").findings()).containsExactly(disagree("total", "58.881", "58.875"));
        assertThat(sheet(below + "total=58.89").findings()).containsExactly(disagree("total", "58.89", "58.875"));
        assertThat(sheet(below + "total=58.86").findings()).containsExactly(disagree("total", "58.86", "58.875"));
    }

    @Test
    void findsInstrumentsThatDisagreeWithWhatIsBelowThem() {
        assertThat(sheet("1=80 2=60 IIT=70.02 EIT-1=40 EIT-2=80 EIT=71").findings())
                .containsExactly(disagree("IIT", "70.02", "70"), disagree("EIT", "71", "70"));
    }

    @Test
    void findsALevelThatCannotFollow() {
        assertThat(sheet("total=84.99 level=A").findings())
                .containsExactly(new Finding.PublishedLevelDisagrees("A", "B"));
        assertThat(sheet("total=84.99 level=B").findings()).isEmpty();
        assertThat(sheet("level=A").findings()).isEmpty();
        assertThat(sheet("level=A").level()).isEqualTo(new LevelVerdict("A", List.of()));
    }

    @Test
    void holdsAComputedTotalAgainstTheAnnouncedOneAsDisplayed() {
        // 1/2 * (100 + 50)/2 + 1/4 * 100 + 1/4 * 100 = 87.5 with answers; one OIT item more or less is 6.25.
        assertThat(computedBeside("total=87.50").findings()).isEmpty();
        assertThat(computedBeside("total=87.504").findings()).isEmpty();
        assertThat(computedBeside("total=87.51").findings())
                .containsExactly(
                        new Finding.ComputedDiffersFromPublished(Rational.parse("87.5"), Rational.parse("87.51")));
        assertThat(computedBeside("IIT=75.01 EIT=100 OIT=100").findings()).isEmpty();
        assertThat(computedBeside("IIT=75.03 EIT=100 OIT=100").findings())
                .containsExactly(
                        new Finding.ComputedDiffersFromPublished(Rational.parse("87.5"), Rational.parse("87.515")));
    }

    @Test
    void anIncompleteComputedTotalIsNotHeldAgainstTheAnnouncedOne() {
        var events = answers();
        events.removeLast();
        events.add(published("total=12"));
        var sheet = Folds.sheet(FORM, events);

        assertThat(sheet.findings()).isEmpty();
        assertThat(sheet.total().value()).isEqualTo(Rational.of(12));
        assertThat(sheet.total().difference()).isEqualTo(Rational.parse("75.5"));
    }

    private static ScoreSheet computedBeside(String announced) {
        var events = answers();
        events.add(published(announced));
        return Folds.sheet(FORM, events);
    }

    /** IIT 75, EIT 100, OIT 100. */
    private static List<AssessmentScoped> answers() {
        var id = Folds.assessment(FORM);
        var events = new ArrayList<AssessmentScoped>();
        for (var survey : List.of("IIT", "EIT-1", "EIT-2")) {
            var code = new SurveyCode(survey);
            var answers = new PackedAnswers(survey.equals("IIT") ? "121" : "1");
            var response = new ResponseId("4f9k2m7q8r1t6w3z");
            events.add(new SurveyOpened(id, code, FORM.ref()));
            events.add(new SurveyResponseRecorded(id, code, response, answers, null));
        }
        for (var item : List.of("O1", "O2", "O3")) {
            events.add(new DisclosureItemAssessed(id, item, "V2", null, null, null));
        }
        return events;
    }

    private static Score question(ScoreSheet sheet, int indicator, int question) {
        return sheet.indicator(indicator)
                .orElseThrow()
                .parts()
                .getFirst()
                .questions()
                .get(question)
                .score();
    }

    private static Score stated(String figure) {
        return new Score(null, false, Rational.parse(figure), true, false);
    }

    private static Score derived(String figure) {
        return new Score(null, false, Rational.parse(figure), false, false);
    }

    private static Score unknown() {
        return new Score(null, false, null, false, false);
    }

    private static Finding disagree(String figure, String stated, String derived) {
        return new Finding.PublishedFiguresDisagree(figure, Rational.parse(stated), Rational.parse(derived));
    }

    private static ScoreSheet sheet(String announced) {
        return Folds.sheet(FORM, List.of(published(announced)));
    }

    private static ResultPublished published(String announced) {
        return new ResultPublished(Folds.assessment(FORM), Announced.of(announced), "report");
    }
}
