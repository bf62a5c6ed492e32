package org.prongsai.query.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.testing.Facts.agency;
import static org.prongsai.query.testing.Facts.corrected;
import static org.prongsai.query.testing.Facts.opened;
import static org.prongsai.query.testing.Facts.published;
import static org.prongsai.query.testing.Facts.result;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.query.testing.Api;
import org.prongsai.query.testing.Await;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.prongsai.query.testing.ReadTables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

@QueryTest
@TestPropertySource(properties = {"prongsai.stream.clients-max=3", "prongsai.stream.heartbeat=300ms"})
class StreamTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private LogWriter log;

    @Autowired
    private ReadTables readTables;

    @Autowired
    private Api api;

    @Autowired
    private Subscribers subscribers;

    @Autowired
    private ScoreChanges changes;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void awaitTheListener() {
        Await.until(PATIENCE, changes::isListening, () -> "not listening");
    }

    @AfterEach
    void awaitThatClientsAreGone() {
        Await.until(PATIENCE, () -> subscribers.count() == 0, () -> subscribers.count() + " clients");
    }

    @Test
    void tellsOfAChangeWithItsPositionAsId() throws Exception {
        log.record(agency("told", "แจ้ง", "อบต.", "ตราด"), opened("told-2565"));
        readTables.awaitAll();
        try (var client = listen("")) {
            assertThat(client.head().getFirst()).startsWith("HTTP/1.1 200");
            assertThat(client.head()).anyMatch(header -> header.startsWith("Content-Type: text/event-stream"));
            assertThat(client.next().comment()).isEqualTo("listening");

            long position = log.record(published("told-2565", "88.50"));

            assertThat(client.eventsUntil(position).getLast())
                    .isEqualTo(new SseClient.Heard(
                            Long.toString(position),
                            "score-changed",
                            "{\"assessmentId\":\"told-2565\",\"position\":%d,\"total\":88.50,\"level\":\"A\"}"
                                    .formatted(position),
                            ""));
        }
    }

    @Test
    void breaksTheSilence() throws Exception {
        try (var client = listen("")) {
            assertThat(client.next().comment()).isEqualTo("listening");
            assertThat(client.next().comment()).isEqualTo("still here");
        }
    }

    @Test
    void tellsOfOneAssessmentAloneWhereAsked() throws Exception {
        log.record(agency("one", "หนึ่ง", "อบต.", "ตราด"), opened("one-2565"), opened("one-2566"));
        readTables.awaitAll();
        try (var client = listen("?assessment=one-2566")) {
            client.next();
            log.record(published("one-2565", "70.00"));
            readTables.awaitAll();
            long position = log.record(published("one-2566", "71.00"));

            var heard = client.eventsUntil(position);
            assertThat(heard.getLast().id()).isEqualTo(Long.toString(position));
            assertThat(heard).allMatch(event -> event.data().contains("\"assessmentId\":\"one-2566\""));
        }
        assertThat(api.get("/api/v1/stream?assessment=one").status()).isEqualTo(400);
    }

    @Test
    void tellsAReturningClientWhatItMissed() throws Exception {
        log.record(agency("back", "กลับมา", "อบต.", "ตราด"), opened("back-2565"));
        long heard = log.record(published("back-2565", "60.00"));
        long missed = log.record(corrected("back-2565", result("61.00", null, List.of()), "พิมพ์ผิด"));
        readTables.awaitAll();

        try (var client = SseClient.listening(api.uri("/api/v1/stream"), Long.toString(heard))) {
            assertThat(client.nextEvent().id()).isEqualTo(Long.toString(missed));
        }
    }

    @Test
    void hearsAgainAfterTheDatabaseClosedItsConnection() throws Exception {
        log.record(agency("cut", "ตัดสาย", "อบต.", "ตราด"), opened("cut-2565"));
        readTables.awaitAll();
        try (var client = listen("?assessment=cut-2565")) {
            client.next();
            var ended = jdbc.queryForList("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and query = 'listen prongsai_scores' and pid <> pg_backend_pid()""", Boolean.class);
            assertThat(ended).containsExactly(true);

            long position = log.record(published("cut-2565", "75.00"));

            assertThat(client.eventsUntil(position).getLast().id()).isEqualTo(Long.toString(position));
        }
    }

    @Test
    void servesSoManyClientsAndNoMore() throws Exception {
        var clients = new ArrayList<SseClient>();
        try {
            for (int number = 0; number < 3; number++) {
                clients.add(listen(""));
            }
            var refused = api.get("/api/v1/stream", "Accept", "text/event-stream");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isEqualTo("30");
            assertThat(refused.json().path("type").asString()).isEqualTo("urn:prongsai:problem:listeners-too-many");
        } finally {
            for (var client : clients) {
                client.close();
            }
        }
    }

    /** The deaf one's connection fills up, then its queue; the other hears everything. */
    @Test
    void dropsAClientThatDoesNotRead() throws Exception {
        try (var deaf = SseClient.deaf(api.uri("/api/v1/stream"));
                var client = listen("?assessment=good-2565")) {
            client.next();
            Await.until(PATIENCE, () -> subscribers.count() == 2, () -> subscribers.count() + " clients");
            var padding = "x".repeat(4000);
            for (int number = 0; subscribers.count() > 1; number++) {
                assertThat(number).as("changes before it was dropped").isLessThan(50_000);
                subscribers.publish(new ScoreChange("slow-2565", number, null, padding));
            }
            subscribers.publish(new ScoreChange("good-2565", 7, null, "A"));

            assertThat(client.nextEvent().id()).isEqualTo("7");
            assertThat(deaf).isNotNull();
        }
    }

    private SseClient listen(String query) throws IOException {
        return SseClient.listening(api.uri("/api/v1/stream" + query), null);
    }
}
