package org.prongsai.query.rebuild;

import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far a rebuild has come. Written by its threads, read by whoever asks. */
final class Progress {
    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

    private final AtomicLong events = new AtomicLong();
    private final long started = System.nanoTime();
    private volatile Phase phase = Phase.SETTLING;
    private volatile long expected;
    private volatile boolean cancelled;
    private volatile long readingFrom;
    private volatile long readingNanos;

    void enter(Phase next) {
        checkCancelled();
        LOG.debug("{} after {} ms", next, (System.nanoTime() - started) / 1_000_000);
        phase = next;
        if (next == Phase.READING) {
            readingFrom = System.nanoTime();
        } else if (readingFrom != 0 && readingNanos == 0) {
            readingNanos = System.nanoTime() - readingFrom;
        }
    }

    /** Too late to cancel. */
    void enterEnd() {
        LOG.debug("ended after {} ms", (System.nanoTime() - started) / 1_000_000);
        phase = Phase.ENDED;
    }

    Phase phase() {
        return phase;
    }

    void read(long count) {
        events.addAndGet(count);
    }

    long events() {
        return events.get();
    }

    /** @param atMost how many events are to be read; there may be gaps */
    void expect(long atMost) {
        expected = atMost;
    }

    long expected() {
        return expected;
    }

    /** How long the log has been read. */
    long readingMillis() {
        long nanos = readingNanos != 0 || readingFrom == 0 ? readingNanos : System.nanoTime() - readingFrom;
        return nanos / 1_000_000;
    }

    void cancel() {
        cancelled = true;
    }

    boolean isCancelled() {
        return cancelled;
    }

    void checkCancelled() {
        if (cancelled) {
            throw new RebuildCancelled();
        }
    }
}
