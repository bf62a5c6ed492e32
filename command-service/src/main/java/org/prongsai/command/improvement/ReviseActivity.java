package org.prongsai.command.improvement;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.id.AssessmentId;

/**
 * Changes a planned measure as a whole.
 *
 * @param mark of the measure that whoever sends this has seen; null to change it however it stands
 */
public record ReviseActivity(
        AssessmentId assessmentId,
        ActivityId activityId,
        ActivityDraft draft,
        @Nullable String mark) implements PlanCommand {

    /** Changes a measure however it stands. */
    public ReviseActivity(AssessmentId assessmentId, ActivityId activityId, ActivityDraft draft) {
        this(assessmentId, activityId, draft, null);
    }
}
