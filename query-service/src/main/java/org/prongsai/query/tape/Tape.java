package org.prongsai.query.tape;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.tape.RegistryTape;
import org.springframework.stereotype.Component;

/** What the tape holds right now, for questions; waits shortly where they are about what it does not hold yet. */
@Component
public class Tape {
    private final Duration patience;
    private volatile TapeView view = new TapeView(0, RegistryTape.of(List.of()), Map.of());
    private volatile Optional<Throwable> failure = Optional.empty();
    private long passesBegun;
    private long passesEnded;
    private boolean wanted;

    Tape(TapeSettings settings) {
        this.patience = settings.patience();
    }

    public TapeView view() {
        return view;
    }

    /**
     * The tape once it holds the log up to a position.
     *
     * @throws TapeBehind when it does not get there in time
     */
    public TapeView upTo(long position) {
        if (view.upTo() < position) {
            await(() -> view.upTo() >= position, position);
        }
        return view;
    }

    /**
     * The tape once it holds all that was in the log when this was called.
     *
     * @throws TapeBehind when it does not get there in time
     */
    public TapeView now() {
        long pass;
        synchronized (this) {
            pass = passesBegun + 1; // One at work may have looked too early.
        }
        await(() -> passesEnded >= pass, view.upTo() + 1);
        return view;
    }

    /**
     * Where an instant cuts the log: the position before the first event that was recorded later than it. What is recorded
     * later than all before it has its place at once; of the last moments, the log is looked at first.
     *
     * @throws TapeBehind when the tape does not get there in time
     */
    public long before(Instant instant) {
        long millis = instant.toEpochMilli();
        var known = view.registry().before(millis);
        if (known.isPresent()) {
            return known.getAsLong();
        }
        var fresh = now();
        return fresh.registry().before(millis).orElse(fresh.upTo());
    }

    /** When the latest event up to a position was recorded; null where there is none, or the tape does not go so far. */
    public @Nullable Instant instant(long position) {
        var latest = view.registry().latest(position);
        return latest.isPresent() ? Instant.ofEpochMilli(latest.getAsLong()) : null;
    }

    private synchronized void await(BooleanSupplier reached, long position) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!reached.getAsBoolean()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new TapeBehind(position, view.upTo());
            }
            wanted = true;
            notifyAll();
            try {
                wait(Math.max(1, left / 1_000_000));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new TapeBehind(position, view.upTo());
            }
        }
    }

    /** Why the tape does not follow the log; empty while it does. */
    Optional<Throwable> failure() {
        return failure;
    }

    /** The follower is about to look at the log. */
    synchronized void begin() {
        passesBegun++;
        wanted = false;
    }

    /** What the follower found is on the tape. */
    synchronized void reached(TapeView next) {
        view = next;
        failure = Optional.empty();
        passesEnded = passesBegun;
        notifyAll();
    }

    void failed(Throwable cause) {
        failure = Optional.of(cause);
    }

    /** Whether a question waits for what is not on the tape yet. */
    synchronized boolean isWanted() {
        return wanted;
    }

    /** Waits until somebody wants more than there is, or for so long. */
    synchronized void rest(Duration longest) throws InterruptedException {
        if (!wanted) {
            wait(Math.max(1, longest.toMillis()));
        }
    }
}
