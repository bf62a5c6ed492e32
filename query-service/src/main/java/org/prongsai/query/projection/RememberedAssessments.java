package org.prongsai.query.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.fold.FoldedAssessment;

/**
 * The assessments that were folded last, as the read tables hold them, so that one which is answered right now is not loaded
 * again for every handful of responses. Used by one thread.
 */
final class RememberedAssessments {
    /** Some ten kilobytes each. */
    private static final int MAX = 2_000;

    private final Map<String, FoldedAssessment> latest = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FoldedAssessment> eldest) {
            return size() > MAX;
        }
    };

    @Nullable
    FoldedAssessment get(String id) {
        return latest.get(id);
    }

    void put(FoldedAssessment assessment) {
        latest.put(assessment.id().value(), assessment);
    }

    /** Whatever was changed in place and not committed, or written by somebody else, must not be gone on from. */
    void clear() {
        latest.clear();
    }
}
