package org.prongsai.query.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.testing.Facts.answers;
import static org.prongsai.query.testing.Facts.id;
import static org.prongsai.query.testing.Facts.methodology;
import static org.prongsai.query.testing.Facts.opened;
import static org.prongsai.query.testing.Facts.response;
import static org.prongsai.query.testing.Facts.responseId;
import static org.prongsai.query.testing.Facts.surveyOpened;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.assessment.TallyShapes;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.SampleTargetSet;
import org.prongsai.engine.event.SurveyClosed;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.score.ScoreSheets;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.privacy.AnswerGate.Hidden;
import org.prongsai.query.score.ScoredAssessment;

class SurveyAnswersTest {
    private static final String NAME = "ban-suan-2564";
    private static final SurveyCode IIT = new SurveyCode("IIT");
    private static final SurveyCode EIT = new SurveyCode("EIT");

    @Test
    void tellsWhatShareChoseWhatFromTheLeastWorthToTheMost() {
        var events = new ArrayList<AssessmentScoped>();
        for (int number = 0; number < 6; number++) {
            events.add(response(NAME, "EIT", number, number < 2 ? 1 : 4));
        }
        var question = survey("EIT", events).questions().getFirst();
        var shares = question.slots().getFirst().shares();

        assertThat(question.hidden()).isNull();
        assertThat(shares).extracting(SlotAnswers.Share::count).containsExactly(2, 0, 0, 4);
        assertThat(shares)
                .extracting(SlotAnswers.Share::share)
                .containsExactly(Rational.of(1, 3), Rational.ZERO, Rational.ZERO, Rational.of(2, 3));
        assertThat(shares)
                .extracting(SlotAnswers.Share::worth)
                .containsExactly(Rational.ZERO, Rational.of(33), Rational.of(67), Rational.of(100));
        assertThat(question.margin()).isPresent();
    }

    @Test
    void readsAReversedQuestionFromItsOtherEnd() {
        var events = new ArrayList<AssessmentScoped>();
        for (int number = 0; number < 5; number++) {
            events.add(response(NAME, "IIT", number, 1));
        }
        events.add(new SurveyClosed(id(NAME), IIT));
        var reversed = survey("IIT", events).questions().stream()
                .flatMap(question -> question.slots().stream())
                .filter(slot -> slot.score().slot().reversed())
                .findFirst()
                .orElseThrow();

        assertThat(reversed.shares().getLast().count()).isEqualTo(5);
        assertThat(reversed.shares().getLast().worth()).isEqualTo(Rational.of(100));
        assertThat(reversed.shares().getLast().option())
                .isEqualTo(reversed.score().slot().scale().options().getFirst().label());
    }

    @Test
    void hidesAWholeIndicatorWhereFewAnsweredOneOfItsQuestions() {
        var events = new ArrayList<AssessmentScoped>();
        for (int number = 0; number < 8; number++) {
            var all = answers(NAME, "EIT", 2).toString();
            var packed = number < 4 ? all : "-" + all.substring(1);
            events.add(new SurveyResponseRecorded(id(NAME), EIT, responseId(number), new PackedAnswers(packed), null));
        }
        var survey = survey("EIT", events);
        var first = survey.questions().getFirst().indicator();

        for (var question : survey.questions()) {
            boolean same = question.indicator().equals(first);
            assertThat(question.hidden()).isEqualTo(same ? Hidden.FEW_RESPONDENTS : null);
            assertThat(question.value() == null).isEqualTo(same);
            assertThat(question.slots()).allSatisfy(slot -> {
                assertThat(slot.shares().isEmpty()).isEqualTo(same);
                assertThat(slot.margin().isEmpty()).isEqualTo(same);
                assertThat(question.value(slot) == null).isEqualTo(same);
            });
        }
    }

    @Test
    void keepsTheSharesOfTheStaffHiddenUntilTheirSurveyIsClosed() {
        var events = new ArrayList<AssessmentScoped>();
        for (int number = 0; number < 6; number++) {
            events.add(response(NAME, "IIT", number, 1 + number % 4));
        }
        var open = survey("IIT", events).questions().getFirst();
        events.add(new SurveyClosed(id(NAME), IIT));
        var closed = survey("IIT", events).questions().getFirst();

        assertThat(open.hidden()).isEqualTo(Hidden.STAFF_SURVEY_OPEN);
        assertThat(open.slots().getFirst().shares()).isEmpty();
        assertThat(open.margin()).isEmpty();
        assertThat(open.value()).isEqualTo(closed.value()).isNotNull();
        assertThat(closed.hidden()).isNull();
        assertThat(closed.slots().getFirst().shares()).hasSize(4);
    }

    @Test
    void takesTheMeanOfTheSubItemsMarginsAsTheMostThatAQuestionsMarginCanBe() {
        var events = new ArrayList<AssessmentScoped>();
        events.add(new SampleTargetSet(id(NAME), EIT, 12, null));
        for (int number = 0; number < 6; number++) {
            events.add(response(NAME, "EIT", number, 1 + number % 4));
        }
        var question = survey("EIT", events).questions().stream()
                .filter(QuestionAnswers::hasSubItems)
                .findFirst()
                .orElseThrow();

        assertThat(question.margin().getAsDouble())
                .isEqualTo(question.slots().stream()
                        .mapToDouble(slot -> slot.margin().getAsDouble())
                        .average()
                        .getAsDouble());
    }

    @Test
    void looksTheSameWhereNobodyAnsweredAsWhereThereIsNoSurvey() {
        assertThat(survey("EIT", List.of()).questions()).allSatisfy(question -> {
            assertThat(question.hidden()).isNull();
            assertThat(question.value()).isNull();
            assertThat(question.slots()).allMatch(slot -> slot.shares().isEmpty());
        });
    }

    private static SurveyAnswers survey(String code, List<? extends AssessmentScoped> events) {
        var methodology = methodology(2564);
        var state = AssessmentState.opened(opened(NAME), TallyShapes.of(methodology));
        state.apply(surveyOpened(NAME, "IIT"));
        state.apply(surveyOpened(NAME, "EIT"));
        events.forEach(state::apply);
        var scored = new ScoredAssessment(ScoreSheets.of(state, methodology), state, LogPoint.START);
        return SurveyAnswers.of(scored).stream()
                .filter(survey -> survey.part().survey().equals(new SurveyCode(code)))
                .findFirst()
                .orElseThrow();
    }
}
