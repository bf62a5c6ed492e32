package org.prongsai.log.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

/**
 * A set of positions of the log, as ranges that neither meet nor overlap, in order. Written and read as PostgreSQL writes an
 * {@code int8multirange}: <code>{[5,7),[9,10)}</code>. Immutable.
 */
public final class Positions {
    public static final Positions NONE = new Positions(new long[0]);

    /** The first of each range, and the one behind its last, in turn. */
    private final long[] bounds;

    private Positions(long[] bounds) {
        this.bounds = bounds;
    }

    /** All behind one position, up to and including another; none where that is not behind it. */
    public static Positions range(long after, long upTo) {
        return upTo <= after ? NONE : new Positions(new long[] {after + 1, upTo + 1});
    }

    /**
     * Reads what {@link #toString} or the database wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static Positions parse(String text) {
        if (!text.matches("\\{(\\[\\d+,\\d+\\)(,\\[\\d+,\\d+\\))*)?}")) {
            throw new IllegalArgumentException("these are no positions: '%s'".formatted(text));
        }
        var bounds = Arrays.stream(text.split("\\D+"))
                .filter(number -> !number.isEmpty())
                .mapToLong(Long::parseLong)
                .toArray();
        for (int i = 1; i < bounds.length; i++) {
            if (bounds[i] <= bounds[i - 1]) {
                throw new IllegalArgumentException("these positions are not in order: '%s'".formatted(text));
            }
        }
        return new Positions(bounds);
    }

    public boolean isEmpty() {
        return bounds.length == 0;
    }

    public boolean contains(long position) {
        int found = Arrays.binarySearch(bounds, position);
        return found >= 0 ? found % 2 == 0 : -(found + 1) % 2 == 1;
    }

    /**
     * These and those of a range behind all of them.
     *
     * @throws IllegalArgumentException when it is not behind them
     */
    public Positions and(long after, long upTo) {
        if (upTo <= after) {
            return this;
        }
        int count = bounds.length;
        if (count > 0 && bounds[count - 1] > after + 1) {
            throw new IllegalArgumentException("%d is not behind %s".formatted(after, this));
        }
        boolean meet = count > 0 && bounds[count - 1] == after + 1;
        var more = Arrays.copyOf(bounds, meet ? count : count + 2);
        if (!meet) {
            more[count] = after + 1;
        }
        more[more.length - 1] = upTo + 1;
        return new Positions(more);
    }

    /**
     * These without some.
     *
     * @param out ascending, of which the first {@code count} count; those that are not in here do not matter
     */
    public Positions without(long[] out, int count) {
        var left = new long[bounds.length + 2 * count];
        int size = 0;
        int next = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            long from = bounds[i];
            while (next < count && out[next] < bounds[i + 1]) {
                if (out[next] >= from) {
                    if (out[next] > from) {
                        left[size++] = from;
                        left[size++] = out[next];
                    }
                    from = out[next] + 1;
                }
                next++;
            }
            if (from < bounds[i + 1]) {
                left[size++] = from;
                left[size++] = bounds[i + 1];
            }
        }
        return new Positions(Arrays.copyOf(left, size));
    }

    /** Ranges that hold all of them, and where there would be more than so many, what lies between some, too. */
    List<Ranges.Range> ranges(int max) {
        int count = bounds.length / 2;
        var ranges = new ArrayList<Ranges.Range>();
        int together = Math.max(1, Math.ceilDiv(count, max));
        for (int i = 0; i < count; i += together) {
            int last = Math.min(count, i + together) - 1;
            ranges.add(new Ranges.Range(bounds[2 * i] - 1, bounds[2 * last + 1] - 1));
        }
        return ranges;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Positions that && Arrays.equals(bounds, that.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    @Override
    public String toString() {
        var text = new StringJoiner(",", "{", "}");
        for (int i = 0; i < bounds.length; i += 2) {
            text.add("[%d,%d)".formatted(bounds[i], bounds[i + 1]));
        }
        return text.toString();
    }
}
