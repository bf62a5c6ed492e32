package org.prongsai.command.survey;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.SurveyCode;

/**
 * One respondent's answers as they arrived.
 *
 * @param respondentKey see {@link SurveyEntry#respondentKey}
 * @param submittedOn the day the source gives
 * @param answers as {@link org.prongsai.engine.answer.AnswerSheet#pack} takes them
 */
public record Submission(
        AssessmentId assessmentId,
        SurveyCode survey,
        String respondentKey,
        @Nullable LocalDate submittedOn,
        Map<String, @Nullable Object> answers,
        @Nullable SourceVersion version)
        implements SurveyEntry {

    public Submission {
        answers = GivenAnswers.copyOf(answers);
    }

    /** From a source that tells no versions apart. */
    public Submission(
            AssessmentId assessmentId,
            SurveyCode survey,
            String respondentKey,
            @Nullable LocalDate submittedOn,
            Map<String, @Nullable Object> answers) {
        this(assessmentId, survey, respondentKey, submittedOn, answers, null);
    }

    @Override
    public String toString() {
        return "Submission[%s/%s]".formatted(assessmentId, survey);
    }
}
