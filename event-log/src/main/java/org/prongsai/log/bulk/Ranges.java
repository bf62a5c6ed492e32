package org.prongsai.log.bulk;

import org.jspecify.annotations.Nullable;

/** Cuts positions into ranges and gives them out in order, to whichever thread asks next. */
final class Ranges {
    /** Positions of a range; one that holds a second's work or less lets the threads end together. */
    private static final long LENGTH_MAX = 1 << 16;

    private static final long LENGTH_MIN = 1 << 10;

    /** So many for each thread, where there is enough for it. */
    private static final int PER_THREAD = 8;

    /** Positions behind one, up to and including another. */
    record Range(long after, long upTo) {}

    private final long[] bounds;
    private int given;

    /** Ranges that all threads have about the same of. */
    Ranges(long after, long upTo, int threads) {
        if (after < 0 || threads < 1) {
            throw new IllegalArgumentException(
                    "positions behind %d cannot be read with %d threads".formatted(after, threads));
        }
        long length = Math.clamp((upTo - after) / ((long) threads * PER_THREAD), LENGTH_MIN, LENGTH_MAX);
        int count = (int) Math.max(0, Math.ceilDiv(upTo - after, length));
        bounds = new long[count + 1];
        for (int i = 0; i <= count; i++) {
            bounds[i] = Math.min(upTo, after + i * length);
        }
    }

    /**
     * Ranges that somebody else cut.
     *
     * @param bounds ascending; each range is behind one of them, up to and including the next
     */
    Ranges(long[] bounds) {
        this.bounds = bounds.clone();
        for (int i = 1; i < bounds.length; i++) {
            if (bounds[i] <= bounds[i - 1]) {
                throw new IllegalArgumentException("bound %d is not behind %d".formatted(bounds[i], bounds[i - 1]));
            }
        }
    }

    /** The next range; null when all are given out. Called under the lock of the read. */
    @Nullable
    Range next() {
        return given + 1 >= bounds.length ? null : new Range(bounds[given], bounds[++given]);
    }
}
