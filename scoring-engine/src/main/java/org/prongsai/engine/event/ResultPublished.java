package org.prongsai.engine.event;

import org.prongsai.engine.id.AssessmentId;

/**
 * The central assessor's result became known.
 *
 * @param source where it was published: an address or the name of a document
 */
public record ResultPublished(AssessmentId assessmentId, PublishedResult result, String source)
        implements AssessmentEvent {

    public ResultPublished {
        Shape.present("assessmentId", assessmentId);
        Shape.present("result", result);
        Shape.text("source", source);
    }
}
