package org.prongsai.query.rebuild;

import java.util.List;
import org.prongsai.engine.fold.DamagedAssessment;

/** Assessments whose events do not follow each other; which event it is has yet to be found. */
final class DamagedAssessments extends IllegalStateException {
    private final transient List<DamagedAssessment> all;

    DamagedAssessments(List<DamagedAssessment> all) {
        super(all.getFirst().getMessage(), all.getFirst());
        this.all = List.copyOf(all);
    }

    List<DamagedAssessment> all() {
        return all;
    }
}
