package org.prongsai.engine.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import org.prongsai.engine.ledger.Hash;

/**
 * Which place in its stream each event has to have. A nation's year has a stream for every response, so of a stream's name only
 * 128 bits of its hash are kept: nobody makes two names that share them.
 */
final class StreamSequences {
    private static final int PLACES_FIRST = 1 << 12;

    private final MessageDigest digest = Hash.digest();
    private long[] high = new long[PLACES_FIRST];
    private long[] low = new long[PLACES_FIRST];
    private int[] next = new int[PLACES_FIRST];
    private int streams;

    /** The sequence number that the stream's next event has to have; it is then counted. */
    int next(byte[] bytes, int from, int to) {
        digest.update(bytes, from, to - from);
        var hash = ByteBuffer.wrap(digest.digest());
        int place = place(hash.getLong(0), hash.getLong(Long.BYTES));
        if (next[place] == 0) {
            high[place] = hash.getLong(0);
            low[place] = hash.getLong(Long.BYTES);
            streams++;
        }
        int sequence = next[place]++;
        if (2 * streams > next.length) {
            grow();
        }
        return sequence;
    }

    private int place(long highBits, long lowBits) {
        int mask = next.length - 1;
        int place = (int) lowBits & mask;
        while (next[place] != 0 && (high[place] != highBits || low[place] != lowBits)) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        var oldHigh = high;
        var oldLow = low;
        var oldNext = next;
        high = new long[2 * oldNext.length];
        low = new long[2 * oldNext.length];
        next = new int[2 * oldNext.length];
        for (int old = 0; old < oldNext.length; old++) {
            if (oldNext[old] != 0) {
                int place = place(oldHigh[old], oldLow[old]);
                high[place] = oldHigh[old];
                low[place] = oldLow[old];
                next[place] = oldNext[old];
            }
        }
    }
}
