package org.prongsai.engine.tape;

import java.lang.foreign.MemorySegment;

/**
 * The moments of a stretch of the log: the events that were recorded later than every event before them, with their positions
 * and times. They are all it takes to say where an instant cuts the log: before the first event that was recorded later.
 *
 * <p>Stored as small differences, in blocks that are found by a table.
 */
final class Moments {
    private static final int PER_BLOCK = 128;
    private static final int BLOCK_ENTRY_BYTES = 2 * Long.BYTES + Integer.BYTES;

    private final MemorySegment body;
    private final int count;
    private final long table;
    private long at;
    private long position;
    private long millis;

    /** @param at where the count stands, the table of blocks behind it */
    Moments(MemorySegment body, long at) {
        this.body = body;
        count = TapeBytes.getInt(body, at);
        table = at + Integer.BYTES;
    }

    static void write(TapeBytes out, long[] positions, long[] millis, int count) {
        out.putInt(count);
        int blocks = Math.ceilDiv(count, PER_BLOCK);
        int table = out.reserve(blocks * BLOCK_ENTRY_BYTES);
        for (int block = 0; block < blocks; block++) {
            int first = block * PER_BLOCK;
            out.setLong(table, positions[first]);
            out.setLong(table + Long.BYTES, millis[first]);
            out.setInt(table + 2 * Long.BYTES, out.size());
            table += BLOCK_ENTRY_BYTES;
            for (int next = first + 1; next < Math.min(count, first + PER_BLOCK); next++) {
                out.putVar(positions[next] - positions[next - 1]);
                out.putVar(millis[next] - millis[next - 1]);
            }
        }
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** Goes to a moment. */
    void go(int number) {
        block(number / PER_BLOCK);
        for (int left = number % PER_BLOCK; left > 0; left--) {
            position += var();
            millis += var();
        }
    }

    /** The position of the moment gone to. */
    long position() {
        return position;
    }

    /** The time of the moment gone to, in milliseconds since 1970. */
    long millis() {
        return millis;
    }

    /** Hands over all of them. */
    void all(Taker taker) {
        for (int number = 0; number < count; number++) {
            if (number % PER_BLOCK == 0) {
                block(number / PER_BLOCK);
            } else {
                position += var();
                millis += var();
            }
            taker.moment(position, millis);
        }
    }

    /** How many of the moments a condition holds for that holds for the first ones and for none behind them. */
    int first(Condition holds) {
        int low = 0;
        int high = Math.ceilDiv(count, PER_BLOCK);
        while (low < high) {
            int middle = (low + high) >>> 1;
            block(middle);
            if (holds.at(position, millis)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == 0) {
            return 0;
        }
        int found = (low - 1) * PER_BLOCK;
        block(low - 1);
        while (++found < Math.min(count, low * PER_BLOCK)) {
            position += var();
            millis += var();
            if (!holds.at(position, millis)) {
                break;
            }
        }
        return found;
    }

    private void block(int block) {
        long entry = table + (long) block * BLOCK_ENTRY_BYTES;
        position = TapeBytes.getLong(body, entry);
        millis = TapeBytes.getLong(body, entry + Long.BYTES);
        at = TapeBytes.getInt(body, entry + 2 * Long.BYTES);
    }

    private long var() {
        long value = 0;
        int next = 0x80;
        for (int shift = 0; next >= 0x80; shift += 7) {
            next = TapeBytes.getByte(body, at++);
            value |= (long) (next & 0x7f) << shift;
        }
        return value;
    }

    /** Something that holds for the first moments and not for those behind them. */
    interface Condition {
        boolean at(long position, long millis);
    }

    /** Takes one moment after the other. */
    interface Taker {
        void moment(long position, long millis);
    }
}
