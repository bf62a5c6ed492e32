package org.prongsai.query.plan;

import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.Activity;
import org.prongsai.engine.assessment.Guideline;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.assessment.PlanAsOf;

/** An improvement plan as the API shows it. */
record PlanJson(String assessmentId, LogPoint asOf, List<ActivityJson> activities, List<Guideline> guidelines) {

    /**
     * A measure.
     *
     * @param status as last reported; null when nobody has reported progress
     */
    record ActivityJson(
            String activityId,
            int number,
            String title,
            List<String> method,
            String period,
            List<String> owners,
            SortedSet<Integer> indicators,
            @Nullable ProgressStatus status,
            @Nullable String progressNote,
            List<String> summary,
            List<String> outcome) {

        static ActivityJson of(Activity activity) {
            var plan = activity.plan();
            return new ActivityJson(
                    activity.id().value(),
                    plan.number(),
                    plan.title(),
                    plan.method(),
                    plan.period(),
                    plan.owners(),
                    plan.indicators(),
                    activity.status(),
                    activity.progressNote(),
                    activity.summary(),
                    activity.outcome());
        }
    }

    static PlanJson of(AssessmentId id, PlanAsOf plan) {
        return new PlanJson(
                id.value(),
                plan.asOf(),
                plan.plan().activities().stream().map(ActivityJson::of).toList(),
                plan.plan().guidelines());
    }
}
