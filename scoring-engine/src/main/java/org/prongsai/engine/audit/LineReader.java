package org.prongsai.engine.audit;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads lines as ranges of bytes, none longer than some limit; every line ends in a line feed, also the last. */
final class LineReader {
    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final int bytesMax;
    private byte[] buffer = new byte[BUFFER_BYTES];
    private int from;
    private int to;
    private int filled;
    private long lines;

    LineReader(InputStream in, int bytesMax) {
        this.in = in;
        this.bytesMax = bytesMax;
    }

    /**
     * Goes to the next line.
     *
     * @return false at the end
     * @throws IOException when a line is too long, or the last one has no end
     */
    boolean next() throws IOException {
        from = lines == 0 ? 0 : to + 1;
        int at = from;
        while (true) {
            for (; at < filled; at++) {
                if (buffer[at] == '\n') {
                    to = at;
                    lines++;
                    return true;
                }
            }
            int begun = filled - from;
            if (begun > bytesMax) {
                throw new IOException("line %d is longer than a line can be".formatted(lines + 1));
            }
            if (!fill()) {
                if (begun > 0) {
                    throw new IOException("line %d has no end".formatted(lines + 1));
                }
                return false;
            }
            at = from + begun;
        }
    }

    private boolean fill() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, filled - from);
            filled -= from;
            to = -1;
            from = 0;
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int some = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(0, some);
        return some >= 0;
    }

    byte[] buffer() {
        return buffer;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** The number of the line, from 1. */
    long line() {
        return lines;
    }
}
