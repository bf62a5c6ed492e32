package org.prongsai.engine.event;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;

/**
 * What was recorded as published was wrong and is replaced as a whole.
 *
 * @param result what holds from now on
 * @param reason why the earlier record was wrong
 * @param movedFrom the assessment the figures had been recorded under by mistake
 * @param movedTo the assessment the removed figures belong to
 */
public record PublishedResultCorrected(
        AssessmentId assessmentId,
        PublishedResult result,
        String source,
        String reason,
        @Nullable AssessmentId movedFrom,
        @Nullable AssessmentId movedTo)
        implements AssessmentEvent {

    public PublishedResultCorrected {
        Shape.present("assessmentId", assessmentId);
        Shape.present("result", result);
        Shape.text("source", source);
        Shape.text("reason", reason);
    }
}
