package org.prongsai.command.feed;

import org.prongsai.engine.problem.FieldProblem;

/**
 * One wrong field of one refused row.
 *
 * @param line from 1: the line of a stream, or the place in a list
 * @param mend what to do about it, in Thai and English
 */
public record RowError(long line, String field, String code, String messageTh, String messageEn, String mend) {

    static RowError of(long line, FieldProblem problem) {
        return new RowError(
                line,
                problem.field(),
                problem.code(),
                problem.messageTh(),
                problem.messageEn(),
                Mending.of(problem.code()));
    }
}
