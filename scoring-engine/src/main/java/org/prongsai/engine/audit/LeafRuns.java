package org.prongsai.engine.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;

/**
 * Rising indices of leaves, kept and written as runs of neighbours: {@code 7} or {@code 7-12}, one a line, each as long as it
 * can be.
 */
final class LeafRuns {
    private long[] ends = new long[16];
    private int length;
    private long count;

    /** @throws IllegalArgumentException when it does not follow those before it */
    void add(long index) {
        if (index < 0 || length > 0 && index <= ends[length - 1]) {
            throw new IllegalArgumentException("leaf %d does not follow the leaves before it".formatted(index));
        }
        count++;
        if (length > 0 && index == ends[length - 1] + 1) {
            ends[length - 1] = index;
            return;
        }
        if (length == ends.length) {
            ends = Arrays.copyOf(ends, 2 * length);
        }
        ends[length++] = index;
        ends[length++] = index;
    }

    /** How many indices there are. */
    long count() {
        return count;
    }

    PrimitiveIterator.OfLong iterator() {
        return new PrimitiveIterator.OfLong() {
            private int run;
            private long next = length == 0 ? 0 : ends[0];

            @Override
            public boolean hasNext() {
                return run < length;
            }

            @Override
            public long nextLong() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                long index = next;
                if (index < ends[run + 1]) {
                    next++;
                } else {
                    run += 2;
                    next = run < length ? ends[run] : 0;
                }
                return index;
            }
        };
    }

    void write(OutputStream out) throws IOException {
        for (int run = 0; run < length; run += 2) {
            var line = ends[run] == ends[run + 1] ? ends[run] + "\n" : ends[run] + "-" + ends[run + 1] + "\n";
            out.write(line.getBytes(US_ASCII));
        }
    }
}
