package org.prongsai.query.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.testing.Facts.agency;
import static org.prongsai.query.testing.Facts.id;
import static org.prongsai.query.testing.Facts.opened;
import static org.prongsai.query.testing.Facts.published;
import static org.prongsai.query.testing.Facts.result;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.prongsai.engine.event.PublishedResultCorrected;
import org.prongsai.query.testing.Api;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What differs between two moments, and what is not at hand yet. */
@QueryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = "prongsai.tape.patience=1s")
class ChangeApiTest {
    @Autowired
    private LogWriter log;

    @Autowired
    private Api api;

    @Autowired
    private EventStore store;

    @Autowired
    private TransactionTemplate transactions;

    private long before;
    private long after;

    @BeforeAll
    void recordTwoMoments() {
        log.record(agency("koh", "เกาะ", "อบต.", "ตราด"), opened("koh-2565"));
        log.record(agency("laem", "แหลม", "อบต.", "ตราด"), opened("laem-2565"));
        log.record(published("koh-2565", result("80.00", "B", List.of())));
        before = log.record(published("laem-2565", result("70.00", null, List.of())));
        log.record(new PublishedResultCorrected(
                id("koh-2565"), result("85.50", "A", List.of()), "ประกาศ", "พิมพ์ผิด", null, null));
        after = log.record(agency("new", "ใหม่", "อบต.", "ตราด"), opened("new-2565"));
    }

    @Test
    void tellsWhichFiguresDifferAndByHowMuch() {
        var changes = api.json("/api/v1/changes?fiscalYear=2565&from=" + before + "&to=" + after);

        assertThat(changes.path("items").toString()).isEqualTo("""
                        [{"assessmentId":"koh-2565","agencyId":"koh","fiscalYear":2565,"nameTh":"เกาะ","nameEn":null,\
                        "type":"อบต.","province":"ตราด","opened":false,\
                        "figures":[{"figure":"total","from":80.00,"to":85.50,"change":5.50}],\
                        "words":[{"what":"level","from":"B","to":"A"}],"responses":[]},\
                        {"assessmentId":"new-2565","agencyId":"new","fiscalYear":2565,"nameTh":"ใหม่","nameEn":null,\
                        "type":"อบต.","province":"ตราด","opened":true,"figures":[],\
                        "words":[{"what":"phase","from":null,"to":"OPEN"}],"responses":[]}]""");
        assertThat(changes.path("compared").asInt()).isEqualTo(3);
        assertThat(changes.path("totalItems").asInt()).isEqualTo(2);
        assertThat(changes.path("from").path("position").asLong()).isEqualTo(before);
    }

    @Test
    void tellsThemOfOneAgency() {
        assertThat(api.json("/api/v1/changes?agencyId=laem&from=" + before)
                        .path("items")
                        .isEmpty())
                .isTrue();
        assertThat(api.json("/api/v1/changes?agencyId=koh&from=" + before)
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void tellsHowFarTheTapeGoesAndThatItAgreesWithTheLog() throws Exception {
        api.json("/api/v1/nation/2565?asOf=" + after);
        var tape = api.json("/api/v1/tape");
        assertThat(tape.path("position").asLong()).isGreaterThanOrEqualTo(after);
        assertThat(tape.path("years").path(0).path("fiscalYear").asInt()).isEqualTo(2565);

        var check = HttpRequest.newBuilder(api.uri("/api/v1/tape/checks"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        var answer = HttpClient.newHttpClient().send(check, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).isEqualTo("{\"differing\":0}");
    }

    @Test
    void asksForWhatIsMissing() {
        assertThat(field("/api/v1/changes?from=1")).isEqualTo("fiscalYear");
        assertThat(field("/api/v1/changes?fiscalYear=2565")).isEqualTo("from");
        assertThat(field("/api/v1/changes?fiscalYear=2565&from=yesterday")).isEqualTo("from");
        assertThat(field("/api/v1/changes?fiscalYear=2565&from=1&size=201")).isEqualTo("size");
    }

    @Test
    void waitsForAnEarlierEventThatCommitsLateAndThenHasBoth() throws InterruptedException {
        var late = log.messages(List.of(published("new-2565", result("90.00", null, List.of()))));
        var written = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var slow = Thread.ofPlatform()
                .start(() -> transactions.executeWithoutResult(_ -> {
                    store.publish(late);
                    written.countDown();
                    try {
                        commit.await(30, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }));
        assertThat(written.await(30, TimeUnit.SECONDS)).isTrue();
        long position = log.record(agency("quick", "ไว", "อบต.", "ตราด"), opened("quick-2565"));

        var refused = api.get("/api/v1/nation/2565?asOf=" + position);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.json().path("type").asString()).endsWith(":not-yet-at-hand");
        assertThat(refused.header("Retry-After")).isEqualTo("5");

        commit.countDown();
        slow.join();
        var nation = api.json("/api/v1/nation/2565?asOf=" + position).path("nation");
        assertThat(nation.path("assessments").asInt()).isEqualTo(4);
        assertThat(nation.path("withTotal").asInt()).isEqualTo(3);
    }

    private String field(String path) {
        return api.get(path).json().path("errors").path(0).path("field").asString();
    }
}
