package org.prongsai.query.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.testing.Facts.opened;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.query.peer.PeerAverages;
import org.prongsai.query.peer.PeerReader;
import org.prongsai.query.peer.Peers;
import org.prongsai.query.testing.Api;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.prongsai.query.testing.RandomHistory;
import org.prongsai.query.testing.ReadTables;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tape says of a moment is what the read tables said at that moment, to the last character. */
@QueryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastYearsTest {
    private static final long SEED = 2567;
    private static final FiscalYear YEAR = new FiscalYear(2566);
    private static final List<String> QUESTIONS = List.of(
            "/api/v1/nation/2564",
            "/api/v1/nation/2565?groupBy=province,type",
            "/api/v1/nation/2566?groupBy=type",
            "/api/v1/assessments?sort=change",
            "/api/v1/assessments?fiscalYear=2565&sort=-oit&size=2&page=1",
            "/api/v1/assessments?fiscalYear=2566&province=ตราด&sort=name",
            "/api/v1/assessments?q=agency-1&sort=-iit",
            "/api/v1/assessments?sort=province&size=5",
            "/api/v1/assessments?level=A&level=B",
            "/api/v1/agencies/agency-1/comparison?from=2565&to=2566",
            "/api/v1/agencies/agency-0/trend",
            "/api/v1/assessments/agency-1-2566/scores");

    private record Known(long position, String question, String answer) {}

    private record KnownPeers(long position, Peers peers) {}

    @Autowired
    private LogWriter log;

    @Autowired
    private ReadTables readTables;

    @Autowired
    private Api api;

    @Autowired
    private PeerReader peers;

    private final List<Known> known = new ArrayList<>();
    private final List<KnownPeers> knownPeers = new ArrayList<>();
    private long last;

    @BeforeAll
    void askWhileItHappens() {
        var random = new SplittableRandom(SEED);
        var left = new ArrayList<>(RandomHistory.of(SEED, 3));
        while (!left.isEmpty()) {
            var piece = left.subList(0, Math.min(left.size(), random.nextInt(1, 260)));
            last = log.record(List.copyOf(piece));
            piece.clear();
            readTables.awaitAll();
            for (var question : QUESTIONS) {
                var answer = api.get(question);
                known.add(new Known(last, question, answer.status() + answer.body()));
            }
            knownPeers.add(new KnownPeers(last, peers.now(YEAR, "อบต.", "ตราด", last)));
        }
    }

    @Test
    void answersAsItDidThen() {
        for (var then : known) {
            var asked = then.question() + (then.question().contains("?") ? "&" : "?") + "asOf=" + then.position();
            var answer = api.get(asked);
            assertThat(plain(answer.status() + answer.body())).as(asked).isEqualTo(plain(then.answer()));
        }
    }

    @Test
    void findsThePeersOfThePastAsTheyWereThen() {
        assertThat(knownPeers)
                .isNotEmpty()
                .allSatisfy(then -> assertThat(peers.past(YEAR, "อบต.", "ตราด", then.position()))
                        .as("at %d", then.position())
                        .contains(then.peers()));
        var latest = knownPeers.getLast().peers();
        assertThat(latest.nation().assessments()).isEqualTo(3);
        assertThat(latest.sameType()).isEqualTo(latest.nation());
        assertThat(latest.sameProvince().assessments()).isEqualTo(2);
        assertThat(latest.sameProvince().of(PeerAverages.TOTAL).count()).isEqualTo(2);
    }

    @Test
    void addsPeersUpOnceForAllAgenciesUntilTheLogGoesOn() {
        var once = peers.now(YEAR, "อบต.", "ตราด", last);

        assertThat(peers.now(YEAR, "อบต.", "เลย", last).nation()).isSameAs(once.nation());
        assertThat(peers.now(YEAR, "อบจ.", "ยะลา", last))
                .extracting(Peers::sameType, Peers::sameProvince)
                .containsOnly(new PeerAverages(0, Map.of()));
    }

    @Test
    void takesTheSameMomentByPositionAndByInstant() {
        for (var then : known) {
            var joint = then.question().contains("?") ? "&" : "?";
            var byPosition = api.get(then.question() + joint + "asOf=" + then.position());
            var instant = byPosition.status() == 200
                    ? byPosition.json().path("asOf").path("instant").asString()
                    : "";
            if (!instant.isEmpty()) {
                assertThat(api.get(then.question() + joint + "asOf=" + instant).body())
                        .as(then.question())
                        .isEqualTo(byPosition.body());
            }
        }
    }

    @Test
    void holdsTheSameAnswersAgainstARevision() {
        var revised = api.json("/api/v1/nation/2565?methodology=2565@2");
        var pinned = api.json("/api/v1/nation/2565");

        assertThat(revised.path("nation").toString())
                .isEqualTo(pinned.path("nation").toString());
        assertThat(revised.path("methodology").path("revision").asInt()).isEqualTo(2);
        assertThat(revised.path("excluded").isEmpty()).isTrue();
    }

    @Test
    void countsWhatAnotherMethodologyDoesNotFitAndSaysWhy() {
        var other = api.json("/api/v1/nation/2566?methodology=2565");

        assertThat(other.path("nation").path("assessments").asInt()).isZero();
        assertThat(other.path("excluded").size()).isEqualTo(1);
        assertThat(other.path("excluded").path(0).path("assessments").asInt()).isEqualTo(3);
        assertThat(other.path("excluded").path(0).path("methodology").asString())
                .isEqualTo(opened("agency-1-2566").methodology().id() + "@1");
        assertThat(other.path("excluded").path(0).path("reasonEn").asString()).startsWith("survey EIT");
    }

    @Test
    void refusesAMethodologyThatThereIsNot() {
        assertThat(api.get("/api/v1/nation/2566?methodology=2400").status()).isEqualTo(404);
        assertThat(api.get("/api/v1/assessments?methodology=2566@99").status()).isEqualTo(404);
    }

    @Test
    void takesAPositionBehindTheEndAsTheEnd() {
        assertThat(api.json("/api/v1/nation/2566?asOf=999999999")
                        .path("asOf")
                        .path("position")
                        .asLong())
                .isEqualTo(last);
    }

    /** Answers of now do not say as of when they are, or say it by the last event. */
    private static String plain(String answer) {
        return answer.replaceAll("\"asOf\":\\{[^}]*},?", "").replaceAll(",}", "}");
    }
}
