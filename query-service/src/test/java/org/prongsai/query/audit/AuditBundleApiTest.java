package org.prongsai.query.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.testing.Facts.agency;
import static org.prongsai.query.testing.Facts.judged;
import static org.prongsai.query.testing.Facts.methodology;
import static org.prongsai.query.testing.Facts.opened;
import static org.prongsai.query.testing.Facts.published;
import static org.prongsai.query.testing.Facts.response;
import static org.prongsai.query.testing.Facts.surveyOpened;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.audit.AuditFinding;
import org.prongsai.engine.audit.AuditReport;
import org.prongsai.engine.audit.BundleVerifier;
import org.prongsai.engine.audit.RandomBytes;
import org.prongsai.engine.audit.Trust;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.MethodologyRegistered;
import org.prongsai.engine.ledger.SignedNote;
import org.prongsai.engine.ledger.VerifierKey;
import org.prongsai.query.testing.Api;
import org.prongsai.query.testing.Await;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** Bundles as they are downloaded, verified by the engine's verifier, which knows nothing of where they come from. */
@QueryTest
@TestPropertySource(
        properties = {
            "prongsai.ledger.follow=true",
            "prongsai.ledger.checkpoint-interval=0s",
            "prongsai.ledger.poll-interval=20ms"
        })
class AuditBundleApiTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String OF_ONE = "/api/v1/assessments/phai-2565/audit-bundle.zip";
    private static final String OF_NATION = "/api/v1/nation/2565/audit-bundle.zip";
    private static final long FIRST_SIZE = 11;
    private static final long SIZE = 613;

    @Autowired
    private LogWriter log;

    @Autowired
    private Api api;

    @Autowired
    private JdbcTemplate jdbc;

    /** Some hundred events of two assessments in turn, so that there is more than one tile, and one of another year. */
    @BeforeEach
    void recordSomething() {
        if (api.get("/api/v1/ledger/checkpoint?size=" + SIZE).status() == 200) {
            return;
        }
        record(
                agency("phai", "เมืองไผ่", "อบต.", "บุรีรัมย์"),
                agency("suan", "บ้านสวน", "อบต.", "ชลบุรี"),
                registered(2565),
                registered(2566),
                opened("phai-2565"),
                surveyOpened("phai-2565", "IIT"),
                opened("suan-2565"),
                surveyOpened("suan-2565", "IIT"),
                opened("phai-2566"),
                surveyOpened("phai-2566", "IIT"),
                judged("phai-2565", "O1", "PASS"));
        var events = new ArrayList<Event>();
        for (int number = 0; number < 300; number++) {
            events.add(response("phai-2565", "IIT", number, 1 + number % 4));
            events.add(response(number % 2 == 0 ? "suan-2565" : "phai-2566", "IIT", number, 2));
        }
        events.add(published("phai-2565", "80.12"));
        events.add(published("suan-2565", "70.00"));
        record(events.toArray(Event[]::new));
        Await.until(
                PATIENCE,
                () -> api.get("/api/v1/assessments/suan-2565/scores").body().contains("70.00"),
                () -> "not yet scored");
    }

    private static MethodologyRegistered registered(int year) {
        var methodology = methodology(year);
        return new MethodologyRegistered(methodology.ref(), methodology.document(), "first");
    }

    private void record(Event... events) {
        long size = log.record(events);
        Await.until(
                PATIENCE,
                () -> api.get("/api/v1/ledger/checkpoint?size=" + size).status() == 200,
                () -> api.get("/api/v1/ledger/checkpoints").body());
    }

    private HttpResponse<byte[]> download(String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(api.uri(path)).build(), BodyHandlers.ofByteArray());
        }
    }

    private AuditReport verify(byte[] bundle, SignedNote checkpoint) throws Exception {
        var key = VerifierKey.parse(api.get("/api/v1/ledger/key").body().strip());
        return BundleVerifier.verify(RandomBytes.of(bundle), new Trust(key, checkpoint, null));
    }

    @Test
    void givesABundleOfAnAssessmentThatIsVerified() throws Exception {
        var answer = download(OF_ONE);
        var report = verify(answer.body(), null);

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"audit-phai-2565-613.zip\"");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(report.findings()).isEmpty();
        assertThat(report.about()).isEqualTo("phai-2565");
        assertThat(report.treeSize()).isEqualTo(SIZE);
        assertThat(report.events()).isEqualTo(306); // Agency, rules, opening, survey, verdict, 300 answers, result.
        assertThat(report.sheets()).isEqualTo(1);
        // What was written in one go may be signed for on the way: what has settled by then is.
        assertThat(report.history()).contains(FIRST_SIZE).isSorted().allMatch(size -> size < SIZE);
        assertThat(download(OF_ONE).body()).isEqualTo(answer.body());
    }

    @Test
    void givesABundleOfTheNationThatIsVerified() throws Exception {
        var report = verify(download(OF_NATION).body(), null);

        assertThat(report.findings()).isEmpty();
        assertThat(report.about()).isEqualTo("nation-2565");
        assertThat(report.sheets()).isEqualTo(2);
        assertThat(report.events()).isEqualTo(2 + 2 + 5 + 300 + 150 + 2);
    }

    @Test
    void givesABundleAsOfAnEarlierCheckpoint() throws Exception {
        var report = verify(download(OF_ONE + "?size=" + FIRST_SIZE).body(), null);

        assertThat(report.findings()).isEmpty();
        assertThat(report.treeSize()).isEqualTo(FIRST_SIZE);
        assertThat(report.events()).isEqualTo(5);
    }

    @Test
    void provesThatTheLogOnlyGrewToWhoeverKeptACheckpoint() throws Exception {
        var kept = SignedNote.parse(
                api.get("/api/v1/ledger/checkpoint?size=" + FIRST_SIZE).body().getBytes(UTF_8));

        assertThat(verify(download(OF_ONE).body(), kept).isVerified()).isTrue();
    }

    /** Behind the service's back: what it then hands out does not lead to what it signed. */
    @Test
    void cannotHideThatTheLogWasChanged() throws Exception {
        tamper("set payload = convert_to(replace(convert_from(payload, 'UTF8'), '80.12', '90.12'), 'UTF8')");
        try {
            for (var path : List.of(OF_ONE, OF_NATION)) {
                assertThat(verify(download(path).body(), null).findings().stream()
                                .map(AuditFinding::code))
                        .containsExactly(AuditFinding.Code.PROOF);
            }
        } finally {
            tamper("set payload = convert_to(replace(convert_from(payload, 'UTF8'), '90.12', '80.12'), 'UTF8')");
        }
        assertThat(verify(download(OF_ONE).body(), null).isVerified()).isTrue();
    }

    private void tamper(String change) {
        jdbc.execute((java.sql.Connection connection) -> {
            try (var statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica");
                statement.execute("update log.domain_event_entry " + change + " where payload_type = 'ResultPublished'"
                        + " and aggregate_identifier = 'phai-2565'");
                return statement.execute("set session_replication_role = origin");
            }
        });
    }

    @Test
    void refusesWhatIsNotThere() {
        assertProblem("/api/v1/assessments/nobody-2565/audit-bundle.zip", 404, "assessment-unknown");
        assertProblem("/api/v1/assessments/Nobody/audit-bundle.zip", 404, "assessment-unknown");
        assertProblem(OF_ONE + "?size=5", 404, "checkpoint-unknown");
        assertProblem(OF_ONE + "?size=x", 400, "bad-request");
        assertProblem("/api/v1/nation/2023/audit-bundle.zip", 400, "parameter-invalid");
        assertProblem(OF_NATION + "?size=0", 404, "checkpoint-unknown");
    }

    private void assertProblem(String path, int status, String slug) {
        var answer = api.get(path);
        assertThat(List.of(answer.status(), answer.json().get("type").asString()))
                .as(path)
                .isEqualTo(List.of(status, "urn:prongsai:problem:" + slug));
    }
}
