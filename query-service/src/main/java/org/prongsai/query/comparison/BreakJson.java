package org.prongsai.query.comparison;

import java.util.List;
import org.prongsai.engine.comparison.FormChange;

/**
 * Why figures of two years are not plainly comparable.
 *
 * @param scope an instrument's code, or {@code total}
 */
record BreakJson(String scope, String kind, FormChange.Severity severity, String reasonTh, String reasonEn) {
    static List<BreakJson> of(List<FormChange.Break> breaks) {
        return breaks.stream()
                .map(found -> new BreakJson(
                        found.scope(),
                        found.kind().code(),
                        found.severity(),
                        found.reason().th(),
                        found.reason().en()))
                .toList();
    }
}
