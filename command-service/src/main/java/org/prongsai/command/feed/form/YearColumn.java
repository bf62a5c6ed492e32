package org.prongsai.command.feed.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.form.WrittenDay.Era;
import org.prongsai.engine.answer.AnswerWords;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.id.MalformedId;
import org.prongsai.engine.problem.FieldProblem;

/** Reads the fiscal years of one column, of either era, as long as it is one. */
public final class YearColumn {
    private final String name;
    private final EraWatch eras;

    public YearColumn(String name) {
        this.name = name;
        eras = new EraWatch(name);
    }

    /** Looks at one of the first rows. Null as long as their years are of one era. */
    public @Nullable FieldProblem study(long row, String value) {
        var number = number(value);
        var era = number == null ? null : Era.of(number);
        return era == null ? null : eras.see(era, row, value);
    }

    /** The year of a row; null when something is wrong, which then went to {@code problems}. */
    public @Nullable FiscalYear read(long row, String value, List<FieldProblem> problems) {
        var mixed = study(row, value);
        if (mixed != null) {
            problems.add(mixed);
            return null;
        }
        var year = buddhist(value);
        if (year == null) {
            problems.add(FormProblems.malformedFiscalYear(name, value));
        }
        return year;
    }

    private static @Nullable FiscalYear buddhist(String value) {
        var number = number(value);
        var era = number == null ? null : Era.of(number);
        try {
            return number == null || era == null ? null : new FiscalYear(era.buddhist(number));
        } catch (MalformedId _) {
            return null;
        }
    }

    /** The year in "2566", "๒๕๖๖", "พ.ศ. 2566" and "2566.0". */
    private static @Nullable Integer number(String value) {
        var digits = AnswerWords.fold(value)
                .replaceFirst("^(?:ปีงบประมาณ)?(?:พ\\.?ศ\\.?|ค\\.?ศ\\.?)?", "")
                .replaceFirst("\\.0+$", "");
        return digits.matches("\\d{4}") ? Integer.valueOf(digits) : null;
    }
}
