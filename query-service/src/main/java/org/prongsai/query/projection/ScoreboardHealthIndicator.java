package org.prongsai.query.projection;

import java.util.concurrent.atomic.AtomicLong;
import org.prongsai.log.EventLog;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the read models follow the log, and how far behind they are. Where several processes share them, one is at work
 * and the others stand by; all of them tell the same position.
 *
 * <p>Out of service from the start until the read models have caught up with the log as it was then: until that moment the
 * service would deny what it holds. Later, being behind is told but does not count.
 */
@Component("scoreboardHealthIndicator")
final class ScoreboardHealthIndicator implements HealthIndicator {
    private static final long NOT_ASKED = Long.MAX_VALUE;
    private static final long CAUGHT_UP = -1;

    private final Scoreboard scoreboard;
    private final ProjectionFailures failures;
    private final ProjectionProgress progress;
    private final EventLog log;

    /** The end of the log when health was first asked for; negative once the read models have been there. */
    private final AtomicLong catchUpTo = new AtomicLong(NOT_ASKED);

    ScoreboardHealthIndicator(
            Scoreboard scoreboard, ProjectionFailures failures, ProjectionProgress progress, EventLog log) {
        this.scoreboard = scoreboard;
        this.failures = failures;
        this.progress = progress;
        this.log = log;
    }

    @Override
    public Health health() {
        long position = progress.position();
        var failure = failures.last();
        boolean stopped = !scoreboard.isRunning() || failure.isPresent();
        long head = log.lastPosition();
        var health = status(stopped, position, head)
                .withDetail("running", scoreboard.isRunning())
                .withDetail("atWork", scoreboard.isAtWork())
                .withDetail("position", position)
                .withDetail("lag", Math.max(0, head - position));
        failure.ifPresent(error -> health.withDetail("error", words(error)));
        return health.build();
    }

    private Health.Builder status(boolean stopped, long position, long head) {
        if (stopped) {
            return Health.down();
        }
        catchUpTo.compareAndSet(NOT_ASKED, head);
        if (position >= catchUpTo.get()) {
            catchUpTo.set(CAUGHT_UP);
        }
        return catchUpTo.get() == CAUGHT_UP ? Health.up() : Health.outOfService();
    }

    /** What failed, and what was at the bottom of it. */
    private static String words(Throwable error) {
        var message = String.valueOf(error.getMessage());
        var root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var cause = String.valueOf(root.getMessage());
        return message.contains(cause) ? message : message + ": " + cause;
    }
}
