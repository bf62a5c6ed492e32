package org.prongsai.command.improvement;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.id.AssessmentId;

/**
 * Says how far a measure has come.
 *
 * @param mark of the measure that whoever sends this has seen; null to change it however it stands
 */
public record ReportActivityProgress(
        AssessmentId assessmentId,
        ActivityId activityId,
        ProgressDraft progress,
        @Nullable String mark) implements PlanCommand {

    /** Tells a status, however the measure stands, and nothing about evidence and steps. */
    public ReportActivityProgress(
            AssessmentId assessmentId, ActivityId activityId, ProgressStatus status, @Nullable String note) {
        this(assessmentId, activityId, new ProgressDraft(status, note, null, null), null);
    }
}
