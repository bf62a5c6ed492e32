package org.prongsai.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.testing.Facts.agency;
import static org.prongsai.query.testing.Facts.opened;
import static org.prongsai.query.testing.Facts.response;
import static org.prongsai.query.testing.Facts.surveyOpened;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.prongsai.engine.event.Event;
import org.prongsai.query.testing.Api;
import org.prongsai.query.testing.Await;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.prongsai.query.testing.ReadTables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What fails is tried again, from where the last whole batch ended. */
@QueryTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestPropertySource(properties = "management.endpoint.health.show-details=always")
class FailingBatchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private LogWriter log;

    @Autowired
    private ReadTables readTables;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Api api;

    @Autowired
    private ProjectionProgress progress;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    @Order(1)
    void countsNothingTwiceWhenABatchDiesAtItsCommit() {
        log.record(agency("crash", "ล้ม", "อบต.", "ตราด"), opened("crash-2564"), surveyOpened("crash-2564", "IIT"));
        readTables.awaitAll();
        // Deferred: every row and the token are written by then, and the commit itself fails.
        jdbc.execute("""
                create function view.die() returns trigger language plpgsql as $$
                begin raise exception 'the process dies here'; end $$""");
        jdbc.execute("""
                create constraint trigger die after insert or update on view.score deferrable initially deferred
                for each row when (new.agency_id = 'crash') execute function view.die()""");
        var responses = new ArrayList<Event>();
        for (int number = 0; number < 40; number++) {
            responses.add(response("crash-2564", "IIT", number, 1 + number % 4));
        }
        log.record(responses);
        awaitHealth("DOWN", "the process dies here");

        jdbc.execute("drop trigger die on view.score");
        readTables.awaitAll();

        assertThat(jdbc.queryForList("select responses::text from view.score where agency_id = 'crash'", String.class))
                .containsExactly("{\"EIT\": 0, \"IIT\": 40}");
        awaitHealth("UP", "\"lag\":0");
    }

    /** The last one: nothing gets past a damaged event. */
    @Test
    @Order(2)
    void stopsAtAnEventThatItCannotReadAndSaysWhich() {
        log.record(agency("damaged", "เสียหาย", "อบต.", "ตราด"), opened("damaged-2564"));
        readTables.awaitAll();
        var last = transactions.execute(_ -> {
            long position = log.record(agency("before-damage", "ก่อนหน้า", "อบต.", "ตราด"));
            jdbc.update("""
                    insert into log.domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type,
                        timestamp, payload_type, payload_revision, payload, metadata)
                    values ('torn', 'damaged-2564', 1, 'Test', '2023-03-01T05:00:00.123Z', 'AssessmentClosed', '1', ?,
                        '{}')""", (Object) "{\"assess".getBytes(StandardCharsets.UTF_8));
            log.record(agency("after-damage", "ถัดไป", "อบต.", "ตราด"));
            return position;
        });

        awaitHealth("DOWN", "event torn of stream damaged-2564 cannot be folded: AssessmentClosed 1 cannot be read");
        assertThat(progress.position()).isEqualTo(last);
        assertThat(jdbc.queryForList("select agency_id from view.agency where agency_id like '%-damage'", String.class))
                .containsExactly("before-damage");
    }

    private void awaitHealth(String status, String words) {
        Await.until(
                PATIENCE,
                () -> {
                    var health = api.get("/actuator/health").body();
                    return health.contains("\"status\":\"%s\"".formatted(status))
                            && health.replace("\\\"", "\"").contains(words);
                },
                () -> api.get("/actuator/health").body());
    }
}
