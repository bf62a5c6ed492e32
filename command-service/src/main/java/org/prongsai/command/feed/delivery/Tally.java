package org.prongsai.command.feed.delivery;

import java.util.ArrayList;
import java.util.List;

/** What became of a delivery's rows so far, held in memory: it can be told even when the store is down. */
final class Tally {
    static final int ERRORS_LISTED_MAX = 1_000;

    private final List<RowError> errors = new ArrayList<>();
    private Counts counts = Counts.NONE;

    void add(TakenRows taken) {
        counts = counts.plus(taken.counts());
        for (var rejection : taken.rejections()) {
            for (var error : rejection.errors()) {
                if (errors.size() < ERRORS_LISTED_MAX) {
                    errors.add(error);
                }
            }
        }
    }

    Counts counts() {
        return counts;
    }

    List<RowError> errors() {
        return List.copyOf(errors);
    }
}
