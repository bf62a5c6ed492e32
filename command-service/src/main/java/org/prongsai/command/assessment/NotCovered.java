package org.prongsai.command.assessment;

import org.prongsai.engine.id.AssessmentId;

/** Something was recorded about the assessment that the checkpoint at hand does not speak of: a later one is needed. */
public final class NotCovered extends RuntimeException {
    public NotCovered(AssessmentId id) {
        super("the checkpoint does not cover assessment " + id, null, false, false);
    }
}
