package org.prongsai.log.ledger;

import org.jspecify.annotations.Nullable;

/** Which leaves events are, asked in the order of the log: neighbours are in the same tile, which is read once. */
final class LeafCursor {
    private final LedgerStore store;
    private @Nullable StoredTile tile;

    LeafCursor(LedgerStore store) {
        this.store = store;
    }

    /** @throws LedgerDamaged when the tree has no leaf for an event that a checkpoint speaks of */
    long leaf(long position) {
        var known = tile;
        var last = known == null ? null : known.lastPosition();
        if (known == null || last == null || last < position) {
            known = store.tileAt(position)
                    .orElseThrow(() -> new LedgerDamaged("the ledger has no leaf for position %d".formatted(position)));
            tile = known;
        }
        long leaf = LedgerStore.leaf(known, position);
        if (leaf < 0) {
            throw new LedgerDamaged("the ledger has no leaf for position %d".formatted(position));
        }
        return leaf;
    }
}
