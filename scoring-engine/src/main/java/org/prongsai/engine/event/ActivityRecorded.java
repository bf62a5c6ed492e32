package org.prongsai.engine.event;

import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.id.AssessmentId;

/** A measure was planned. */
public record ActivityRecorded(AssessmentId assessmentId, ActivityId activityId, ActivityPlan plan)
        implements ImprovementPlanEvent {

    public ActivityRecorded {
        Shape.present("assessmentId", assessmentId);
        Shape.present("activityId", activityId);
        Shape.present("plan", plan);
    }
}
