package org.prongsai.engine.event;

import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.MethodologyRef;

/** An agency's assessment of one fiscal year began, under a methodology pinned for good. */
public record AssessmentOpened(AssessmentId assessmentId, MethodologyRef methodology) implements AssessmentEvent {

    public AssessmentOpened {
        Shape.present("assessmentId", assessmentId);
        Shape.present("methodology", methodology);
    }
}
