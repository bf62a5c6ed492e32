package org.prongsai.command.feed.nation;

import java.util.List;
import org.prongsai.engine.problem.FieldProblem;

/** What a row turned out to be. */
sealed interface RowReading {

    record Usable(NationRequest request) implements RowReading {}

    record Refused(List<FieldProblem> problems) implements RowReading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Nothing was filled in yet. */
    record Skipped() implements RowReading {}
}
