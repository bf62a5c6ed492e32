package org.prongsai.command.feed.delivery;

import java.util.List;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.engine.problem.FieldProblem;

/** What became of a row that is no response. */
public sealed interface RowOutcome {

    /** It was taken; {@link Outcome#UNCHANGED} when all of it was there already. */
    record Taken(Outcome outcome) implements RowOutcome {}

    /**
     * Nothing of it was taken.
     *
     * @param problems what is wrong with it; never empty
     */
    record Refused(List<FieldProblem> problems) implements RowOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
