package org.prongsai.command.feed.form;

import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.form.WrittenDay.Era;
import org.prongsai.engine.problem.FieldProblem;

/** Sees to it that a column writes its years in one era: nobody could tell otherwise which of two days is meant. */
final class EraWatch {
    private final String column;
    private @Nullable Seen first;

    EraWatch(String column) {
        this.column = column;
    }

    /** Where an era was seen. */
    record Seen(Era era, long row, String shown) {}

    /** Null as long as there is one era. */
    @Nullable
    FieldProblem see(Era era, long row, String value) {
        var known = first;
        if (known != null && known.era() == era) {
            return null;
        }
        var seen = new Seen(era, row, IdentityLook.shown(value));
        if (known == null) {
            first = seen;
            return null;
        }
        return FormProblems.mixedEras(column, known, seen);
    }
}
