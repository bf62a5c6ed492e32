package org.prongsai.command.feed.delivery;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A part of the memory, for rows that are taken as they arrive: from when their bytes are read until they are recorded. When
 * it is full, a delivery records what it has gathered, however little that is; then its sender has to wait; and who waited in
 * vain is asked to come back. Files that are held as a whole have a room of their own.
 */
public final class RowRoom {
    /** A row of a table takes that many times its bytes: every short cell is an object. */
    public static final int CELLS_WEIGHT = 24;

    /** An object of JSON takes that many times the bytes of its text, where it has to become a tree. */
    public static final int OBJECTS_WEIGHT = 12;

    private static final int UNIT = 1 << 10;
    private static final int PART_OF_MEMORY = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** As many deliveries as the server has threads find room for so much, so that small rows pass by large ones. */
    private static final int FREE_BYTES = 1 << 15;

    /** What readers read ahead; beyond it, what was read and not recorded is one long row. */
    private static final int AHEAD_BYTES = 3 << 16;

    /** Room for a long row is taken at once: many that each had a half would wait for each other. */
    private static final int LONG_ROW_BYTES = 5 << 18;

    /** No row is longer, with what was read ahead of it. */
    private static final int ROW_BYTES_MAX = 5 << 20;

    private final int all;
    private final Semaphore units;
    private final Duration patience;

    RowRoom() {
        this(Runtime.getRuntime().maxMemory() / PART_OF_MEMORY, PATIENCE);
    }

    RowRoom(long bytes, Duration patience) {
        this.all = (int) Math.min(Integer.MAX_VALUE, bytes / UNIT);
        this.units = new Semaphore(all, true);
        this.patience = patience;
    }

    /** @param weight how many times its own bytes a row takes while it is on its way */
    Share share(InputStream body, int weight) {
        return new Share(body, weight);
    }

    /** How much nobody has taken, in KiB. */
    int free() {
        return units.availablePermits();
    }

    /** One delivery's bytes on their way. To be used by one thread at a time; what it took is given back once. */
    public final class Share extends FilterInputStream {
        private final int weight;
        private Runnable relief = () -> {};
        private long read;
        private long recorded;
        private int taken;

        private Share(InputStream body, int weight) {
            super(body);
            this.weight = weight;
        }

        /** What makes room: it records what was gathered, and says so by {@link #recorded}. */
        void relievedBy(Runnable recording) {
            relief = recording;
        }

        /** Says that of the bytes so far these are no longer held. */
        void recorded(long upTo) {
            recorded = Math.max(recorded, upTo);
            giveBack((int) Math.max(0, taken - needed(onTheWay())));
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        /** @throws NoRoom when there was none for so long that the sender has to come back */
        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = super.read(into, from, length);
            if (count > 0) {
                read += count;
                cover();
            }
            return count;
        }

        private void cover() throws IOException {
            long more = needed(onTheWay()) - taken;
            if (more <= 0 || (isFree(more) && units.tryAcquire((int) more))) {
                taken += (int) Math.max(0, more);
                return;
            }
            relief.run();
            int needed = (int) Math.min(all, needed(ofOneRow(onTheWay())));
            if (needed > taken) {
                giveBack(taken); // Nobody waits with something in hand that others wait for.
                await(needed);
            }
        }

        /** What is left then is read ahead, or one row; of a row that is too long, the rest is passed over. */
        private static long ofOneRow(long bytes) {
            return bytes <= AHEAD_BYTES ? bytes : Math.clamp(bytes, LONG_ROW_BYTES, ROW_BYTES_MAX);
        }

        /** Those who wait come first. */
        private boolean isFree(long more) {
            return onTheWay() <= ROW_BYTES_MAX && more <= all && !units.hasQueuedThreads();
        }

        private void await(int needed) throws IOException {
            try {
                if (!units.tryAcquire(needed, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new NoRoom();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new NoRoom();
            }
            taken = needed;
        }

        private long onTheWay() {
            return Math.max(0, read - recorded);
        }

        private long needed(long bytes) {
            return Math.ceilDiv(Math.max(0, bytes - FREE_BYTES) * weight, UNIT);
        }

        private void giveBack(int count) {
            if (count > 0) {
                units.release(count);
                taken -= count;
            }
        }

        /** Leaves the body to whoever opened it. */
        @Override
        public void close() {
            giveBack(taken);
        }
    }
}
