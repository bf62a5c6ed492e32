package org.prongsai.command.feed.kafka;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Stores one portion while its consumer polls and reads the next: one at most, so that records stay in order. To be used by one
 * thread.
 */
final class Storing implements AutoCloseable {
    private final RecordTaker taker;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("kafka-feed-store").factory());
    private @Nullable Portion portion;
    private @Nullable Future<List<DeadLetter>> letters;

    Storing(RecordTaker taker) {
        this.taker = taker;
    }

    boolean isUnderWay() {
        return portion != null;
    }

    /** Begins to store a portion. The one before has to be settled; one that is stored already is not stored again. */
    void begin(Portion next) {
        if (portion != null) {
            throw new IllegalStateException("one portion is under way already");
        }
        var known = next.letters();
        portion = next;
        letters = writer.submit(() -> known == null ? taker.take(next.records()) : known);
    }

    /** Waits until the portion is stored or has failed; false when it takes longer. */
    boolean await(Duration atMost) {
        try {
            requireNonNull(letters).get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** A portion that was stored, or failed to be. */
    record Settled(Portion portion, @Nullable RuntimeException failure) {}

    /** Waits for the portion that is under way; null when there is none. */
    @Nullable
    Settled settle() {
        var settled = portion;
        var future = letters;
        if (settled == null || future == null) {
            return null;
        }
        try {
            settled.stored(future.get());
            forget();
            return new Settled(settled, null);
        } catch (ExecutionException e) {
            forget();
            return new Settled(settled, asRuntime(requireNonNull(e.getCause())));
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private void forget() {
        portion = null;
        letters = null;
    }

    private static RuntimeException asRuntime(Throwable failure) {
        return switch (failure) {
            case RuntimeException exception -> exception;
            case Error error -> throw error;
            default -> new IllegalStateException(failure);
        };
    }

    /** Ends its thread, after what is under way. What was not settled by then comes again. */
    @Override
    public void close() {
        writer.close();
        forget();
    }
}
