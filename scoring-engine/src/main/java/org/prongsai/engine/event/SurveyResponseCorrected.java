package org.prongsai.engine.event;

import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;

/**
 * A recorded response was replaced.
 *
 * @param answers what holds from now on
 * @param previousAnswers what is undone
 * @param reason why
 */
public record SurveyResponseCorrected(
        AssessmentId assessmentId,
        SurveyCode survey,
        ResponseId responseId,
        PackedAnswers answers,
        PackedAnswers previousAnswers,
        String reason)
        implements ResponseEvent {

    public SurveyResponseCorrected {
        Shape.present("assessmentId", assessmentId);
        Shape.present("survey", survey);
        Shape.present("responseId", responseId);
        Shape.present("answers", answers);
        Shape.present("previousAnswers", previousAnswers);
        Shape.text("reason", reason);
        if (answers.length() != previousAnswers.length()) {
            throw new IllegalArgumentException("a correction has as many answer slots as what it corrects");
        }
    }
}
