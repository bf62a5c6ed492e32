package org.prongsai.query.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.Activity;
import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.event.ProgressStatus;

/**
 * A day that something of a plan is to be done by, which is not done yet.
 *
 * @param step the step's place in the measure, from 1; null for the measure itself
 * @param daysLeft from the day that is asked about; negative when it is late, 0 when it is due on that very day
 */
public record Reminder(Activity activity, @Nullable Integer step, LocalDate due, long daysLeft) {
    /** What is due in so many days is told beforehand. */
    public static final int DAYS_AHEAD = 14;

    private static final Comparator<Reminder> SOONEST_FIRST = Comparator.comparing(Reminder::due)
            .thenComparing(reminder -> reminder.activity().plan().number())
            .thenComparing(reminder -> reminder.activity().id().value())
            .thenComparing(reminder -> reminder.step() == null ? Integer.MAX_VALUE : reminder.step());

    public boolean isLate() {
        return daysLeft < 0;
    }

    /** What is late, and what is due within {@value #DAYS_AHEAD} days, soonest first. */
    public static List<Reminder> of(PlanState plan, LocalDate today) {
        return open(plan, today)
                .filter(reminder -> reminder.daysLeft() <= DAYS_AHEAD)
                .toList();
    }

    /** Every day that is still to come or was missed, soonest first. */
    public static List<Reminder> all(PlanState plan, LocalDate today) {
        return open(plan, today).toList();
    }

    private static Stream<Reminder> open(PlanState plan, LocalDate today) {
        return plan.activities().stream()
                .filter(activity -> activity.status() != ProgressStatus.DONE)
                .flatMap(activity -> of(activity, today))
                .sorted(SOONEST_FIRST);
    }

    private static Stream<Reminder> of(Activity activity, LocalDate today) {
        var steps = activity.plan().stepsDue().entrySet().stream()
                .filter(step -> !activity.stepsDone().contains(step.getKey()))
                .map(step -> new Reminder(activity, step.getKey(), step.getValue(), left(today, step.getValue())));
        var due = activity.plan().dueOn();
        return due == null
                ? steps
                : Stream.concat(steps, Stream.of(new Reminder(activity, null, due, left(today, due))));
    }

    private static long left(LocalDate today, LocalDate due) {
        return ChronoUnit.DAYS.between(today, due);
    }
}
