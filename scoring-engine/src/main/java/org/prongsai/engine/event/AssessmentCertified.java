package org.prongsai.engine.event;

import org.prongsai.engine.id.AssessmentId;

/** The closed assessment was declared final. */
public record AssessmentCertified(AssessmentId assessmentId) implements AssessmentEvent {

    public AssessmentCertified {
        Shape.present("assessmentId", assessmentId);
    }
}
