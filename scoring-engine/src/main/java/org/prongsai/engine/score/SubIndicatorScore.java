package org.prongsai.engine.score;

import java.util.List;
import org.prongsai.engine.methodology.SubIndicator;

/** One group of checklist items. */
public record SubIndicatorScore(SubIndicator subIndicator, Score score, List<ItemScore> items) {
    public SubIndicatorScore {
        items = List.copyOf(items);
    }

    /** How many items were judged. */
    public int judged() {
        return (int) items.stream().filter(item -> item.verdict() != null).count();
    }
}
