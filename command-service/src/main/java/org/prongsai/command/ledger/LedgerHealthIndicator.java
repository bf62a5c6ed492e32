package org.prongsai.command.ledger;

import org.prongsai.log.EventLog;
import org.prongsai.log.ledger.Ledger;
import org.prongsai.log.ledger.LedgerDamaged;
import org.prongsai.log.ledger.LedgerFollower;
import org.prongsai.log.ledger.StoredCheckpoint;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the ledger follows the log and signs. Where it does not, everything but certifying still works. */
@Component("ledgerHealthIndicator")
@ConditionalOnBooleanProperty("prongsai.ledger.follow")
final class LedgerHealthIndicator implements HealthIndicator {
    private final LedgerFollower follower;
    private final Ledger ledger;
    private final EventLog log;

    LedgerHealthIndicator(LedgerFollower follower, Ledger ledger, EventLog log) {
        this.follower = follower;
        this.ledger = ledger;
        this.log = log;
    }

    @Override
    public Health health() {
        var head = ledger.head();
        var failure = follower.failure();
        var health = failure.map(LedgerHealthIndicator::troubled)
                .orElseGet(Health::up)
                .withDetail("events", head.size())
                .withDetail("position", head.upTo())
                .withDetail(
                        "signed", ledger.latest().map(StoredCheckpoint::size).orElse(0L))
                .withDetail("lag", Math.max(0, log.lastPosition() - head.upTo()));
        failure.ifPresent(cause -> health.withDetail("error", cause.toString()));
        return health.build();
    }

    /** A log that is not what was signed is what this is for; a database that is away is told elsewhere. */
    private static Health.Builder troubled(RuntimeException cause) {
        return cause instanceof LedgerDamaged ? Health.down() : Health.unknown();
    }
}
