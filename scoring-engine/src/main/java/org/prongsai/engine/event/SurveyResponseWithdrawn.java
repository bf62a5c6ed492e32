package org.prongsai.engine.event;

import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;

/**
 * A recorded response no longer counts.
 *
 * @param previousAnswers what is undone
 * @param reason why
 */
public record SurveyResponseWithdrawn(
        AssessmentId assessmentId,
        SurveyCode survey,
        ResponseId responseId,
        PackedAnswers previousAnswers,
        String reason)
        implements ResponseEvent {

    public SurveyResponseWithdrawn {
        Shape.present("assessmentId", assessmentId);
        Shape.present("survey", survey);
        Shape.present("responseId", responseId);
        Shape.present("previousAnswers", previousAnswers);
        Shape.text("reason", reason);
    }
}
