package org.prongsai.engine.methodology;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a part of a methodology comes from.
 *
 * @param sources ids of the methodology's sources, such as {@code S03}
 */
public record Provenance(
        Confidence confidence,
        List<String> sources,
        @Nullable String note) {
    public Provenance {
        sources = List.copyOf(sources);
    }
}
