package org.prongsai.standalone;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the database server of this process's own runs, and how often it had to be started again. */
@Component("embeddedDatabaseHealthIndicator")
final class EmbeddedDatabaseHealth implements HealthIndicator {
    private final EmbeddedDatabase database;

    EmbeddedDatabaseHealth(EmbeddedDatabase database) {
        this.database = database;
    }

    @Override
    public Health health() {
        var condition = database.condition();
        var health = (condition.running() ? Health.up() : Health.down())
                .withDetail("startedAgain", condition.startedAgain());
        if (condition.lastStart() != null) {
            health.withDetail("lastStart", condition.lastStart());
        }
        if (condition.error() != null) {
            health.withDetail("error", condition.error());
        }
        return health.build();
    }
}
