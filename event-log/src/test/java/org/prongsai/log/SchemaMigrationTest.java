package org.prongsai.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.prongsai.log.testing.PostgresServer;
import org.springframework.jdbc.core.JdbcTemplate;

class SchemaMigrationTest {

    @RepeatedTest(3)
    void bringsTheSchemaUpOnceWhenSeveralProcessesStartTogether() throws Exception {
        var database = PostgresServer.EMBEDDED.freshDatabase().dataSource();
        var start = new CyclicBarrier(4);
        Callable<Boolean> process = () -> {
            var migration = new SchemaMigration(database, "log", "db/log");
            start.await(10, TimeUnit.SECONDS);
            migration.afterPropertiesSet();
            return true;
        };

        try (var processes = Executors.newFixedThreadPool(4)) {
            for (var done : processes.invokeAll(
                    IntStream.range(0, 4).mapToObj(_ -> process).toList())) {
                assertThat(done.get()).isTrue();
            }
        }

        assertThat(new JdbcTemplate(database)
                        .queryForList(
                                "select version from log.flyway_schema_history where type = 'SQL' and success order by 1",
                                String.class))
                .containsExactly("1", "2");
    }

    @Test
    void waitsForASchemaThatAnotherProcessBringsUp() throws Exception {
        var database = PostgresServer.EMBEDDED.freshDatabase().dataSource();
        var awaited = SchemaMigration.awaited(database, "log", "db/log", Duration.ofSeconds(30));

        try (var processes = Executors.newFixedThreadPool(1)) {
            var waiting = processes.submit(awaited::afterPropertiesSet);
            assertThat(waiting.isDone()).isFalse();
            new SchemaMigration(database, "log", "db/log").afterPropertiesSet();
            waiting.get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void saysWhatItWaitedForInVainAndCreatesNothing() {
        var database = PostgresServer.EMBEDDED.freshDatabase().dataSource();
        var awaited = SchemaMigration.awaited(database, "log", "db/log", Duration.ofMillis(1));

        assertThatThrownBy(awaited::afterPropertiesSet)
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("waited 0 s for schema log in vain: its migration V1__event_store.sql is pending; start the"
                        + " process that writes to it");
        assertThat(new JdbcTemplate(database)
                        .queryForList(
                                "select nspname from pg_namespace where nspname in ('log', 'public')", String.class))
                .containsExactly("public");
    }
}
