package org.prongsai.engine.tape;

import java.lang.foreign.MemorySegment;
import org.prongsai.engine.tally.TallyShape;

/** A run of answers of one frame: one object is moved from run to run. */
final class Run {
    private static final int HEADER_BYTES = 10;

    private MemorySegment body = MemorySegment.NULL;
    private long positions;
    private long bits;
    private int stride;
    int word;
    boolean removed;
    int planes;
    int slots;
    int length;

    /** Moves to the run that begins here and says where the next thing does. */
    long move(MemorySegment frame, long at) {
        body = frame;
        word = TapeBytes.getShort(frame, at);
        removed = TapeBytes.getByte(frame, at + 2) != 0;
        planes = TapeBytes.getByte(frame, at + 3);
        slots = TapeBytes.getShort(frame, at + 4);
        length = TapeBytes.getInt(frame, at + 6);
        stride = (length + 7) >> 3;
        positions = at + HEADER_BYTES;
        bits = positions + (long) length * Integer.BYTES;
        return bits + (long) slots * planes * stride;
    }

    /** The place of a record behind the frame's beginning. */
    long delta(int record) {
        return TapeBytes.getUnsigned(body, positions + (long) record * Integer.BYTES);
    }

    /** How many records stand at or before a place behind the frame's beginning. */
    int upTo(long delta) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (delta(middle) <= delta) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The levels of eight records from a multiple of eight on at a slot, a byte each; 0 for not answered and behind the last. */
    long eightLevels(int first, int slot) {
        long levels = 0;
        for (int plane = 0; plane < planes; plane++) {
            long at = bits + (long) (slot * planes + plane) * stride + (first >> 3);
            levels |= EightBits.spread(TapeBytes.getByte(body, at)) << plane;
        }
        return levels;
    }

    /** Adds the first {@code records} to counts that begin at {@code base}, or takes them away. */
    void count(int records, TallyShape shape, int[] counts, int base) {
        int sign = removed ? -1 : 1;
        int at = base;
        for (int slot = 0; slot < slots; slot++) {
            int levels = shape.levels(slot);
            if (planes <= 3) {
                few(slot, records, levels, counts, at, sign);
            } else {
                many(slot, records, levels, counts, at, sign);
            }
            at += levels;
        }
    }

    /** Up to seven levels: all logical combinations of three planes, 64 records at once. */
    private void few(int slot, int records, int levels, int[] counts, int at, int sign) {
        long first = bits + (long) slot * planes * stride;
        for (int done = 0; done < records; done += Long.SIZE) {
            long mask = mask(records - done);
            long place = first + (done >> 3);
            long a = TapeBytes.getLong(body, place) & mask;
            long b = planes > 1 ? TapeBytes.getLong(body, place + stride) & mask : 0;
            long c = planes > 2 ? TapeBytes.getLong(body, place + 2L * stride) & mask : 0;
            long notC = ~c;
            counts[at] += sign * Long.bitCount(a & ~b & notC);
            if (levels > 1) {
                counts[at + 1] += sign * Long.bitCount(b & ~a & notC);
            }
            if (levels > 2) {
                counts[at + 2] += sign * Long.bitCount(a & b & notC);
            }
            if (levels > 3) {
                counts[at + 3] += sign * Long.bitCount(c & ~(a | b));
            }
            if (levels > 4) {
                counts[at + 4] += sign * Long.bitCount(a & c & ~b);
            }
            if (levels > 5) {
                counts[at + 5] += sign * Long.bitCount(b & c & ~a);
            }
            if (levels > 6) {
                counts[at + 6] += sign * Long.bitCount(a & b & c);
            }
        }
    }

    /** Eight levels and more. */
    private void many(int slot, int records, int levels, int[] counts, int at, int sign) {
        long first = bits + (long) slot * planes * stride;
        for (int done = 0; done < records; done += Long.SIZE) {
            long mask = mask(records - done);
            for (int level = 1; level <= levels; level++) {
                long found = mask;
                for (int plane = 0; plane < planes; plane++) {
                    long word = TapeBytes.getLong(body, first + (long) plane * stride + (done >> 3));
                    found &= (level >> plane & 1) != 0 ? word : ~word;
                }
                counts[at + level - 1] += sign * Long.bitCount(found);
            }
        }
    }

    private static long mask(int records) {
        return records >= Long.SIZE ? -1L : (1L << records) - 1;
    }
}
