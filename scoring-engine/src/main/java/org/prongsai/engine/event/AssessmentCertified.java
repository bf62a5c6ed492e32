package org.prongsai.engine.event;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;

/**
 * The closed assessment was declared final.
 *
 * @param checkpoint covers everything that was recorded about it until then; null where it was certified before there was a
 *     ledger
 */
public record AssessmentCertified(
        AssessmentId assessmentId, @Nullable PinnedCheckpoint checkpoint) implements AssessmentEvent {

    public AssessmentCertified {
        Shape.present("assessmentId", assessmentId);
    }
}
