package org.prongsai.command.feed.table;

import java.io.IOException;
import org.prongsai.engine.problem.FieldProblem;

/** A file that cannot be read, or not any further; the problem says how to mend it. */
public final class TableUnreadable extends IOException {
    private final transient FieldProblem problem;

    public TableUnreadable(FieldProblem problem) {
        super(problem.messageEn());
        this.problem = problem;
    }

    public FieldProblem problem() {
        return problem;
    }
}
