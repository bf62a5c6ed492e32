package org.prongsai.command.feed.delivery;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Records one batch of rows while the next is being read: one at most, so that they stay in order, memory stays bounded, and
 * whoever reads faster than the store writes has to wait. To be used by one thread.
 */
final class OneAhead implements AutoCloseable {
    private @Nullable ExecutorService writer;
    private @Nullable Future<TakenRows> underWay;

    /** Begins to record a batch. The one before has to be settled. */
    void begin(Supplier<TakenRows> batch) {
        if (underWay != null) {
            throw new IllegalStateException("one batch is under way already");
        }
        if (writer == null) {
            writer = Executors.newSingleThreadExecutor(
                    Thread.ofVirtual().name("delivery").factory());
        }
        underWay = writer.submit(batch::get);
    }

    /**
     * Waits for the batch that is under way.
     *
     * @return what became of it; null when there is none
     * @throws RuntimeException the one that it failed with
     */
    @Nullable
    TakenRows settle() {
        if (underWay == null) {
            return null;
        }
        var batch = underWay;
        underWay = null;
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return batch.get();
                } catch (InterruptedException _) {
                    interrupted = true; // It ends soon, and must not end behind anybody's back.
                } catch (ExecutionException e) {
                    throw rethrown(Objects.requireNonNull(e.getCause()));
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException rethrown(Throwable failure) {
        return switch (failure) {
            case RuntimeException exception -> exception;
            case Error error -> throw error;
            default -> new IllegalStateException(failure);
        };
    }

    /** Ends its thread. Nothing may be under way. */
    @Override
    public void close() {
        if (writer != null) {
            writer.shutdown();
        }
    }
}
