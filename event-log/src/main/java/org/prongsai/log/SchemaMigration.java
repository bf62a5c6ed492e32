package org.prongsai.log;

import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;

/**
 * Brings one database schema up to date when the application starts, before any bean that uses the database through
 * Spring's JDBC classes; or waits until another process has done so. Each schema has a history of its own, so that each module
 * owns its tables alone.
 *
 * <p>Several processes may start at once: Flyway takes a lock in the database, and whoever comes second finds the work done.
 */
public final class SchemaMigration implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaMigration.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final Flyway flyway;
    private final String schema;
    private final @Nullable Duration patience;

    /**
     * A schema that this process brings up to date itself.
     *
     * @param schema created if missing; holds its own {@code flyway_schema_history}
     * @param location where the migrations are on the class path, such as {@code db/log}
     */
    public SchemaMigration(DataSource dataSource, String schema, String location) {
        this(dataSource, schema, location, null);
    }

    private SchemaMigration(DataSource dataSource, String schema, String location, @Nullable Duration patience) {
        this.schema = schema;
        this.patience = patience;
        this.flyway = Flyway.configure()
                .dataSource(dataSource)
                .schemas(schema)
                .locations("classpath:" + location)
                .failOnMissingLocations(true)
                .load();
    }

    /**
     * A schema that belongs to another process: this one waits for it, and never writes to it.
     *
     * @param patience how long to wait before the start fails; also for the database itself
     */
    public static SchemaMigration awaited(DataSource dataSource, String schema, String location, Duration patience) {
        return new SchemaMigration(dataSource, schema, location, patience);
    }

    @Override
    public void afterPropertiesSet() {
        if (patience == null) {
            flyway.migrate();
        } else {
            await(patience);
        }
    }

    private void await(Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        var missing = missing();
        if (missing != null) {
            LOG.info(
                    "Waiting up to {} s for the process that writes to schema {}: {}",
                    longest.toSeconds(),
                    schema,
                    missing);
        }
        while (missing != null) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "waited %d s for schema %s in vain: %s; start the process that writes to it"
                                .formatted(longest.toSeconds(), schema, missing));
            }
            pause();
            missing = missing();
        }
    }

    /** What is not there yet, in words; null when everything is. */
    private @Nullable String missing() {
        try {
            var pending = flyway.info().pending();
            return pending.length == 0 ? null : "its migration %s is pending".formatted(pending[0].getScript());
        } catch (RuntimeException e) { // Of the connection pool, too.
            return "the database cannot be asked: " + e.getMessage();
        }
    }

    private void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for schema " + schema, e);
        }
    }
}
