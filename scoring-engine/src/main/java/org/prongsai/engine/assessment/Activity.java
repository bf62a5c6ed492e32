package org.prongsai.engine.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.ActivityPlan;
import org.prongsai.engine.event.ActivityProgressReported;
import org.prongsai.engine.event.Evidence;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.id.ActivityId;

/**
 * A measure as it stands.
 *
 * @param status as last reported; null when nobody has reported progress
 * @param progressNote the note of the latest progress report
 * @param summary what was done; empty until reported
 * @param outcome what came of it; empty until reported
 * @param evidence as last reported
 * @param stepsDone the steps of the plan that are done, by their place, from 1
 */
public record Activity(
        ActivityId id,
        ActivityPlan plan,
        @Nullable ProgressStatus status,
        @Nullable String progressNote,
        List<String> summary,
        List<String> outcome,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Evidence> evidence,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedSet<Integer> stepsDone) {

    public Activity {
        summary = List.copyOf(summary);
        outcome = List.copyOf(outcome);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        stepsDone = stepsDone == null
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(new TreeSet<>(stepsDone));
    }

    /** A measure without evidence, of which no step is told to be done. */
    public Activity(
            ActivityId id,
            ActivityPlan plan,
            @Nullable ProgressStatus status,
            @Nullable String progressNote,
            List<String> summary,
            List<String> outcome) {
        this(id, plan, status, progressNote, summary, outcome, List.of(), Collections.emptySortedSet());
    }

    static Activity planned(ActivityId id, ActivityPlan plan) {
        return new Activity(id, plan, null, null, List.of(), List.of());
    }

    /** A step that is still in the plan stays done, wherever it stands now. */
    Activity revised(ActivityPlan revisedPlan) {
        var done = stepsDone.stream()
                .filter(step -> step <= plan.method().size())
                .map(step -> plan.method().get(step - 1))
                .collect(Collectors.toSet());
        var stillDone = IntStream.rangeClosed(1, revisedPlan.method().size())
                .filter(step -> done.contains(revisedPlan.method().get(step - 1)))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        return new Activity(id, revisedPlan, status, progressNote, summary, outcome, evidence, stillDone);
    }

    Activity progressed(ActivityProgressReported report) {
        return new Activity(
                id, plan, report.status(), report.note(), summary, outcome, report.evidence(), report.stepsDone());
    }

    Activity concluded(List<String> newSummary, List<String> newOutcome) {
        return new Activity(id, plan, status, progressNote, newSummary, newOutcome, evidence, stepsDone);
    }
}
