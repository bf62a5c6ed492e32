package org.prongsai.engine.answer;

import java.util.List;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.problem.FieldProblem;

/** What became of one response's answers. */
public sealed interface Packing {

    /** All of them are usable. */
    record Packed(PackedAnswers answers) implements Packing {}

    /**
     * Something is wrong, and nothing of it was taken.
     *
     * @param problems every wrong field; never empty
     */
    record Refused(List<FieldProblem> problems) implements Packing {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
