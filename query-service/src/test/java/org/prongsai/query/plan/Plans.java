package org.prongsai.query.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.Activity;
import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.event.ActivityPlan;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.id.ActivityId;

/** Measures with days, made up for tests. */
final class Plans {
    private Plans() {}

    static PlanState plan(Activity... activities) {
        return new PlanState(List.of(activities), List.of());
    }

    /** Two steps, the days by number of the step. */
    static Activity measure(
            int number,
            @Nullable ProgressStatus status,
            @Nullable String due,
            Map<Integer, String> stepsDue,
            Integer... stepsDone) {
        var days = new TreeMap<Integer, LocalDate>();
        stepsDue.forEach((step, day) -> days.put(step, LocalDate.parse(day)));
        return new Activity(
                new ActivityId("m" + number),
                new ActivityPlan(
                        number,
                        "มาตรการที่ " + number,
                        List.of("จัดทำคู่มือ", "อบรม; ชี้แจง, ติดตาม"),
                        "2569",
                        List.of("สำนักปลัด", "กองคลัง"),
                        new TreeSet<>(),
                        due == null ? null : LocalDate.parse(due),
                        days,
                        new TreeSet<>()),
                status,
                null,
                List.of(),
                List.of(),
                List.of(),
                new TreeSet<>(List.of(stepsDone)));
    }

    /** A measure that answers to indicators and figures. */
    static Activity answering(int number, List<Integer> indicators, List<String> figures) {
        return new Activity(
                new ActivityId("m" + number),
                new ActivityPlan(
                        number,
                        "มาตรการที่ " + number,
                        List.of("ทำ"),
                        "2569",
                        List.of("สำนักปลัด"),
                        new TreeSet<>(indicators),
                        null,
                        new TreeMap<>(),
                        new TreeSet<>(figures)),
                ProgressStatus.DONE,
                null,
                List.of(),
                List.of());
    }
}
