package org.prongsai.command.improvement;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.id.AssessmentId;

/**
 * Says how far a measure has come.
 *
 * @param note needed when a measure that was done is done no more
 */
public record ReportActivityProgress(
        AssessmentId assessmentId,
        ActivityId activityId,
        ProgressStatus status,
        @Nullable String note) implements PlanCommand {}
