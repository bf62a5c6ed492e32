package org.prongsai.engine.event;

import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.id.AssessmentId;

/** A planned measure was changed as a whole. */
public record ActivityRevised(AssessmentId assessmentId, ActivityId activityId, ActivityPlan plan)
        implements ImprovementPlanEvent {

    public ActivityRevised {
        Shape.present("assessmentId", assessmentId);
        Shape.present("activityId", activityId);
        Shape.present("plan", plan);
    }
}
