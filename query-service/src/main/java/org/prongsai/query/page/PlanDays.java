package org.prongsai.query.page;

import java.time.LocalDate;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import org.prongsai.page.Wording;
import org.prongsai.query.plan.Reminder;

/** Days of a plan in words. */
final class PlanDays {
    private PlanDays() {}

    /** Such as {@code 30 ก.ย. 2569}. */
    static String day(LocalDate day, Wording wording) {
        return DateTimeFormatter.ofPattern(
                        wording.text("plans.day"), wording.language().locale())
                .format(ThaiBuddhistDate.from(day));
    }

    /** How late it is, or how soon it is due. */
    static String left(Reminder reminder, Wording wording) {
        long days = reminder.daysLeft();
        if (days < 0) {
            return wording.text("plans.late", wording.count(-days));
        }
        return days == 0 ? wording.text("plans.due-today") : wording.text("plans.due-in", wording.count(days));
    }
}
