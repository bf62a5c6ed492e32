package org.prongsai.command.assessment;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.PinnedCheckpoint;
import org.prongsai.engine.id.AssessmentId;

/**
 * Declares a closed assessment final.
 *
 * @param covering what is pinned; null where the assessment was not closed when it was looked at
 */
public record CertifyAssessment(
        AssessmentId assessmentId, @Nullable Covering covering) implements AssessmentCommand {

    /**
     * A checkpoint of the ledger.
     *
     * @param position of the log, up to which it speaks of every event
     */
    public record Covering(PinnedCheckpoint checkpoint, long position) {}
}
