package org.prongsai.query.tape;

import java.util.ArrayList;
import java.util.List;

/** The last rows that the tape was made of: their positions, and the sum of their digests. */
final class TailRows {
    private final List<Long> positions = new ArrayList<>();
    private long digest;

    void add(long position, long digestOfRow) {
        positions.add(position);
        digest += digestOfRow;
    }

    /** The position before the first of them. */
    long before() {
        return positions.isEmpty() ? 0 : positions.getFirst() - 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TailRows that && digest == that.digest && positions.equals(that.positions);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(digest);
    }
}
