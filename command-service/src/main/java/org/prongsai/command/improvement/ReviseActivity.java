package org.prongsai.command.improvement;

import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.id.AssessmentId;

/** Changes a planned measure as a whole. */
public record ReviseActivity(AssessmentId assessmentId, ActivityId activityId, ActivityDraft draft)
        implements PlanCommand {}
