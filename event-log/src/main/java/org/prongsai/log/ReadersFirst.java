package org.prongsai.log;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets those who wait for an answer go before bulk work of the same process. Bulk work asks before each portion, and holds back
 * for a moment while somebody is being answered: it loses little, and whoever asks does not have to share the processors with it.
 */
public final class ReadersFirst {
    private static final long BETWEEN_LOOKS_NANOS = Duration.ofMillis(1).toNanos();

    /** More than this at once wait for each other, whatever the machine. */
    private static final int CROWD = 4;

    private final AtomicInteger answering = new AtomicInteger();

    /** Somebody is being answered, until this is closed. */
    public Answering answer() {
        answering.incrementAndGet();
        return answering::decrementAndGet;
    }

    /** An answer under way. */
    public interface Answering extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Returns as soon as nobody is being answered.
     *
     * @param max returns after so long in any case: bulk work always goes on
     */
    public void letPass(Duration max) {
        waitWhileMore(0, max);
    }

    /**
     * Returns as soon as so few are being answered that they do not get into each other's way. More than that at one time are
     * a sign that the processors do not keep up, and that the answers will take longer and longer.
     *
     * @param max returns after so long in any case
     */
    public void letCrowdPass(Duration max) {
        waitWhileMore(CROWD, max);
    }

    private void waitWhileMore(int few, Duration max) {
        long deadline = System.nanoTime() + max.toNanos();
        while (answering.get() > few
                && System.nanoTime() < deadline
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }
}
