package org.prongsai.query.question;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Scale;
import org.prongsai.engine.methodology.SurveyPart;
import org.prongsai.engine.score.IndicatorScore;
import org.prongsai.engine.score.InstrumentScore.SurveyScore;
import org.prongsai.query.privacy.AnswerGate;
import org.prongsai.query.privacy.AnswerGate.Hidden;
import org.prongsai.query.score.ScoredAssessment;

/**
 * How one survey of an assessment was answered, question by question, as far as the gate lets it through.
 *
 * <p>Where a single slot of an indicator was answered by too few, all answers and scores below the indicator are hidden: the
 * indicator's own score is not, and with the others the hidden one would follow from it.
 *
 * @param score of the whole survey, with its sample
 * @param questions in the order of the form
 */
public record SurveyAnswers(
        Instrument instrument, SurveyPart part, SurveyScore score, List<QuestionAnswers> questions) {

    public SurveyAnswers {
        questions = List.copyOf(questions);
    }

    /** Every survey of an assessment, in the order of its methodology. */
    public static List<SurveyAnswers> of(ScoredAssessment scored) {
        var surveys = new ArrayList<SurveyAnswers>();
        for (var instrument : scored.sheet().instruments()) {
            for (var survey : instrument.surveys()) {
                var part = instrument.instrument().parts().stream()
                        .filter(one -> one.survey().equals(survey.survey()))
                        .findFirst()
                        .orElseThrow();
                surveys.add(new SurveyAnswers(instrument.instrument(), part, survey, questions(scored, survey)));
            }
        }
        return surveys;
    }

    /** How many people answered. */
    public int respondents() {
        return score.sample().n();
    }

    /** What options are worth at any of the survey's slots, the least first; of the form, so the same whoever answered. */
    public List<Rational> worths() {
        return questions.stream()
                .flatMap(question -> question.slots().stream())
                .map(slot -> slot.score().slot())
                .flatMap(slot -> slot.scale().options().stream())
                .map(Scale.Option::value)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<QuestionAnswers> questions(ScoredAssessment scored, SurveyScore survey) {
        var questions = new ArrayList<QuestionAnswers>();
        for (var indicator : scored.sheet().indicators()) {
            for (var part : indicator.parts()) {
                if (part.survey().equals(survey.survey())) {
                    var hidden = hidden(scored, survey.survey(), part);
                    part.questions()
                            .forEach(question -> questions.add(new QuestionAnswers(
                                    indicator.indicator(),
                                    question,
                                    question.slots().stream()
                                            .map(slot -> hidden == null
                                                    ? SlotAnswers.shown(
                                                            slot,
                                                            survey.sample().population())
                                                    : SlotAnswers.hidden(slot))
                                            .toList(),
                                    question.n() == 0 ? null : hidden)));
                }
            }
        }
        return questions;
    }

    private static @Nullable Hidden hidden(ScoredAssessment scored, SurveyCode survey, IndicatorScore.Part part) {
        boolean few = part.questions().stream()
                .flatMap(question -> question.slots().stream())
                .anyMatch(slot -> AnswerGate.isFew(slot.n()));
        if (few) {
            return Hidden.FEW_RESPONDENTS;
        }
        return AnswerGate.isStaffSurveyOpen(scored.state(), scored.sheet().methodology(), survey)
                ? Hidden.STAFF_SURVEY_OPEN
                : null;
    }
}
