package org.prongsai.query.privacy;

import java.util.Optional;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.IndicatorScore;
import org.prongsai.engine.score.QuestionScore;
import org.prongsai.query.privacy.AnswerGate.Hidden;

/**
 * What may be shown of the questions of one survey in one indicator. Where one of several has to be hidden, all are: the one
 * would follow from the figure above and the others.
 */
public final class QuestionGate {
    private final boolean fewAtAQuestion;
    private final boolean staffSurveyOpen;

    /** @param state what the scores were worked out from */
    public QuestionGate(AssessmentState state, Methodology methodology, IndicatorScore.Part part) {
        this(AnswerGate.isStaffSurveyOpen(state, methodology, part.survey()), part);
    }

    QuestionGate(boolean staffSurveyOpen, IndicatorScore.Part part) {
        this.staffSurveyOpen = staffSurveyOpen;
        fewAtAQuestion = part.questions().stream().anyMatch(question -> AnswerGate.isFew(question.n()));
    }

    /** Why the scores of the questions are hidden. */
    public Optional<Hidden> hidesQuestions() {
        return fewAtAQuestion ? Optional.of(Hidden.FEW_RESPONDENTS) : Optional.empty();
    }

    /** Why the scores of a question's slots are hidden. */
    public Optional<Hidden> hidesSlots(QuestionScore question) {
        boolean few = fewAtAQuestion || question.slots().stream().anyMatch(slot -> AnswerGate.isFew(slot.n()));
        return few ? Optional.of(Hidden.FEW_RESPONDENTS) : Optional.empty();
    }

    /** Why fractions of the questions are hidden, from which counts could be told. */
    public Optional<Hidden> hidesFractions() {
        return hidesQuestions().or(this::hidesWhileOpen);
    }

    /** Why it is hidden how often each level was answered at a question's slots, and fractions from which that could be told. */
    public Optional<Hidden> hidesCounts(QuestionScore question) {
        return hidesSlots(question).or(this::hidesWhileOpen);
    }

    private Optional<Hidden> hidesWhileOpen() {
        return staffSurveyOpen ? Optional.of(Hidden.STAFF_SURVEY_OPEN) : Optional.empty();
    }
}
