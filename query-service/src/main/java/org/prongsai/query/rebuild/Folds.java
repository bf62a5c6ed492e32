package org.prongsai.query.rebuild;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.prongsai.engine.fold.PartialFold;
import org.prongsai.log.bulk.BulkRow;
import org.prongsai.log.bulk.BulkSink;
import org.prongsai.log.bulk.BulkSinks;

/** One partial fold for each thread that reads, which goes from range to range: a fold in parts may come in any order. */
final class Folds implements BulkSinks {
    private static final int EVENTS_BETWEEN_WORDS = 4096;

    private final Progress progress;
    private final List<PartialFold> all = new ArrayList<>();
    private final Deque<PartialFold> free = new ArrayDeque<>();

    Folds(Progress progress) {
        this.progress = progress;
    }

    /** To be asked when the read has ended. */
    synchronized List<PartialFold> all() {
        return List.copyOf(all);
    }

    @Override
    public BulkSink range(long after, long upTo) {
        return new Range(take());
    }

    private synchronized PartialFold take() {
        var fold = free.poll();
        if (fold == null) {
            fold = new PartialFold();
            all.add(fold);
        }
        return fold;
    }

    private synchronized void giveBack(PartialFold fold) {
        free.push(fold);
    }

    private final class Range implements BulkSink {
        private final PartialFold fold;
        private int untold;

        Range(PartialFold fold) {
            this.fold = fold;
        }

        @Override
        public void row(BulkRow row) {
            fold.add(row.position(), row.kind(), row.revision(), row.bytes(), row.payloadFrom(), row.payloadTo());
            if (++untold == EVENTS_BETWEEN_WORDS) {
                tell();
            }
        }

        @Override
        public void end() {
            tell();
            giveBack(fold);
        }

        private void tell() {
            progress.read(untold);
            untold = 0;
        }
    }
}
