package org.prongsai.command.feed.delivery;

import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.form.IdentityLook;
import org.prongsai.engine.problem.FieldProblem;

/**
 * One wrong field of one refused row.
 *
 * @param line from 1: the line of a stream, the row of a sheet, the place in a list
 * @param field the column's header, or the field of an object
 * @param value what stands there; null when it is not to be shown
 * @param mendTh what to do about it
 */
public record RowError(
        long line,
        String field,
        @Nullable String value,
        String code,
        String messageTh,
        String messageEn,
        String mendTh,
        String mendEn) {

    /** Names of fields are whatever a sender wrote: they name nobody here either. */
    static RowError of(long line, FieldProblem problem, @Nullable String value) {
        var mending = Mending.of(problem.code());
        return new RowError(
                line,
                IdentityLook.masked(problem.field()),
                value,
                problem.code(),
                IdentityLook.masked(problem.messageTh()),
                IdentityLook.masked(problem.messageEn()),
                mending.th(),
                mending.en());
    }
}
