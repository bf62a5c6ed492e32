package org.prongsai.log.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.ledger.Hash;
import org.prongsai.engine.ledger.TileId;

/**
 * A tile of the tree as the table has it.
 *
 * @param hashes 32 bytes each
 * @param positions where the events of level 0 stand in the log, 8 bytes each; null above it
 */
@SuppressWarnings("ArrayRecordComponent") // Megabytes of them; nobody compares tiles by equals.
record StoredTile(TileId id, byte[] hashes, byte @Nullable [] positions) {

    static StoredTile empty(TileId id) {
        return new StoredTile(id, new byte[0], id.level() == 0 ? new byte[0] : null);
    }

    int width() {
        return hashes.length / Hash.BYTES;
    }

    long position(int at) {
        if (positions == null) {
            throw new IllegalStateException("tile %s has no positions".formatted(id));
        }
        return ByteBuffer.wrap(positions).getLong(at * Long.BYTES);
    }

    /** The position of its last event; null above level 0. */
    @Nullable
    Long lastPosition() {
        return positions == null || positions.length == 0 ? null : position(positions.length / Long.BYTES - 1);
    }

    /** Whether it holds what it has to hold in a tree of some size, no more and no less. */
    boolean isWhole(long size) {
        int expected = id.width(size);
        int ofPositions = positions == null ? 0 : positions.length;
        return hashes.length == expected * Hash.BYTES && ofPositions == (id.level() == 0 ? expected * Long.BYTES : 0);
    }

    /** Level 0 with more leaves behind those that it has. */
    StoredTile with(Leaves leaves, int from, int to) {
        return new StoredTile(
                id,
                joined(hashes, leaves.hashes(), from * Hash.BYTES, to * Hash.BYTES),
                joined(positions, leaves.positions(), from * Long.BYTES, to * Long.BYTES));
    }

    private static byte[] joined(byte @Nullable [] first, byte[] second, int from, int to) {
        int before = first == null ? 0 : first.length;
        var joined = first == null ? new byte[to - from] : Arrays.copyOf(first, before + to - from);
        System.arraycopy(second, from, joined, before, to - from);
        return joined;
    }
}
