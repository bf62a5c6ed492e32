package org.prongsai.problem;

import java.util.List;
import org.prongsai.engine.problem.FieldProblem;

/** Query parameters that an address does not take. */
final class ParametersRefused extends RuntimeException {
    private final transient List<FieldProblem> problems;

    ParametersRefused(List<FieldProblem> problems) {
        super("%d parameter(s) refused".formatted(problems.size()), null, false, false);
        this.problems = List.copyOf(problems);
    }

    List<FieldProblem> problems() {
        return problems;
    }
}
