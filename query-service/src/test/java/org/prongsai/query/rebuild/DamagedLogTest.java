package org.prongsai.query.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prongsai.query.testing.Facts.agency;
import static org.prongsai.query.testing.Facts.opened;
import static org.prongsai.query.testing.Facts.response;
import static org.prongsai.query.testing.Facts.surveyOpened;

import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.query.projection.UnfoldableEvent;
import org.prongsai.query.testing.Api;
import org.prongsai.query.testing.Await;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.prongsai.query.testing.ReadTables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A damaged log is refused, in the words that the live projection stops with. */
@QueryTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
@TestPropertySource(properties = {"management.endpoint.health.show-details=always"})
class DamagedLogTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private LogWriter log;

    @Autowired
    private ReadTables readTables;

    @Autowired
    private Api api;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Rebuilds rebuilds;

    @BeforeEach
    void recordWhatIsWhole() {
        log.record(
                agency("phai", "เมืองไผ่", "อบต.", "บุรีรัมย์"), opened("phai-2564"), surveyOpened("phai-2564", "IIT"));
        readTables.awaitAll();
    }

    @Test
    void refusesAnEventThatCannotBeRead() {
        assertRefusedAlike(name -> insert(name, "phai-2564", 1, "AssessmentClosed", "{\"assess"), "cannot be read");
    }

    @Test
    void refusesAnEventOfANameThatIsNotKnown() {
        insert("dreamt", "phai-2564", 1, "AssessmentDreamt", "{}");

        assertThatThrownBy(() -> rebuilds.run(true))
                .isExactlyInstanceOf(UnfoldableEvent.class)
                .hasMessage("event dreamt of stream phai-2564 cannot be folded: no event is called 'AssessmentDreamt'");
    }

    @Test
    void refusesAnEventThatCannotFollow() {
        assertRefusedAlike(
                name -> insert(name, "phai-2564", 1, "AssessmentCertified", "{\"assessmentId\":\"phai-2564\"}"),
                "AssessmentCertified cannot follow in assessment phai-2564 (OPEN, surveys [IIT])");
    }

    @Test
    void refusesAResponseToASurveyThatIsOpenedLater() {
        assertRefusedAlike(
                _ -> log.record(response("phai-2564", "EIT", 1, 1), surveyOpened("phai-2564", "EIT")),
                "SurveyResponseRecorded cannot follow in assessment phai-2564");
    }

    @Test
    void refusesAnswersThatDoNotFitTheFormThoughTheyWereTakenBack() {
        assertRefusedAlike(
                name -> {
                    insert(name, "phai-2564/IIT/x", 0, "SurveyResponseRecorded", """
                            {"answers":"11","assessmentId":"phai-2564","responseId":"0123456789abcdef","survey":"IIT"}""");
                    insert(name + "-2", "phai-2564/IIT/x", 1, "SurveyResponseWithdrawn", """
                            {"assessmentId":"phai-2564","previousAnswers":"11","reason":"x",\
                            "responseId":"0123456789abcdef","survey":"IIT"}""");
                },
                "a response to this survey has");
    }

    /** The same words from health, which asks the live projection, and from a rebuild, which changes nothing. */
    private void assertRefusedAlike(Consumer<String> damage, String words) {
        var before = readTables.dump();
        damage.accept("torn");
        log.record(opened("phai-2565"));
        Await.until(
                PATIENCE,
                () -> api.get("/actuator/health").body().contains("cannot be folded"),
                () -> api.get("/actuator/health").body());
        var health = api.get("/actuator/health").json();
        var live = health.at("/components/scoreboard/details/error").asString();

        for (var dryRun : new boolean[] {true, false}) {
            assertThatThrownBy(() -> rebuilds.run(dryRun))
                    .isExactlyInstanceOf(UnfoldableEvent.class)
                    .hasMessage(live)
                    .hasMessageContaining(words);
        }
        assertThat(readTables.dump()).isEqualTo(before);
        assertThat(rebuilds.list().getFirst().error()).isEqualTo(live);
        assertThat(rebuilds.list().getFirst().state()).isEqualTo(State.FAILED);
    }

    private void insert(String id, String stream, int sequence, String name, String payload) {
        jdbc.update("""
                insert into log.domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type, timestamp,
                    payload_type, payload_revision, payload, metadata)
                values (?, ?, ?, 'Test', '2023-03-01T05:00:00.123Z', ?, '1', ?, '{}')""", id, stream, sequence, name, payload.getBytes(UTF_8));
    }
}
