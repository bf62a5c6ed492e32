package org.prongsai.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.Activity;
import org.prongsai.engine.event.Evidence;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.page.Wording;
import org.prongsai.query.plan.Reminder;

/**
 * A measure as the board and the list show it. The agency's own words stay as they are, in every language of the page.
 *
 * @param due the day by which it is to be done; null when none was set
 * @param overdue how late the measure itself is; null when it is not
 * @param raises the indicators, questions and items it answers to, in words
 * @param stepsDone such as {@code 2/4}
 * @param href where it is changed and its progress told
 */
record PlanMeasure(
        String anchor,
        String number,
        String title,
        Status status,
        List<String> owners,
        String period,
        @Nullable String due,
        @Nullable String overdue,
        List<String> raises,
        List<Step> steps,
        String stepsDone,
        List<Proof> evidence,
        @Nullable String note,
        String href) {

    /**
     * A step of a measure.
     *
     * @param due null when no day was set
     * @param overdue how late it is; null when it is not
     */
    record Step(
            String text,
            boolean done,
            @Nullable String due,
            @Nullable String overdue) {}

    /**
     * Where something is to be seen.
     *
     * @param href null where it is no address of the web
     */
    record Proof(String text, @Nullable String href) {}

    static PlanMeasure of(
            Activity activity, List<Reminder> late, Methodology methodology, PlanAddress address, Wording wording) {
        var plan = activity.plan();
        var own = late.stream()
                .filter(reminder -> reminder.activity().equals(activity))
                .toList();
        boolean done = activity.status() == ProgressStatus.DONE;
        int doneSteps = done ? plan.method().size() : activity.stepsDone().size();
        return new PlanMeasure(
                anchor(activity.id()),
                Figures.count(plan.number()),
                plan.title(),
                Status.of(activity, wording),
                plan.owners(),
                plan.period(),
                plan.dueOn() == null ? null : PlanDays.day(plan.dueOn(), wording),
                overdue(own, null, wording),
                raises(activity, methodology, wording),
                IntStream.rangeClosed(1, plan.method().size())
                        .mapToObj(step -> step(activity, step, own, wording))
                        .toList(),
                doneSteps + "/" + plan.method().size(),
                activity.evidence().stream().map(PlanMeasure::proof).toList(),
                activity.progressNote(),
                address.measure(activity.id()));
    }

    /** Where it stands on the page. */
    static String anchor(ActivityId id) {
        return "measure-" + id;
    }

    private static Step step(Activity activity, int number, List<Reminder> late, Wording wording) {
        var due = activity.plan().stepsDue().get(number);
        return new Step(
                activity.plan().method().get(number - 1),
                activity.status() == ProgressStatus.DONE || activity.stepsDone().contains(number),
                due == null ? null : PlanDays.day(due, wording),
                overdue(late, number, wording));
    }

    private static @Nullable String overdue(List<Reminder> late, @Nullable Integer step, Wording wording) {
        return late.stream()
                .filter(reminder -> Objects.equals(reminder.step(), step))
                .findFirst()
                .map(reminder -> PlanDays.left(reminder, wording))
                .orElse(null);
    }

    private static List<String> raises(Activity activity, Methodology methodology, Wording wording) {
        var raises = new ArrayList<String>();
        for (int number : activity.plan().indicators()) {
            raises.add(wording.text("plan.indicator", Figures.count(number))
                    + methodology
                            .indicator(number)
                            .map(indicator -> " " + wording.name(indicator.name()))
                            .orElse(""));
        }
        activity.plan().figures().forEach(figure -> raises.add(figure.substring(figure.indexOf(':') + 1)));
        return raises;
    }

    private static Proof proof(Evidence evidence) {
        var note = evidence.note();
        var scheme = evidence.url().toLowerCase(Locale.ROOT);
        boolean web = scheme.startsWith("http://") || scheme.startsWith("https://");
        return new Proof(note == null ? evidence.url() : note, web ? evidence.url() : null);
    }
}
