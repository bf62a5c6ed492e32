package org.prongsai.engine.event;

import org.prongsai.engine.id.AssessmentId;

/** No more responses or verdicts are taken for this assessment. */
public record AssessmentClosed(AssessmentId assessmentId) implements AssessmentEvent {

    public AssessmentClosed {
        Shape.present("assessmentId", assessmentId);
    }
}
