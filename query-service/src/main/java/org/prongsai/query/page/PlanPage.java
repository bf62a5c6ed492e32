package org.prongsai.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.Activity;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.page.Wording;
import org.prongsai.query.plan.Reminder;

/**
 * An agency's plan for one year: what is weak, what is done about it, what is late, and what moved.
 *
 * @param reminders what is late and what is due soon, soonest first
 * @param columns of the board, each with its measures
 * @param measures in the order of the report
 * @param moved null where there is nothing to hold against
 */
record PlanPage(
        AgencyPage.Identity agency,
        Choices choices,
        Told told,
        AgencySections sections,
        PlanWeakSection weak,
        List<Due> reminders,
        List<Column> columns,
        List<PlanMeasure> measures,
        @Nullable PlanMovedSection moved) {

    /**
     * What the page was asked for, and where else it leads.
     *
     * @param board whether measures are shown as a board
     * @param newHref where another measure is planned
     */
    record Choices(
            List<String> years,
            String year,
            boolean board,
            @Nullable String asOf,
            String boardHref,
            String listHref,
            String newHref,
            String calendarHref,
            String otherLanguageHref,
            String otherLanguage) {}

    /**
     * As of when it speaks.
     *
     * @param moment null in an empty log
     * @param today the day that lateness is told of
     */
    record Told(boolean past, String position, @Nullable String moment, String nowHref, String today) {}

    /**
     * Something that is late or soon due.
     *
     * @param step null for the measure itself
     */
    record Due(
            boolean late,
            String left,
            String day,
            String number,
            String title,
            @Nullable String step,
            List<String> owners,
            String href) {}

    /** The measures that have come so far. */
    record Column(String id, String name, List<PlanMeasure> measures) {}

    static PlanPage of(PlanReading reading, PlanAddress.View view, Wording wording) {
        var address = new PlanAddress(reading.id(), view, reading.moment().asked());
        var late = Reminder.all(reading.plan(), reading.today()).stream()
                .filter(Reminder::isLate)
                .toList();
        return new PlanPage(
                AgencyPage.identity(reading.agency(), wording.language()),
                choices(reading, address, wording),
                told(reading, address, wording),
                AgencySections.of(
                        AgencySections.Section.PLAN,
                        reading.agency().id(),
                        reading.id().fiscalYear(),
                        reading.moment().asked(),
                        wording),
                PlanWeakSection.of(reading, address, wording),
                Reminder.of(reading.plan(), reading.today()).stream()
                        .map(reminder -> due(reminder, wording))
                        .toList(),
                columns(reading, late, address, wording),
                measures(reading, late, address, wording, _ -> true),
                PlanMovedSection.of(reading, wording));
    }

    /** How many things are late. */
    public long lateCount() {
        return reminders.stream().filter(Due::late).count();
    }

    private static Choices choices(PlanReading reading, PlanAddress address, Wording wording) {
        var other = wording.language().other();
        return new Choices(
                reading.years().reversed().stream().map(FiscalYear::toString).toList(),
                reading.id().fiscalYear().toString(),
                address.view() == PlanAddress.View.BOARD,
                address.asOf(),
                address.shown(PlanAddress.View.BOARD),
                address.shown(PlanAddress.View.LIST),
                address.newMeasure(null),
                address.calendar(),
                address.in(other),
                other.tag());
    }

    private static Told told(PlanReading reading, PlanAddress address, Wording wording) {
        var moment = reading.moment();
        var instant = moment.instant();
        return new Told(
                moment.isPast(),
                Long.toString(moment.position()),
                instant == null ? null : wording.moment(instant),
                address.now(),
                PlanDays.day(reading.today(), wording));
    }

    private static Due due(Reminder reminder, Wording wording) {
        var plan = reminder.activity().plan();
        var step = reminder.step();
        return new Due(
                reminder.isLate(),
                PlanDays.left(reminder, wording),
                PlanDays.day(reminder.due(), wording),
                Figures.count(plan.number()),
                plan.title(),
                step == null ? null : plan.method().get(step - 1),
                plan.owners(),
                "#" + PlanMeasure.anchor(reminder.activity().id()));
    }

    private static List<Column> columns(
            PlanReading reading, List<Reminder> late, PlanAddress address, Wording wording) {
        var columns = new ArrayList<Column>();
        var untold = measures(reading, late, address, wording, activity -> activity.status() == null);
        if (!untold.isEmpty()) {
            columns.add(new Column("untold", wording.text("plans.untold"), untold));
        }
        for (var status : ProgressStatus.values()) {
            var shown = Status.of(status, wording);
            columns.add(new Column(
                    shown.code(),
                    shown.word(),
                    measures(reading, late, address, wording, activity -> activity.status() == status)));
        }
        return columns;
    }

    private static List<PlanMeasure> measures(
            PlanReading reading,
            List<Reminder> late,
            PlanAddress address,
            Wording wording,
            Predicate<Activity> wanted) {
        return reading.plan().activities().stream()
                .filter(wanted)
                .map(activity -> PlanMeasure.of(activity, late, reading.methodology(), address, wording))
                .toList();
    }
}
