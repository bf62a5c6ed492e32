package org.prongsai.log.ledger;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.prongsai.log.bulk.LogNotSettled;
import org.prongsai.log.bulk.ReadStopped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Follows the log with the tree and signs checkpoints, in a thread of its own, as long as the service runs. What it is given to
 * do waits for it; nobody who writes to the log does.
 */
public final class LedgerFollower implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerFollower.class);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /** A writer that takes longer than this is told of. */
    private static final long NANOS_UNSETTLED = Duration.ofMinutes(1).toNanos();

    /** Where others record all the while, the ledger takes one part in so many of the time. */
    private static final int SHARE = 20;

    private static final long NANOS_RESTED_MAX = Duration.ofSeconds(30).toNanos();

    /** So many events between two looks are more than people make. */
    private static final long EVENTS_OF_BULK_WORK = 500;

    private final LedgerSettings settings;
    private final LedgerPass pass;
    private final LedgerStore store;
    private final Supplier<Optional<CheckpointSigner>> signing;
    private final Object turn = new Object();
    private volatile boolean running;
    private volatile @Nullable RuntimeException failure;
    private volatile @Nullable CheckpointSigner signer;
    private volatile long passes;
    private boolean wanted;
    private @Nullable Thread thread;

    /** @param signing gives the signer where this process is to sign; called when it starts */
    LedgerFollower(
            LedgerSettings settings, LedgerPass pass, LedgerStore store, Supplier<Optional<CheckpointSigner>> signing) {
        this.settings = settings;
        this.pass = pass;
        this.store = store;
        this.signing = signing;
    }

    @Override
    public synchronized void start() {
        if (!running) {
            signer = signing.get().orElse(null);
            running = true;
            thread = Thread.ofPlatform().daemon().name("ledger").start(this::run);
        }
    }

    /** Returns when the pass that was under way has ended. */
    @Override
    public synchronized void stop() {
        running = false;
        var follower = thread;
        if (follower != null) {
            nudge();
            try {
                follower.join(STOPPED_WITHIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before requests are taken, so that what is asked of it is soon done. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** Why the tree does not follow, or nothing is signed; empty when all is well. */
    public Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }

    /**
     * A checkpoint that speaks of the event at a position; it is signed now where there is none yet.
     *
     * @throws LedgerBehind when there is none within the patience of the settings, or the ledger is damaged
     */
    public StoredCheckpoint covering(long position) {
        long deadline = System.nanoTime() + settings.patience().toNanos();
        var there = signed(position);
        while (there.isEmpty()) {
            failure().filter(LedgerDamaged.class::isInstance).ifPresent(damaged -> {
                throw new LedgerBehind("nothing is signed any more: " + damaged.getMessage());
            });
            if (System.nanoTime() > deadline || !running) {
                throw new LedgerBehind("the ledger has not come to position %d of the log yet".formatted(position));
            }
            awaitPass();
            if (signer != null && store.head().upTo() >= position) {
                sign();
            }
            there = signed(position);
        }
        return there.get();
    }

    /** Only what this key signed, and only where the event is in the tree: the table by itself proves nothing. */
    private Optional<StoredCheckpoint> signed(long position) {
        var here = signer;
        return store.covering(position)
                .filter(checkpoint -> here == null || here.isOwn(checkpoint.note()))
                .filter(checkpoint -> store.leaf(position).orElse(Long.MAX_VALUE) < checkpoint.size());
    }

    private void sign() {
        var here = signer;
        if (here == null) {
            return;
        }
        try {
            // A tree that is being built anew is shorter than what was signed for a while.
            if (here.signed().orElse(0) <= store.head().size()) {
                here.now(StoredCheckpoint.Why.CERTIFICATION);
            }
        } catch (LedgerDamaged e) {
            throw new LedgerBehind("nothing is signed any more: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw new LedgerBehind("nothing can be signed for now: " + e.getMessage());
        }
    }

    /** Has the follower look at the log at once, and waits until it has. */
    private void awaitPass() {
        long before = passes;
        synchronized (turn) {
            wanted = true;
            turn.notifyAll();
            try {
                for (int look = 0; look < 20 && passes == before && running; look++) {
                    turn.wait(BETWEEN_LOOKS.toMillis());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LedgerBehind("interrupted while waiting for the ledger");
            }
        }
    }

    private void nudge() {
        synchronized (turn) {
            wanted = true;
            turn.notifyAll();
        }
    }

    private void run() {
        boolean restored = false;
        long settledAt = System.nanoTime();
        while (running) {
            boolean more = false;
            long began = System.nanoTime();
            try {
                more = pass.run(() -> !running);
                settledAt = System.nanoTime();
                if (!more) {
                    restored = sign(restored);
                    recovered();
                }
            } catch (ReadStopped e) {
                LOG.debug("Stopped in the middle of a pass, which counts for nothing");
            } catch (LogNotSettled e) {
                LOG.debug("A writer takes long", e);
                if (System.nanoTime() - settledAt > NANOS_UNSETTLED) {
                    failed(e);
                }
            } catch (RuntimeException e) {
                restored = false; // What was signed and did not get into the table is put there.
                failed(e);
            } catch (Error e) {
                failed(new IllegalStateException(e.toString(), e)); // The thread goes on, or health would not tell.
            }
            long took = System.nanoTime() - began;
            if (!more) {
                rest();
            }
            letBulkWorkGoFirst((SHARE - 1) * took);
        }
    }

    /**
     * Rests for as long as many events come in, so that recording them costs no more than it has to. What waits is taken in larger
     * pieces then, or when somebody asks.
     */
    private void letBulkWorkGoFirst(long nanosMax) {
        long until = System.nanoTime() + Math.min(nanosMax, NANOS_RESTED_MAX);
        boolean growing = nanosMax > settings.pollInterval().toNanos(); // What it rests in any case is enough for less.
        while (running && growing && System.nanoTime() < until) {
            growing = grows();
        }
    }

    private boolean grows() {
        try {
            long before = pass.drawn();
            boolean asked;
            synchronized (turn) {
                if (!wanted && running) {
                    TimeUnit.NANOSECONDS.timedWait(turn, settings.pollInterval().toNanos());
                }
                asked = wanted;
            }
            return !asked && pass.drawn() - before >= EVENTS_OF_BULK_WORK;
        } catch (InterruptedException e) {
            running = false;
            return false;
        } catch (RuntimeException e) {
            return false; // The next pass meets it, and tells.
        }
    }

    /** Only when all that the log holds is in the tree: before that, it may well be shorter than what was signed. */
    private boolean sign(boolean restored) {
        var here = signer;
        if (here != null) {
            if (!restored) {
                here.restore();
            }
            here.onSchedule();
        }
        return true;
    }

    private void rest() {
        synchronized (turn) {
            passes++;
            turn.notifyAll();
            try {
                long left = settings.pollInterval().toNanos();
                long until = System.nanoTime() + left;
                while (running && !wanted && left > 0) {
                    TimeUnit.NANOSECONDS.timedWait(turn, left);
                    left = until - System.nanoTime();
                }
                wanted = false;
            } catch (InterruptedException e) {
                running = false;
            }
        }
    }

    private void recovered() {
        if (failure != null) {
            LOG.info("The ledger follows the log again");
            failure = null;
        }
    }

    /** Told once, until it is over or another one. */
    private void failed(RuntimeException cause) {
        var before = failure;
        if (running && (before == null || !String.valueOf(before.getMessage()).equals(cause.getMessage()))) {
            if (cause instanceof LedgerDamaged) {
                LOG.error("THE LEDGER AND THE LOG DO NOT AGREE, and nothing is signed: {}", cause.getMessage());
            } else {
                LOG.warn("The ledger cannot follow the log for now: {}", cause.toString());
            }
        }
        failure = cause;
    }
}
