package org.prongsai.query.past;

import java.util.List;
import java.util.Map;
import org.prongsai.engine.methodology.Methodology;

/**
 * A year as it was known then.
 *
 * @param byId lines by assessment
 * @param excluded those that the other methodology cannot be held against
 * @param methodologies those that lines were worked out under
 */
public record PastYear(Map<String, PastLine> byId, List<Excluded> excluded, List<Methodology> methodologies) {
    static final PastYear EMPTY = new PastYear(Map.of(), List.of(), List.of());

    public List<PastLine> lines() {
        return List.copyOf(byId.values());
    }
}
