package org.prongsai.command.improvement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.id.AssessmentId;

/**
 * Says what was done and what came of it, paragraph by paragraph; replaces what was said before.
 *
 * @param mark of the measure that whoever sends this has seen; null to change it however it stands
 */
public record RecordActivityOutcome(
        AssessmentId assessmentId,
        ActivityId activityId,
        List<String> summary,
        List<String> outcome,
        @Nullable String mark)
        implements PlanCommand {

    public RecordActivityOutcome {
        summary = List.copyOf(summary);
        outcome = List.copyOf(outcome);
    }

    /** Says it however the measure stands. */
    public RecordActivityOutcome(
            AssessmentId assessmentId, ActivityId activityId, List<String> summary, List<String> outcome) {
        this(assessmentId, activityId, summary, outcome, null);
    }
}
