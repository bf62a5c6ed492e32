package org.prongsai.query.testing;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.prongsai.log.EventLog;
import org.prongsai.query.projection.ProjectionProgress;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The beans of {@link QueryTest}. */
@TestConfiguration(proxyBeanMethods = false)
class TestLog {
    @Bean
    LogWriter logWriter(EventStore store, PlatformTransactionManager transactions, EventLog log) {
        return new LogWriter(store, transactions, log);
    }

    @Bean
    ReadTables readTables(ProjectionProgress progress, EventLog log, JdbcTemplate jdbc) {
        return new ReadTables(progress, log, jdbc);
    }

    @Bean
    Api api(Environment environment) {
        return new Api(environment);
    }
}
