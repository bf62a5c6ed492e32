package org.prongsai.log.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.prongsai.log.bulk.BulkLog;
import org.prongsai.log.bulk.StoredRow;
import org.prongsai.log.bulk.StoredSink;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the tree in step with the log, one stretch after the other. Tiles and head are written in one transaction, so that
 * the tree is whole however a pass ends; writers to the log are neither held up nor waited for longer than they take.
 */
final class LedgerPass {
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(5);

    /** So much is held in memory at once: some ten megabytes. */
    private static final long POSITIONS_MAX = 1 << 18;

    /** From so many positions on, two connections read faster than one. */
    private static final long WORTH_TWO_THREADS = 20_000;

    private final BulkLog log;
    private final LedgerStore store;
    private final TransactionTemplate transactions;

    LedgerPass(BulkLog log, LedgerStore store, TransactionTemplate transactions) {
        this.log = log;
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * Takes what has settled since the last pass.
     *
     * @param stop asked now and then; true ends the pass, which then counts for nothing
     * @return whether there is more
     * @throws org.prongsai.log.bulk.LogNotSettled when a writer takes long
     * @throws org.prongsai.engine.ledger.UnencodableEvent when an event cannot be part of the tree
     * @throws LedgerDamaged when the tree cannot be added to
     */
    boolean run(BooleanSupplier stop) {
        var head = store.head();
        long drawn = log.drawn();
        if (drawn < head.upTo()) {
            throw new LedgerDamaged("the log has given out positions up to %d, and the ledger holds events up to %d"
                    .formatted(drawn, head.upTo()));
        }
        if (drawn == head.upTo()) {
            return false;
        }
        long settled = log.settle(SETTLED_WITHIN, stop);
        long upTo = Math.min(settled, head.upTo() + POSITIONS_MAX);
        if (upTo <= head.upTo()) {
            return false;
        }
        var leaves = read(head.upTo(), upTo, stop);
        var next = new LedgerHead(head.size() + leaves.count(), upTo);
        transactions.executeWithoutResult(_ -> {
            // Where another process was quicker, all of this is in the tree already.
            if (store.move(head, next) && leaves.count() > 0) {
                store.write(TreeGrowth.tiles(head.size(), leaves, store));
            }
        });
        return upTo < settled;
    }

    /** How many positions the log has given out. */
    long drawn() {
        return log.drawn();
    }

    private Leaves read(long after, long upTo, BooleanSupplier stop) {
        var ranges = new ArrayList<Leaves>();
        int threads = upTo - after >= WORTH_TWO_THREADS ? 2 : 1;
        log.readStored(after, upTo, threads, stop, (_, _) -> range(ranges));
        var all = ranges.isEmpty() ? new Leaves() : ranges.getFirst();
        ranges.stream().skip(1).forEach(all::addAll);
        return all;
    }

    /** Ranges are begun in the order of positions. */
    private static StoredSink range(List<Leaves> ranges) {
        var leaves = new Leaves();
        var hasher = new LeafHasher();
        synchronized (ranges) {
            ranges.add(leaves);
        }
        return (StoredRow row) -> hasher.add(row, leaves);
    }
}
