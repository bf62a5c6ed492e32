package org.prongsai.query.tape;

import org.prongsai.log.EventLog;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the tape follows the log, and how far behind it is. Without it the service still answers for now. */
@Component("tapeHealthIndicator")
final class TapeHealthIndicator implements HealthIndicator {
    private final Tape tape;
    private final EventLog log;

    TapeHealthIndicator(Tape tape, EventLog log) {
        this.tape = tape;
        this.log = log;
    }

    @Override
    public Health health() {
        long position = tape.view().upTo();
        var failure = tape.failure();
        var health = (failure.isPresent() ? Health.unknown() : Health.up())
                .withDetail("position", position)
                .withDetail("lag", Math.max(0, log.lastPosition() - position));
        failure.ifPresent(cause -> health.withDetail("error", cause.toString()));
        return health.build();
    }
}
