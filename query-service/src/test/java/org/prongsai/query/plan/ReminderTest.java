package org.prongsai.query.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.plan.Plans.measure;
import static org.prongsai.query.plan.Plans.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.event.ProgressStatus;

class ReminderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    @Test
    void remindsOfWhatIsLateAndOfWhatIsDueWithinTwoWeeksSoonestFirst() {
        var late = measure(1, ProgressStatus.IN_PROGRESS, "2026-03-14", Map.of());
        var soon = measure(2, null, "2026-03-29", Map.of(1, "2026-03-15", 2, "2026-03-01"));
        var later = measure(3, ProgressStatus.NOT_STARTED, "2026-03-30", Map.of());

        assertThat(Reminder.of(plan(later, soon, late), TODAY))
                .isEqualTo(List.of(
                        new Reminder(soon, 2, LocalDate.of(2026, 3, 1), -14),
                        new Reminder(late, null, LocalDate.of(2026, 3, 14), -1),
                        new Reminder(soon, 1, TODAY, 0),
                        new Reminder(soon, null, LocalDate.of(2026, 3, 29), 14)));
        assertThat(Reminder.all(plan(later), TODAY))
                .isEqualTo(List.of(new Reminder(later, null, LocalDate.of(2026, 3, 30), 15)));
    }

    @Test
    void isLateFromTheDayAfter() {
        assertThat(Reminder.of(plan(measure(1, null, "2026-03-15", Map.of())), TODAY))
                .extracting(Reminder::isLate)
                .containsExactly(false);
        assertThat(Reminder.of(plan(measure(1, null, "2026-03-14", Map.of())), TODAY))
                .extracting(Reminder::isLate)
                .containsExactly(true);
    }

    @Test
    void isSilentAboutWhatIsDone() {
        assertThat(Reminder.of(
                        plan(
                                measure(1, ProgressStatus.DONE, "2026-03-01", Map.of(1, "2026-03-01")),
                                measure(2, ProgressStatus.IN_PROGRESS, null, Map.of(1, "2026-03-01"), 1),
                                measure(3, null, null, Map.of())),
                        TODAY))
                .isEmpty();
    }
}
