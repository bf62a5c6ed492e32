package org.prongsai.engine.assessment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.prongsai.engine.event.ActivityOutcomeRecorded;
import org.prongsai.engine.event.ActivityProgressReported;
import org.prongsai.engine.event.ActivityRecorded;
import org.prongsai.engine.event.ActivityRevised;
import org.prongsai.engine.event.ImprovementPlanEvent;
import org.prongsai.engine.event.IndicatorGuidelineRecorded;
import org.prongsai.engine.id.ActivityId;

/**
 * An assessment's improvement plan, folded from its events: measures and indicator guidelines.
 *
 * <p>Immutable: folding one event gives the next state.
 *
 * @param activities in the order of their numbers, then ids
 * @param guidelines in the order of indicators
 */
public record PlanState(List<Activity> activities, List<Guideline> guidelines) {
    private static final Comparator<Activity> REPORT_ORDER = Comparator.<Activity>comparingInt(
                    activity -> activity.plan().number())
            .thenComparing(activity -> activity.id().value());

    /** Made from the order above, so it stands below it. */
    public static final PlanState EMPTY = new PlanState(List.of(), List.of());

    public PlanState {
        activities = activities.stream().sorted(REPORT_ORDER).toList();
        guidelines = guidelines.stream()
                .sorted(Comparator.comparingInt(Guideline::indicator))
                .toList();
    }

    public Optional<Activity> activity(ActivityId id) {
        return activities.stream().filter(activity -> activity.id().equals(id)).findFirst();
    }

    public Optional<Guideline> guideline(int indicator) {
        return guidelines.stream()
                .filter(guideline -> guideline.indicator() == indicator)
                .findFirst();
    }

    /**
     * Folds one event.
     *
     * @throws IllegalStateException when it speaks of a measure that was never recorded: the log is damaged
     */
    public PlanState apply(ImprovementPlanEvent event) {
        return switch (event) {
            case ActivityRecorded recorded -> with(Activity.planned(recorded.activityId(), recorded.plan()));
            case ActivityRevised revised ->
                with(known(revised.activityId(), event).revised(revised.plan()));
            case ActivityProgressReported report ->
                with(known(report.activityId(), event).progressed(report));
            case ActivityOutcomeRecorded outcome ->
                with(known(outcome.activityId(), event).concluded(outcome.summary(), outcome.outcome()));
            case IndicatorGuidelineRecorded recorded ->
                with(new Guideline(
                        recorded.indicator(),
                        recorded.guidelines(),
                        recorded.owners(),
                        recorded.period(),
                        recorded.progress(),
                        recorded.status()));
        };
    }

    private Activity known(ActivityId id, ImprovementPlanEvent event) {
        return activity(id)
                .orElseThrow(() -> new IllegalStateException("%s speaks of measure %s, which was never recorded: %s"
                        .formatted(event.getClass().getSimpleName(), id, event)));
    }

    private PlanState with(Activity activity) {
        Map<ActivityId, Activity> byId = new HashMap<>();
        activities.forEach(known -> byId.put(known.id(), known));
        byId.put(activity.id(), activity);
        return new PlanState(List.copyOf(byId.values()), guidelines);
    }

    private PlanState with(Guideline guideline) {
        Map<Integer, Guideline> byIndicator = new TreeMap<>();
        guidelines.forEach(known -> byIndicator.put(known.indicator(), known));
        byIndicator.put(guideline.indicator(), guideline);
        return new PlanState(activities, List.copyOf(byIndicator.values()));
    }
}
