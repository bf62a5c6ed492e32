package org.prongsai.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.prongsai.command.testing.ServiceTest;
import org.prongsai.log.bulk.BulkLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction that somebody began and left alone holds up every reader who needs a settled position; not for ever. */
@TestPropertySource(
        properties = {
            StuckWriterTest.SETTING + "=set idle_in_transaction_session_timeout = '300ms'",
            "logging.level.com.zaxxer.hikari=off",
            "logging.level.org.springframework.transaction=off",
            "logging.level.org.springframework.jdbc=off"
        })
class StuckWriterTest extends ServiceTest {
    static final String SETTING = "spring.datasource.hikari.connection-init-sql";

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private DataSource database;

    @Test
    void isGivenUpByTheDatabase() throws Exception {
        var written = new CountDownLatch(1);
        var settled = new CountDownLatch(1);
        try (var writer = Executors.newSingleThreadExecutor()) {
            var stuck = writer.submit(() -> transactions.executeWithoutResult(_ -> {
                jdbc.update("""
                        insert into log.domain_event_entry (event_identifier, aggregate_identifier, sequence_number,
                            timestamp, payload_type, payload, metadata)
                        values ('stuck', 'stuck', 0, '2023-03-01T05:00:00.123Z', 'AgencyRegistered', '', '')""");
                written.countDown();
                await(settled);
            }));
            written.await();

            var all = new BulkLog(database);
            assertThat(all.settle(Duration.ofSeconds(20))).isGreaterThan(log.lastPosition()); // Waits for the writer.

            settled.countDown();
            assertThatThrownBy(stuck::get).hasStackTraceContaining("terminating connection");
        }
        assertThat(jdbc.queryForObject(
                        "select count(*) from log.domain_event_entry where event_identifier = 'stuck'", Integer.class))
                .isZero();
    }

    @Test
    void isGivenHalfAMinute() throws IOException {
        assertThat(PropertiesLoaderUtils.loadProperties(new ClassPathResource("command-service.properties")))
                .containsEntry(SETTING, "set idle_in_transaction_session_timeout = '30s'");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
