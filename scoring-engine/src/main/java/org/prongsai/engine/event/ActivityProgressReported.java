package org.prongsai.engine.event;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.id.AssessmentId;

/** Somebody said how far a measure has come. */
public record ActivityProgressReported(
        AssessmentId assessmentId,
        ActivityId activityId,
        ProgressStatus status,
        @Nullable String note) implements ImprovementPlanEvent {

    public ActivityProgressReported {
        Shape.present("assessmentId", assessmentId);
        Shape.present("activityId", activityId);
        Shape.present("status", status);
        Shape.optionalText("note", note);
    }
}
