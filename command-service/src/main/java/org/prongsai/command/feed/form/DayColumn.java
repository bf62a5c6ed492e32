package org.prongsai.command.feed.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.form.ColumnRole.SubmittedOn;
import org.prongsai.command.feed.table.Notice;
import org.prongsai.command.feed.table.TableRow;
import org.prongsai.engine.answer.AnswerWords;
import org.prongsai.engine.problem.FieldProblem;

/** Reads the days of one column: one era, one order of day and month, decided by its first rows. */
final class DayColumn {
    private static final int YEAR_MIN = 2000;
    private static final int YEAR_MAX = 2199;

    /** What LimeSurvey writes where responses are anonymous. */
    private static final LocalDate NO_DAY = LocalDate.of(1980, 1, 1);

    private static final Cell NOTHING = new Cell(null, "", null);

    private final Column column;
    private final SubmittedOn role;
    private final EraWatch eras;
    private boolean monthFirst;
    private boolean orderAssumed;

    DayColumn(Column column, SubmittedOn role) {
        this.column = column;
        this.role = role;
        eras = new EraWatch(column.name());
    }

    /**
     * What a cell says.
     *
     * @param stamp the moment that it shows, for telling rows apart; empty where there is none. Spreadsheet programs drop seconds
     *     when they save, so there are none; and which of two numbers is the month may only show once a sheet has grown longer,
     *     so they stand by size
     */
    record Cell(
            @Nullable LocalDate day, String stamp, @Nullable FieldProblem problem) {}

    /** Looks at the first rows. Null when they agree with each other. */
    @Nullable
    FieldProblem study(List<TableRow> sample) {
        boolean dayFirst = false;
        boolean open = false;
        for (var row : sample) {
            var value = Cells.at(row.cells(), column.index());
            var written = WrittenDay.read(value);
            if (written == null || isNoDay(written)) {
                continue;
            }
            var problem = eras.see(written.era(), row.number(), value);
            if (problem != null) {
                return problem;
            }
            open |= written.open();
            dayFirst |= written.open() && written.first() > 12;
            monthFirst |= written.open() && written.second() > 12;
        }
        orderAssumed = open && !dayFirst && !monthFirst;
        return dayFirst && monthFirst ? FormProblems.mixedDayOrder(column.name()) : null;
    }

    /** Null unless the first rows would do as day/month/year and as month/day/year. */
    @Nullable
    Notice notice() {
        return orderAssumed
                ? new Notice(
                        "day-order-assumed",
                        "คอลัมน์ '%s' อ่านเป็น วัน/เดือน/ปี เพราะแถวแรก ๆ บอกไม่ได้ว่าเป็นแบบใด"
                                .formatted(column.name()),
                        "column '%s' is read as day/month/year: its first rows do not tell".formatted(column.name()))
                : null;
    }

    boolean completes() {
        return role.completes();
    }

    int index() {
        return column.index();
    }

    Cell read(TableRow row) {
        var value = Cells.at(row.cells(), column.index());
        if (Cells.isBlank(value)) {
            return NOTHING;
        }
        var written = WrittenDay.read(value);
        if (written == null) {
            return AnswerWords.fold(value).equals("n/a") ? NOTHING : refused(value);
        }
        if (isNoDay(written)) {
            return NOTHING;
        }
        var mixed = eras.see(written.era(), row.number(), value);
        return mixed == null ? read(written, value) : new Cell(null, "", mixed);
    }

    private Cell read(WrittenDay written, String value) {
        try {
            var day = written.day(monthFirst, role.universal());
            return day.getYear() < YEAR_MIN || day.getYear() > YEAR_MAX
                    ? refused(value)
                    : new Cell(day, stamp(written.shown(monthFirst)), null);
        } catch (DateTimeException _) {
            return refused(value);
        }
    }

    private static String stamp(LocalDateTime shown) {
        int month = shown.getMonthValue();
        int day = shown.getDayOfMonth();
        return "%d-%02d-%02dT%s"
                .formatted(
                        shown.getYear(),
                        Math.min(month, day),
                        Math.max(month, day),
                        shown.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
    }

    private Cell refused(String value) {
        var problem = IdentityLook.of(value) == null
                ? FormProblems.unreadableDay(column.name(), value)
                : FormProblems.identity(column.name());
        return new Cell(null, "", problem);
    }

    private boolean isNoDay(WrittenDay written) {
        return written.year() == NO_DAY.getYear() && written.first() == 1 && written.second() == 1;
    }
}
