package org.prongsai.query.projection;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.prongsai.log.SchemaMigration;
import org.prongsai.log.bulk.BulkLog;
import org.prongsai.log.bulk.LogNotSettled;
import org.prongsai.log.bulk.Positions;
import org.prongsai.log.bulk.ReadStopped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The live projection: keeps the read tables in step with the log, in a thread of its own. Whatever has come to the log since
 * the last pass is read and folded in one go and written in one transaction, together with how far that is: the more there
 * is, the less each event costs.
 *
 * <p>That one transaction is all that makes every event count exactly once. An event may become visible after one with a
 * higher position: what was given out and not seen stays {@linkplain FollowedTo#missing missing} until it is seen, or until
 * its writer is known to have ended without it.
 *
 * <p>Where several processes share the tables, the {@linkplain Turns turn} is anybody's, pass by pass.
 */
@Component
public final class Scoreboard implements SmartLifecycle {
    /** The name of the projection, in the rows that say how far it has come. */
    static final String NAME = "scoreboard";

    private static final Logger LOG = LoggerFactory.getLogger(Scoreboard.class);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(10);
    private static final Duration REST_AFTER_FAILURE_MAX = Duration.ofSeconds(2);

    /** Bulk writers' transactions take less than this. */
    private static final Duration SETTLED_WITHIN = Duration.ofMillis(100);

    /** What one writer holds up is read without waiting for it, until it has ended. */
    private static final Duration SETTLED_AT_ONCE = Duration.ofMillis(2);

    private final ScoreboardSettings settings;
    private final BulkLog log;
    private final Turns turns;
    private final LiveFold fold;
    private final ProjectionFailures failures;
    private final TransactionTemplate transactions;
    private final RememberedAssessments remembered = new RememberedAssessments();
    private volatile boolean running;
    private volatile boolean atWork;
    private volatile @Nullable Thread thread;

    // Of the thread at work.
    private FollowedTo known = FollowedTo.NOTHING;
    private boolean settledLast = true;

    Scoreboard(
            ScoreboardSettings settings,
            BulkLog log,
            Turns turns,
            LiveFold fold,
            ProjectionFailures failures,
            TransactionTemplate transactions,
            @Qualifier("viewSchema") SchemaMigration viewSchema) {
        this.settings = settings;
        this.log = log;
        this.turns = turns;
        this.fold = fold;
        this.failures = failures;
        this.transactions = transactions;
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            var follower = Thread.ofPlatform().daemon().name(NAME).unstarted(this::run);
            thread = follower;
            follower.start();
        }
    }

    /** Returns when the pass that was under way has ended. */
    @Override
    public synchronized void stop() {
        running = false;
        var follower = thread;
        if (follower != null) {
            LockSupport.unpark(follower);
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

    /** Before requests are taken, so that what the tables lack is soon there. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** Whether this process had the turn when it last looked. */
    boolean isAtWork() {
        return running && atWork;
    }

    private void run() {
        forget(); // Whatever was written since this last ran.
        var rest = settings.pollInterval();
        while (running && Thread.currentThread() == thread) {
            boolean more = false;
            try {
                more = pass();
                failures.recovered();
                rest = settings.pollInterval();
            } catch (ReadStopped e) {
                LOG.debug("Stopped in the middle of a pass, which counts for nothing");
            } catch (RuntimeException e) {
                forget();
                if (running && failures.failed(e)) {
                    LOG.warn("The projection cannot go on for now: {}", e.toString());
                }
                rest = longer(rest);
            }
            if (running && !more) {
                LockSupport.parkNanos(rest.toNanos());
            }
        }
    }

    private static Duration longer(Duration rest) {
        var doubled = rest.multipliedBy(2);
        return doubled.compareTo(REST_AFTER_FAILURE_MAX) > 0 ? REST_AFTER_FAILURE_MAX : doubled;
    }

    private void forget() {
        remembered.clear();
        known = FollowedTo.NOTHING;
    }

    /**
     * Folds what there is, and where an event stops it, everything before that.
     *
     * @return whether there is more
     */
    private boolean pass() {
        if (known.missing().isEmpty() && log.drawn() == known.upTo()) {
            return false;
        }
        var result = pass(Long.MAX_VALUE);
        var stop = result.stop();
        if (stop.isPresent()) {
            forget();
            pass(stop.get().position() - 1);
            throw stop.get().why();
        }
        return result.more();
    }

    /** How a pass ended: whether there is more, or the event at which it stopped. */
    private record Result(boolean more, Optional<PlainFold.Stop> stop) {
        static final Result NOTHING_MORE = new Result(false, Optional.empty());
    }

    private Result pass(long limit) {
        var result = transactions.execute(_ -> {
            atWork = turns.take(settings.claimTimeout());
            return atWork ? write(limit) : new Written(known, Result.NOTHING_MORE);
        });
        known = result.reached();
        return result.result();
    }

    private record Written(FollowedTo reached, Result result) {}

    private Written write(long limit) {
        var before = turns.followed();
        if (!before.equals(known)) {
            remembered.clear();
        }
        var head = head();
        long reached = Math.max(
                before.upTo(), Math.min(Math.min(head.position(), limit), before.upTo() + settings.batchSize()));
        var asked = before.missing().and(before.upTo(), reached);
        if (asked.isEmpty()) {
            return new Written(before, Result.NOTHING_MORE);
        }
        var stretch = new Stretch();
        log.readVisible(asked, () -> !running, stretch);
        var missing = head.settled() ? Positions.NONE : asked.without(stretch.seen(), stretch.count());
        if (stretch.isEmpty() && reached == before.upTo() && missing.equals(before.missing())) {
            return new Written(before, Result.NOTHING_MORE);
        }
        if (!stretch.isEmpty()) {
            var stop = fold.write(stretch.folded(), stretch.lastAt(), remembered);
            if (stop.isPresent()) {
                return new Written(FollowedTo.NOTHING, new Result(false, stop));
            }
        }
        boolean more = reached < Math.min(head.position(), limit);
        return new Written(turns.write(before, reached, missing), new Result(more, Optional.empty()));
    }

    /**
     * Up to where there is something to read.
     *
     * @param settled whether everything up to there that is not visible by now never will be
     */
    private record Head(long position, boolean settled) {}

    private Head head() {
        try {
            var head = new Head(log.settle(settledLast ? SETTLED_WITHIN : SETTLED_AT_ONCE, () -> !running), true);
            settledLast = true;
            return head;
        } catch (LogNotSettled e) {
            settledLast = false;
            return new Head(e.position(), false);
        }
    }
}
