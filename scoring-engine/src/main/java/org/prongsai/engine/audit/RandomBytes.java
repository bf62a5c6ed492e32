package org.prongsai.engine.audit;

import java.io.EOFException;
import java.io.IOException;

/** Bytes that can be read at any place: a file, or an array. */
public interface RandomBytes {

    long length();

    /**
     * Reads some bytes.
     *
     * @return how many, at least one; negative at the end
     */
    int read(long at, byte[] into, int from, int count) throws IOException;

    /** Reads all of so many bytes. */
    default byte[] read(long at, int count) throws IOException {
        var bytes = new byte[count];
        int done = 0;
        while (done < count) {
            int some = read(at + done, bytes, done, count - done);
            if (some <= 0) {
                throw new EOFException("the bundle ends in the middle");
            }
            done += some;
        }
        return bytes;
    }

    static RandomBytes of(byte[] bytes) {
        return new RandomBytes() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public int read(long at, byte[] into, int from, int count) {
                int some = (int) Math.min(count, bytes.length - at);
                if (some <= 0) {
                    return -1;
                }
                System.arraycopy(bytes, (int) at, into, from, some);
                return some;
            }
        };
    }
}
