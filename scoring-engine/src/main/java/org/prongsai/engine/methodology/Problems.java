package org.prongsai.engine.methodology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one file, so that all of it can be mended at once. */
final class Problems {
    /** A hopeless file is not listed to its end. */
    static final int LISTED_MAX = 200;

    private final String file;
    private final List<MethodologyProblem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(int line, String path, String what, String mend) {
        if (found.size() < LISTED_MAX) {
            found.add(new MethodologyProblem(file, line, path, what, mend));
        }
    }

    /** For a fault behind which nothing can be read. */
    InvalidMethodology fatal(int line, String path, String what, String mend) {
        add(line, path, what, mend);
        return refusal();
    }

    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw refusal();
        }
    }

    private InvalidMethodology refusal() {
        found.sort(Comparator.comparingInt(MethodologyProblem::line));
        return new InvalidMethodology(found);
    }
}
