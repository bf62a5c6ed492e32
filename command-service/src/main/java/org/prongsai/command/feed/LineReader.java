package org.prongsai.command.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of a stream, one at a time. Memory stays bounded whatever arrives: what is too long is passed over, not kept. */
final class LineReader {
    static final int LINE_BYTES_MAX = 1 << 20;
    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream stream;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int next;
    private int end;
    private long number;

    LineReader(InputStream stream) {
        this.stream = stream;
    }

    /**
     * A line without its end.
     *
     * @param number from 1
     * @param length in bytes, its end included
     * @param bytes null when the line is longer than {@value #LINE_BYTES_MAX} bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // On its way to the parser; never compared or shared.
    record Line(long number, long length, byte @Nullable [] bytes) {}

    /**
     * The next line; null at the end of the stream.
     *
     * @throws IOException when the stream breaks; what there was of the last line is lost
     */
    @Nullable
    Line next() throws IOException {
        line.reset();
        boolean tooLong = false;
        boolean begun = false;
        long passed = 0;
        while (next < end || fill()) {
            begun = true;
            int stop = indexOfLineEnd();
            int length = stop - next;
            if (line.size() + length > LINE_BYTES_MAX) {
                tooLong = true;
            } else if (!tooLong) {
                line.write(buffer, next, length);
            }
            next = stop;
            passed += length;
            if (stop < end) {
                next++;
                return ended(tooLong, passed + 1);
            }
        }
        return begun ? ended(tooLong, passed) : null;
    }

    private Line ended(boolean tooLong, long length) {
        number++;
        var ended = new Line(number, length, tooLong ? null : line.toByteArray());
        if (line.size() > BUFFER_BYTES) {
            line = new ByteArrayOutputStream(); // One long line is not to cost memory for the rest of the stream.
        }
        return ended;
    }

    private boolean fill() throws IOException {
        int read = stream.read(buffer);
        next = 0;
        end = Math.max(read, 0);
        return read > 0;
    }

    private int indexOfLineEnd() {
        int at = next;
        while (at < end && buffer[at] != '\n') {
            at++;
        }
        return at;
    }
}
