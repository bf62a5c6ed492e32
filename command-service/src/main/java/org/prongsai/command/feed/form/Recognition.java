package org.prongsai.command.feed.form;

import java.util.List;
import org.prongsai.engine.problem.FieldProblem;

/** What became of looking at the first rows. */
public sealed interface Recognition {

    /**
     * Rows can be read.
     *
     * @param reader for this one table, in its order: it remembers what it has seen
     */
    record Known(Form form, RowReader reader) implements Recognition {}

    /** Some columns are understood by nobody, and questions without a column are left. */
    record MapNeeded(Form form) implements Recognition {}

    /**
     * Nothing can be read.
     *
     * @param problems never empty
     */
    record Unusable(List<FieldProblem> problems) implements Recognition {
        public Unusable {
            problems = List.copyOf(problems);
        }
    }
}
