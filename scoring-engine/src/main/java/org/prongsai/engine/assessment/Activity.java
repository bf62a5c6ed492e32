package org.prongsai.engine.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.ActivityPlan;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.id.ActivityId;

/**
 * A measure as it stands.
 *
 * @param status as last reported; null when nobody has reported progress
 * @param progressNote the note of the latest progress report
 * @param summary what was done; empty until reported
 * @param outcome what came of it; empty until reported
 */
public record Activity(
        ActivityId id,
        ActivityPlan plan,
        @Nullable ProgressStatus status,
        @Nullable String progressNote,
        List<String> summary,
        List<String> outcome) {

    public Activity {
        summary = List.copyOf(summary);
        outcome = List.copyOf(outcome);
    }

    static Activity planned(ActivityId id, ActivityPlan plan) {
        return new Activity(id, plan, null, null, List.of(), List.of());
    }

    Activity revised(ActivityPlan revisedPlan) {
        return new Activity(id, revisedPlan, status, progressNote, summary, outcome);
    }

    Activity progressed(ProgressStatus newStatus, @Nullable String note) {
        return new Activity(id, plan, newStatus, note, summary, outcome);
    }

    Activity concluded(List<String> newSummary, List<String> newOutcome) {
        return new Activity(id, plan, status, progressNote, newSummary, newOutcome);
    }
}
