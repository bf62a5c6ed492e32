package org.prongsai.log.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.prongsai.engine.ledger.Hash;

/** Hashes of events in the order of the log, and where they stand in it. Grows; not thread-safe. */
final class Leaves {
    private byte[] hashes = new byte[64 * Hash.BYTES];
    private byte[] positions = new byte[64 * Long.BYTES];
    private int count;

    int count() {
        return count;
    }

    /** 32 bytes each; those behind the last count for nothing. */
    byte[] hashes() {
        return hashes;
    }

    /** 8 bytes each; those behind the last count for nothing. */
    byte[] positions() {
        return positions;
    }

    long position(int at) {
        return ByteBuffer.wrap(positions).getLong(at * Long.BYTES);
    }

    /** Adds one, whose hash has to be written to {@link #hashes()} from the answer on. */
    int add(long position) {
        room(count + 1);
        ByteBuffer.wrap(positions).putLong(count * Long.BYTES, position);
        return count++ * Hash.BYTES;
    }

    void addAll(Leaves more) {
        room(count + more.count);
        System.arraycopy(more.hashes, 0, hashes, count * Hash.BYTES, more.count * Hash.BYTES);
        System.arraycopy(more.positions, 0, positions, count * Long.BYTES, more.count * Long.BYTES);
        count += more.count;
    }

    private void room(int wanted) {
        if (wanted * Hash.BYTES > hashes.length) {
            int roomier = Math.max(wanted, 2 * (hashes.length / Hash.BYTES));
            hashes = Arrays.copyOf(hashes, Math.multiplyExact(roomier, Hash.BYTES));
            positions = Arrays.copyOf(positions, roomier * Long.BYTES);
        }
    }
}
