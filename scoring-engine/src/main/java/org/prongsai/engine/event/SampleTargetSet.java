package org.prongsai.engine.event;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.SurveyCode;

/**
 * How many people could answer a survey was declared, or how many have to.
 *
 * @param population people entitled to answer, 0 and up; absent when unknown
 * @param minimum the smallest sample the central assessor asks of this agency; absent when the methodology's rule holds
 */
public record SampleTargetSet(
        AssessmentId assessmentId,
        SurveyCode survey,
        @Nullable Integer population,
        @Nullable Integer minimum) implements SurveyEvent {

    public SampleTargetSet {
        Shape.present("assessmentId", assessmentId);
        Shape.present("survey", survey);
        if ((population != null && population < 0) || (minimum != null && minimum < 0)) {
            throw new IllegalArgumentException("a sample is counted from 0 up");
        }
    }
}
