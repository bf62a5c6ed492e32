package org.prongsai.engine.event;

import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.SurveyCode;

/** A survey takes no more responses; corrections and withdrawals with a reason stay possible until certification. */
public record SurveyClosed(AssessmentId assessmentId, SurveyCode survey) implements SurveyEvent {

    public SurveyClosed {
        Shape.present("assessmentId", assessmentId);
        Shape.present("survey", survey);
    }
}
