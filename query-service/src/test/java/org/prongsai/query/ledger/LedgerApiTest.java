package org.prongsai.query.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.testing.Facts.agency;
import static org.prongsai.query.testing.Facts.opened;
import static org.prongsai.query.testing.Facts.response;
import static org.prongsai.query.testing.Facts.surveyOpened;

import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.ledger.Checkpoint;
import org.prongsai.engine.ledger.Hash;
import org.prongsai.engine.ledger.MerkleProofs;
import org.prongsai.engine.ledger.SignedNote;
import org.prongsai.engine.ledger.SigningKey;
import org.prongsai.engine.ledger.TreeHead;
import org.prongsai.engine.ledger.VerifierKey;
import org.prongsai.query.testing.Api;
import org.prongsai.query.testing.Api.Answer;
import org.prongsai.query.testing.Await;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Checkpoints, proofs and verifications as programs and people get them. */
@QueryTest
@TestPropertySource(
        properties = {
            "prongsai.ledger.follow=true",
            "prongsai.ledger.checkpoint-interval=0s",
            "prongsai.ledger.poll-interval=20ms"
        })
class LedgerApiTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LEDGER = "/api/v1/ledger";

    @Autowired
    private LogWriter log;

    @Autowired
    private Api api;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void signForSomething() {
        if (api.get(LEDGER + "/checkpoint").status() == 404) {
            var events = new ArrayList<Event>(List.of(
                    agency("phai", "เมืองไผ่", "อบต.", "บุรีรัมย์"),
                    opened("phai-2566"),
                    surveyOpened("phai-2566", "IIT")));
            awaitSigned(log.record(events));
            events.clear();
            for (int number = 0; number < 10; number++) {
                events.add(response("phai-2566", "IIT", number, 1));
            }
            awaitSigned(log.record(events));
        }
    }

    private void awaitSigned(long size) {
        Await.until(
                PATIENCE,
                () -> api.get(LEDGER + "/checkpoint?size=" + size).status() == 200,
                () -> api.get(LEDGER + "/checkpoints").body());
    }

    private JsonNode json(String path) {
        var answer = api.get(path, "Accept", "application/json");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void givesTheLatestCheckpointAsANoteThatItsKeyVerifies() {
        var answer = api.get(LEDGER + "/checkpoint");
        var key = VerifierKey.parse(api.get(LEDGER + "/key").body().strip());

        assertThat(answer.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        var note = SignedNote.parse(answer.body().getBytes(UTF_8));
        assertThat(note.verifiedBy(List.of(key))).containsExactly(key);
        assertThat(Checkpoint.parse(note.text()).head().size()).isEqualTo(13);
    }

    @Test
    void givesCheckpointAndKeyAsJsonWhereThatIsAskedFor() {
        var latest = json(LEDGER + "/checkpoint");
        var note = latest.get("note").asString();

        assertThat(api.get(LEDGER + "/checkpoint").body()).isEqualTo(note);
        assertThat(latest.get("origin").asString()).isEqualTo("prongsai.localhost/log");
        assertThat(latest.get("size").asLong()).isEqualTo(13);
        assertThat(latest.get("lastPosition").asLong()).isEqualTo(13);
        assertThat(latest.get("reason").asString()).isEqualTo("SCHEDULE");
        assertThat(note).contains("\n13\n" + latest.get("rootHash").asString() + "\n");
        assertThat(json(LEDGER + "/key").get("from").asString()).isEqualTo("FILE");
    }

    @Test
    void listsCheckpointsThePagesAtATime() {
        var page = json(LEDGER + "/checkpoints?limit=1");
        assertThat(page.get("checkpoints").get(0).get("size").asLong()).isEqualTo(13);
        assertThat(page.get("next").asLong()).isEqualTo(13);

        var rest = json(LEDGER + "/checkpoints?before=13");
        // What was written in one go may be signed for on the way: what has settled by then is.
        var earlier = rest.get("checkpoints").valueStream().toList();
        assertThat(earlier).extracting(one -> one.get("size").asLong()).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(earlier.getLast().get("size").asLong()).isBetween(1L, 3L);
        assertThat(rest.get("next").isNull()).isTrue();
        var three = earlier.stream()
                .filter(one -> one.get("size").asLong() == 3)
                .findFirst()
                .orElseThrow();
        assertThat(api.get(LEDGER + "/checkpoint?size=3").body())
                .isEqualTo(three.get("note").asString());
    }

    @Test
    void provesThatAnEventIsInTheLog() {
        var proof = json(LEDGER + "/proof/inclusion?position=5");

        assertThat(proof.get("leaf").asLong()).isEqualTo(4);
        assertThat(json(LEDGER + "/proof/inclusion?leaf=4")).isEqualTo(proof);
        assertThat(MerkleProofs.provesInclusion(
                        Hash.parseBase64(proof.get("leafHash").asString()), 4, head(proof.get("tree")), hashes(proof)))
                .isTrue();
        assertThat(proof.get("checkpoint").asString())
                .isEqualTo(api.get(LEDGER + "/checkpoint").body());
        assertThat(json(LEDGER + "/proof/inclusion?leaf=4&size=7")
                        .get("checkpoint")
                        .isNull())
                .isTrue();
    }

    @Test
    void provesThatTheLogWasOnlyAddedTo() {
        var proof = json(LEDGER + "/proof/consistency?from=3");

        assertThat(MerkleProofs.provesConsistency(head(proof.get("from")), head(proof.get("to")), hashes(proof)))
                .isTrue();
        assertThat(head(proof.get("to")).size()).isEqualTo(13);
    }

    private static TreeHead head(JsonNode tree) {
        return new TreeHead(
                tree.get("size").asLong(), Hash.parseBase64(tree.get("rootHash").asString()));
    }

    private static List<Hash> hashes(JsonNode proof) {
        return proof.get("proof")
                .valueStream()
                .map(hash -> Hash.parseBase64(hash.asString()))
                .toList();
    }

    @Test
    void refusesWhatCannotBeProved() {
        assertProblem("/proof/inclusion", 400, "parameter-invalid");
        assertProblem("/proof/inclusion?position=1&leaf=1", 400, "parameter-invalid");
        assertProblem("/proof/inclusion?leaf=13", 400, "parameter-invalid");
        assertProblem("/proof/inclusion?leaf=-1", 400, "parameter-invalid");
        assertProblem("/proof/inclusion?position=0", 404, "event-unknown");
        assertProblem("/proof/inclusion?position=999999", 503, "not-yet-at-hand");
        assertProblem("/proof/inclusion?position=5&size=3", 400, "parameter-invalid");
        assertProblem("/proof/inclusion?position=5&size=14", 400, "parameter-invalid");
        assertProblem("/proof/consistency", 400, "parameter-invalid");
        assertProblem("/proof/consistency?from=0", 400, "parameter-invalid");
        assertProblem("/proof/consistency?from=4&to=3", 400, "parameter-invalid");
        assertProblem("/checkpoint?size=4", 404, "checkpoint-unknown");
        assertProblem("/checkpoints?limit=0", 400, "parameter-invalid");
        assertProblem("/verifications/x", 404, "verification-unknown");
    }

    private void assertProblem(String path, int status, String slug) {
        var answer = api.get(LEDGER + path);
        assertThat(List.of(answer.status(), answer.json().get("type").asString()))
                .as(path)
                .isEqualTo(List.of(status, "urn:prongsai:problem:" + slug));
    }

    @Test
    void verifiesTheLogInTheBackground() {
        var report = verified("");
        int checkpoints = json(LEDGER + "/checkpoints").get("checkpoints").size();

        assertThat(report.get("verdict").asString()).isEqualTo("VERIFIED");
        assertThat(report.get("report").toString()).isEqualTo("""
                        {"events":13,"position":13,"inTree":13,"checkpoints":%d,"checkpointSize":13,"findings":[],\
                        "findingsInAll":0}""".formatted(checkpoints));
        assertThat(json(LEDGER + "/verifications").get("verifications").get(0)).isEqualTo(report);
    }

    @Test
    void findsWithAKeptCheckpointWhatWasChanged() {
        var kept = api.get(LEDGER + "/checkpoint?size=3").body();
        tamper("update log.domain_event_entry set payload = payload || ' '::bytea where global_index = 2");
        try {
            for (var body : List.of(kept, "{\"checkpoint\":\"" + kept.replace("\n", "\\n") + "\"}")) {
                var report = verified(body);
                assertThat(report.get("verdict").asString()).isEqualTo("DIFFERS");
                assertThat(report.get("withKept").asBoolean()).isTrue();
                assertThat(report.get("report").get("findings").toString()).isEqualTo("""
                        [{"kind":"EVENT_CHANGED","position":2,"lastPosition":null,\
                        "messageTh":"เหตุการณ์ที่ตำแหน่ง 2 ถูกแก้ไข สิ่งที่อยู่ตรงนั้นขณะนี้ คือ AssessmentOpened ของ phai-2566 ไม่ตรงกับที่บันทึกไว้เดิม",\
                        "messageEn":"the event at position 2 was changed: what stands there now, AssessmentOpened of phai-2566, is not what was recorded"}]""");
            }
            assertThat(api.get("/ledger?lang=th").body())
                    .contains("ไม่ตรงกับที่บันทึกไว้", "เหตุการณ์ที่ตำแหน่ง 2 ถูกแก้ไข");
        } finally {
            tamper("update log.domain_event_entry set payload = substring(payload for octet_length(payload) - 1)"
                    + " where global_index = 2");
        }
    }

    private void tamper(String sql) {
        jdbc.execute((java.sql.Connection connection) -> {
            try (var statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica");
                statement.execute(sql);
                return statement.execute("set session_replication_role = origin");
            }
        });
    }

    @Test
    void refusesAsKeptWhatIsNoCheckpoint() {
        for (var body : List.of("trust me", "{", "{\"checkpoint\": \"x\"}", "x".repeat(20_000))) {
            var answer = api.post(LEDGER + "/verifications", body);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.json().get("type").asString()).isEqualTo("urn:prongsai:problem:parameter-invalid");
        }
        assertThat(api.postForm("/ledger/verifications", "checkpoint=trust+me").body())
                .contains("trust me", "role=\"alert\"");
    }

    @Test
    void holdsTheLogAgainstACheckpointThatItsKeySigned() {
        var report = verified(api.get(LEDGER + "/checkpoint?size=3").body());

        assertThat(report.get("verdict").asString()).isEqualTo("VERIFIED");
        assertThat(report.get("withKept").asBoolean()).isTrue();
    }

    @Test
    void refusesAtOnceAKeptCheckpointThatItsKeyDidNotSign() {
        var begun = json(LEDGER + "/verifications");
        var kept = api.get(LEDGER + "/checkpoint?size=3").body();
        var text = SignedNote.parse(kept.getBytes(UTF_8)).text();
        var own = "prongsai.localhost/log";
        var notSigned = Map.of(
                SignedNote.sign(text, key(own)).toString(), "key-unknown",
                SignedNote.sign(text.replace(own, "elsewhere.example/log"), key("elsewhere.example/log"))
                                .toString(),
                        "other-log",
                kept.replace("\n3\n", "\n4\n"), "signature-wrong");

        notSigned.forEach((body, code) -> {
            var answer = api.post(LEDGER + "/verifications", body);
            assertThat(answer.status()).as(body).isEqualTo(422);
            assertThat(answer.json().get("type").asString()).isEqualTo("urn:prongsai:problem:checkpoint-not-signed");
            assertThat(answer.json().get("errors").get(0).get("code").asString())
                    .isEqualTo(code);
        });
        var form = "checkpoint=" + URLEncoder.encode(kept.replace("\n3\n", "\n4\n"), UTF_8);
        assertThat(api.postForm("/ledger/verifications", form).body())
                .contains("role=\"alert\"", "ลายมือชื่อไม่ตรงกับข้อความในจุดตรวจ");
        assertThat(json(LEDGER + "/verifications")).isEqualTo(begun);
    }

    private static SigningKey key(String name) {
        return SigningKey.of(name, new byte[32]);
    }

    @Test
    void showsAPageInBothLanguages() {
        var note = api.get(LEDGER + "/checkpoint").body();
        verified("");

        assertThat(api.get("/ledger?lang=en").body())
                .contains(
                        "Has the log been changed?",
                        note.lines().toList().get(2),
                        "All 13 events are as they were recorded")
                .doesNotContain("??");
        assertThat(api.get("/ledger?lang=th").body())
                .contains("บันทึกเหตุการณ์ถูกแก้ไขหรือไม่", "ถูกต้องครบถ้วน")
                .doesNotContain("??");
        Answer started = api.postForm("/ledger/verifications", "checkpoint=");
        assertThat(started.status()).isEqualTo(302);
        assertThat(started.header("Location")).endsWith("/ledger");
        Await.until(PATIENCE, () -> !api.get("/ledger").body().contains("<progress"), () -> "still under way");
    }

    /** Waits for one that is under way, as whoever asks has to. */
    private JsonNode verified(String body) {
        var started = new Answer[1];
        Await.until(
                PATIENCE,
                () -> (started[0] = api.post(LEDGER + "/verifications", body)).status() != 409,
                () -> started[0].body());
        assertThat(started[0].status()).as(started[0].body()).isEqualTo(202);
        var address = started[0].header("Location");
        Await.until(
                PATIENCE,
                () -> !json(address).get("state").asString().equals("RUNNING"),
                () -> json(address).toString());
        return json(address);
    }
}
