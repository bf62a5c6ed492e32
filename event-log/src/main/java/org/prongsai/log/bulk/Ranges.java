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

    private final long upTo;
    private final long length;
    private long given;

    Ranges(long after, long upTo, int threads) {
        if (after < 0 || threads < 1) {
            throw new IllegalArgumentException(
                    "positions behind %d cannot be read with %d threads".formatted(after, threads));
        }
        this.given = after;
        this.upTo = upTo;
        this.length = Math.clamp((upTo - after) / ((long) threads * PER_THREAD), LENGTH_MIN, LENGTH_MAX);
    }

    /** The next range; null when all are given out. Called under the lock of the read. */
    @Nullable
    Range next() {
        if (given >= upTo) {
            return null;
        }
        var range = new Range(given, Math.min(upTo, given + length));
        given = range.upTo();
        return range;
    }
}
