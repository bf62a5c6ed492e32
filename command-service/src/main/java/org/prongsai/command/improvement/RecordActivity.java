package org.prongsai.command.improvement;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.id.AssessmentId;

/**
 * Plans a measure.
 *
 * @param activityId absent when the service shall name it; then every repeat plans another one
 */
public record RecordActivity(
        AssessmentId assessmentId, @Nullable ActivityId activityId, ActivityDraft draft) implements PlanCommand {}
