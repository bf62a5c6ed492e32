package org.prongsai.command.feed.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * A part of the memory, for the files that have to be held there while they are taken. Who sends one when it is full has to
 * wait outside; without that, a few large files at once would make everything fail. A file takes room as it arrives, so that
 * one that never comes takes none.
 */
@Component
public class Room {
    private static final int UNIT = 1 << 10;
    private static final int PART_OF_MEMORY = 2;

    /** Single responses always find room: there are as many of them at once as the server has threads. */
    private static final int FREE_BYTES = 1 << 16;

    private final Semaphore units;

    @Autowired
    Room() {
        this(Runtime.getRuntime().maxMemory() / PART_OF_MEMORY);
    }

    Room(long bytes) {
        units = new Semaphore((int) Math.min(Integer.MAX_VALUE, bytes / UNIT));
    }

    /**
     * Reads a body into this room.
     *
     * @param weight how many times its own length a body takes while it is read
     * @return to be closed when what was read is no longer held; reading throws {@link TooManyUploads} when the room is full
     */
    public InputStream letIn(InputStream body, int weight) {
        return new Guest(body, weight);
    }

    /**
     * Takes room for what is in memory already.
     *
     * @return to be closed when it is no longer held
     * @throws TooManyUploads when the room is full
     */
    Held hold(long bytes) {
        int taken = Math.toIntExact(Math.ceilDiv(bytes, UNIT));
        if (!units.tryAcquire(taken)) {
            throw new TooManyUploads();
        }
        return () -> units.release(taken);
    }

    /** Gives its room back, once. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /** Not thread-safe while it is read; what it took is given back once. */
    private final class Guest extends FilterInputStream {
        private final int weight;
        private long bytes;
        private int taken;

        Guest(InputStream body, int weight) {
            super(body);
            this.weight = weight;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            bytes += Math.max(read, 0);
            int more = Math.toIntExact(Math.ceilDiv(Math.max(0, bytes - FREE_BYTES) * weight, UNIT)) - taken;
            if (more > 0) {
                if (!units.tryAcquire(more)) {
                    throw new TooManyUploads();
                }
                taken += more;
            }
            return read;
        }

        /** Leaves the body to whoever opened it. */
        @Override
        public void close() {
            units.release(taken);
            taken = 0;
        }
    }
}
