package org.prongsai.command.assessment;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.PublishedResult;
import org.prongsai.engine.id.AssessmentId;

/**
 * Records what the central assessor announced, or corrects what was recorded.
 *
 * @param reason why an earlier record was wrong; needed whenever there was one, here or in {@code movedFrom}
 * @param movedFrom the assessment the figures had been recorded under by mistake
 * @param movedTo the assessment the removed figures belong to
 */
public record PublishResult(
        AssessmentId assessmentId,
        PublishedResult result,
        String source,
        @Nullable String reason,
        @Nullable AssessmentId movedFrom,
        @Nullable AssessmentId movedTo)
        implements AssessmentCommand {

    /** The same for another reason. */
    PublishResult because(@Nullable String otherReason) {
        return new PublishResult(assessmentId, result, source, otherReason, movedFrom, movedTo);
    }
}
