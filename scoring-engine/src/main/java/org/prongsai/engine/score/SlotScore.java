package org.prongsai.engine.score;

import java.util.List;
import org.prongsai.engine.methodology.Slot;

/**
 * One answer slot: how often each level was answered, and the mean.
 *
 * @param counts by level, level 1 first; their sum is {@code n}
 */
public record SlotScore(Slot slot, List<Integer> counts, int n, Score score) {
    public SlotScore {
        counts = List.copyOf(counts);
    }
}
