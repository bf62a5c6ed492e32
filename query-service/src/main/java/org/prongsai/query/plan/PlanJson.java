package org.prongsai.query.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.Activity;
import org.prongsai.engine.assessment.Guideline;
import org.prongsai.engine.assessment.PlanStateCodec;
import org.prongsai.engine.event.Evidence;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.assessment.PlanAsOf;

/** An improvement plan as the API shows it. */
record PlanJson(String assessmentId, LogPoint asOf, List<ActivityJson> activities, List<Guideline> guidelines) {

    /**
     * A measure.
     *
     * @param dueOn the day by which it is to be done; null when none was set
     * @param stepsDue days of single steps, by their place in {@code method}, from 1
     * @param figures the questions and items it answers to
     * @param status as last reported; null when nobody has reported progress
     * @param mark changes with anything about it; sent back with a change, it keeps that from writing over somebody else's
     */
    record ActivityJson(
            String activityId,
            int number,
            String title,
            List<String> method,
            String period,
            List<String> owners,
            SortedSet<Integer> indicators,
            @Nullable LocalDate dueOn,
            SortedMap<Integer, LocalDate> stepsDue,
            SortedSet<String> figures,
            @Nullable ProgressStatus status,
            @Nullable String progressNote,
            SortedSet<Integer> stepsDone,
            List<Evidence> evidence,
            List<String> summary,
            List<String> outcome,
            String mark) {

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
                    plan.dueOn(),
                    plan.stepsDue(),
                    plan.figures(),
                    activity.status(),
                    activity.progressNote(),
                    activity.stepsDone(),
                    activity.evidence(),
                    activity.summary(),
                    activity.outcome(),
                    PlanStateCodec.mark(activity));
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
