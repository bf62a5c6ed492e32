package org.prongsai.engine.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;

/**
 * A respondent answered.
 *
 * @param answers one character per answer slot in the methodology's order: a level digit 1 to 9, or {@code -} for not
 *     answered
 * @param submittedOn the day the source gives; a coarse date only, so that nobody is found by the minute
 */
public record SurveyResponseRecorded(
        AssessmentId assessmentId,
        SurveyCode survey,
        ResponseId responseId,
        PackedAnswers answers,
        @Nullable LocalDate submittedOn)
        implements ResponseEvent {

    public SurveyResponseRecorded {
        Shape.present("assessmentId", assessmentId);
        Shape.present("survey", survey);
        Shape.present("responseId", responseId);
        Shape.present("answers", answers);
    }
}
