package org.prongsai.engine.event;

import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.id.SurveyCode;

/** A survey began to take responses; the pinned methodology fixes the order of its answer slots. */
public record SurveyOpened(AssessmentId assessmentId, SurveyCode survey, MethodologyRef methodology)
        implements SurveyEvent {

    public SurveyOpened {
        Shape.present("assessmentId", assessmentId);
        Shape.present("survey", survey);
        Shape.present("methodology", methodology);
    }
}
