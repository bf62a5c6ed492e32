package org.prongsai.command.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;

/**
 * Replaces the answers of one response.
 *
 * @param answers as {@link org.prongsai.engine.answer.AnswerSheet#pack} takes them
 * @param reason why they were wrong
 */
public record CorrectSurveyResponse(
        AssessmentId assessmentId,
        SurveyCode survey,
        ResponseId responseId,
        Map<String, @Nullable Object> answers,
        String reason) {

    public CorrectSurveyResponse {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }
}
