package org.prongsai.command.improvement;

import java.util.List;
import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.id.AssessmentId;

/** Says what was done and what came of it, paragraph by paragraph; replaces what was said before. */
public record RecordActivityOutcome(
        AssessmentId assessmentId, ActivityId activityId, List<String> summary, List<String> outcome)
        implements PlanCommand {

    public RecordActivityOutcome {
        summary = List.copyOf(summary);
        outcome = List.copyOf(outcome);
    }
}
