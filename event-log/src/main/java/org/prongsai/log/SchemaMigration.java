package org.prongsai.log;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.InitializingBean;

/**
 * Brings one database schema up to date when the application starts, before any bean that uses the database through
 * Spring's JDBC classes. Each schema has a history of its own, so that each module owns its tables alone.
 *
 * <p>Several processes may start at once: Flyway takes a lock in the database, and whoever comes second finds the work done.
 */
public final class SchemaMigration implements InitializingBean {
    private final Flyway flyway;

    /**
     * @param schema created if missing; holds its own {@code flyway_schema_history}
     * @param location where the migrations are on the class path, such as {@code db/log}
     */
    public SchemaMigration(DataSource dataSource, String schema, String location) {
        this.flyway = Flyway.configure()
                .dataSource(dataSource)
                .schemas(schema)
                .locations("classpath:" + location)
                .failOnMissingLocations(true)
                .load();
    }

    @Override
    public void afterPropertiesSet() {
        flyway.migrate();
    }
}
