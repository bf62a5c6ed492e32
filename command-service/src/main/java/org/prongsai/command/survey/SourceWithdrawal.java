package org.prongsai.command.survey;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.SurveyCode;

/**
 * A response that its source has withdrawn. One that was never recorded stays so.
 *
 * @param reason why, as the log tells it
 */
public record SourceWithdrawal(
        AssessmentId assessmentId,
        SurveyCode survey,
        String respondentKey,
        String reason,
        @Nullable SourceVersion version)
        implements SurveyEntry {

    /** From a source that tells no versions apart. */
    public SourceWithdrawal(AssessmentId assessmentId, SurveyCode survey, String respondentKey, String reason) {
        this(assessmentId, survey, respondentKey, reason, null);
    }

    @Override
    public String toString() {
        return "SourceWithdrawal[%s/%s]".formatted(assessmentId, survey);
    }
}
