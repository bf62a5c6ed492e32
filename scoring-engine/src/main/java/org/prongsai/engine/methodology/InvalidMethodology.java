package org.prongsai.engine.methodology;

import java.util.List;
import java.util.stream.Collectors;

/** A methodology file that cannot be used, with everything that is wrong with it. */
public final class InvalidMethodology extends RuntimeException {
    private final transient List<MethodologyProblem> problems;

    InvalidMethodology(List<MethodologyProblem> problems) {
        super(problems.stream().map(MethodologyProblem::message).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, by line; never empty, at most {@value Problems#LISTED_MAX}. */
    public List<MethodologyProblem> problems() {
        return problems;
    }
}
