package org.prongsai.log.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.prongsai.engine.ledger.Hash;
import org.prongsai.engine.ledger.MerkleAccumulator;
import org.prongsai.engine.ledger.TileId;

/** The roots that a growing tree has at some sizes. */
final class RootsAt {
    private final long[] sizes;
    private final MerkleAccumulator tree = new MerkleAccumulator();
    private final Map<Long, Hash> roots = new HashMap<>();
    private int next;

    /** @param sizes ascending, none twice */
    RootsAt(long[] sizes) {
        this.sizes = sizes.clone();
        take();
    }

    /**
     * Adds leaves.
     *
     * @param blocks the roots of every whole 256 of them, counted from the first
     */
    void append(byte[] leaves, int count, Hash[] blocks) {
        int at = 0;
        while (at < count) {
            if (isWholeBlock(at, count)) {
                tree.appendSubtree(TileId.HEIGHT, blocks[at / TileId.WIDTH]);
                at += TileId.WIDTH;
            } else {
                tree.append(leaves, at * Hash.BYTES);
                at++;
            }
            take();
        }
    }

    private boolean isWholeBlock(int at, int count) {
        return at % TileId.WIDTH == 0
                && count - at >= TileId.WIDTH
                && tree.size() % TileId.WIDTH == 0
                && (next == sizes.length || sizes[next] >= tree.size() + TileId.WIDTH);
    }

    private void take() {
        while (next < sizes.length && sizes[next] == tree.size()) {
            roots.put(sizes[next++], tree.root());
        }
    }

    long size() {
        return tree.size();
    }

    /** Empty where the tree did not grow so far, or nobody asked for that size. */
    Optional<Hash> at(long size) {
        return Optional.ofNullable(roots.get(size));
    }
}
