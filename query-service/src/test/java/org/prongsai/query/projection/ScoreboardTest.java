package org.prongsai.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.testing.Facts.PHAI_2565;
import static org.prongsai.query.testing.Facts.agency;
import static org.prongsai.query.testing.Facts.corrected;
import static org.prongsai.query.testing.Facts.mueangPhai;
import static org.prongsai.query.testing.Facts.opened;
import static org.prongsai.query.testing.Facts.published;
import static org.prongsai.query.testing.Facts.response;
import static org.prongsai.query.testing.Facts.result;
import static org.prongsai.query.testing.Facts.surveyOpened;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.prongsai.query.testing.ReadTables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@QueryTest
class ScoreboardTest {
    @Autowired
    private LogWriter log;

    @Autowired
    private ReadTables readTables;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EventStore store;

    @Autowired
    private EventStorageEngine engine;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void writesOneLineOfTheRankingPerAssessment() {
        log.record(mueangPhai(), opened("mueang-phai-2565"));
        long position = log.record(published("mueang-phai-2565", result(null, null, PHAI_2565)));
        readTables.awaitAll();

        assertThat(jdbc.queryForMap("""
                        select assessment_id, agency_id, fiscal_year, name_th, name_en, type, province, district, phase,
                               methodology_id, methodology_revision, basis, complete, total::text, total_exact, level, passed,
                               iit::text, iit_exact, eit::text, eit_exact, oit::text, oit_exact,
                               concat_ws(' ', indicator_1, indicator_2, indicator_3, indicator_4, indicator_5, indicator_6,
                                         indicator_7, indicator_8, indicator_9, indicator_10) indicators,
                               responses::text, sample, position
                        from view.score where assessment_id = 'mueang-phai-2565'"""))
                .isEqualTo(Map.ofEntries(
                        Map.entry("assessment_id", "mueang-phai-2565"),
                        Map.entry("agency_id", "mueang-phai"),
                        Map.entry("fiscal_year", 2565),
                        Map.entry("name_th", "อบต.เมืองไผ่"),
                        Map.entry("name_en", "Mueang Phai"),
                        Map.entry("type", "อบต."),
                        Map.entry("province", "บุรีรัมย์"),
                        Map.entry("district", "หนองกี่"),
                        Map.entry("phase", "OPEN"),
                        Map.entry("methodology_id", "2565"),
                        Map.entry("methodology_revision", 1),
                        Map.entry("basis", "PUBLISHED"),
                        Map.entry("complete", false),
                        Map.entry("total", "50.36"),
                        Map.entry("total_exact", "251809/5000"),
                        Map.entry("level", "E"),
                        Map.entry("passed", false),
                        Map.entry("iit", "87.52"),
                        Map.entry("iit_exact", "21879/250"),
                        Map.entry("eit", "69.86"),
                        Map.entry("eit_exact", "20957/300"),
                        Map.entry("oit", "7.88"),
                        Map.entry("oit_exact", "63/8"),
                        Map.entry("indicators", "91.46 81.48 95.11 81.29 88.24 74.73 67.86 66.98 15.75 0.00"),
                        Map.entry("responses", "{\"EIT\": 0, \"IIT\": 0}"),
                        Map.entry("sample", "UNKNOWN"),
                        Map.entry("position", position)));
    }

    @Test
    void replacesTheLineWhenTheAssessmentGoesOn() {
        log.record(agency("bang-rak", "บางรัก", "เขต", "กรุงเทพมหานคร"), opened("bang-rak-2566"));
        log.record(published("bang-rak-2566", "90.00"));
        log.record(corrected("bang-rak-2566", result("91.50", null, List.of()), "พิมพ์ผิด"));
        readTables.awaitAll();

        assertThat(jdbc.queryForList("select total::text from view.score where agency_id = 'bang-rak'", String.class))
                .containsExactly("91.50");
    }

    /** Nobody in this process is told of it: it is found in the database. */
    @Test
    void foldsWhatAnotherProcessRecorded() {
        engine.appendEvents(log.messages(List.of(agency("elsewhere", "ที่อื่น", "อบต.", "ตราด"))));
        readTables.awaitAll();

        assertThat(jdbc.queryForList("select name_th from view.agency where agency_id = 'elsewhere'", String.class))
                .containsExactly("ที่อื่น");
    }

    /** The order of positions is not the order of commits: the earlier position is handed over last, and has to count. */
    @Test
    void countsAnEventThatCommitsAfterOneWithAHigherPosition() throws Exception {
        log.record(agency("late", "สาย", "อบต.", "ตราด"), opened("late-2564"), surveyOpened("late-2564", "IIT"));
        readTables.awaitAll();
        var slow = log.messageOfNow(response("late-2564", "IIT", 1, 1));
        var quick = log.messageOfNow(response("late-2564", "IIT", 2, 4));
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);

        try (var other = Executors.newSingleThreadExecutor()) {
            var slowWriter = other.submit(() -> transactions.executeWithoutResult(_ -> {
                store.publish(slow);
                // Axon writes at the end of its own unit of work; without one, at once: the position is taken here.
                written.countDown();
                awaitQuietly(mayCommit);
            }));
            assertThat(written.await(30, TimeUnit.SECONDS)).isTrue();
            transactions.executeWithoutResult(_ -> store.publish(quick));
            readTables.awaitAll();
            assertThat(respondents("late-2564")).isEqualTo(1);
            assertThat(missing()).matches("\\{\\[\\d+,\\d+\\)}");
            mayCommit.countDown();
            slowWriter.get(30, TimeUnit.SECONDS);
        }
        readTables.awaitSql("select (responses ->> 'IIT')::int = 2 from view.score where assessment_id = 'late-2564'");

        var positions = jdbc.queryForList("""
                select global_index from log.domain_event_entry
                where aggregate_identifier like 'late-2564/IIT/%' order by aggregate_identifier""", Long.class);
        assertThat(positions.getFirst()).isLessThan(positions.getLast());
        assertThat(jdbc.queryForObject(
                        "select position from view.assessment where assessment_id = 'late-2564'", Long.class))
                .isEqualTo(positions.getLast());
    }

    /** While one transaction hangs, others go on at full speed. */
    @Test
    void countsAnEventThatCommitsAfterThousandsOfHigherPositions() throws Exception {
        log.record(agency("later", "สายมาก", "อบต.", "ตราด"), opened("later-2564"), surveyOpened("later-2564", "IIT"));
        readTables.awaitAll();
        var slow = log.messageOfNow(response("later-2564", "IIT", 1, 1));
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        int others = 10_100;

        try (var other = Executors.newSingleThreadExecutor()) {
            var slowWriter = other.submit(() -> transactions.executeWithoutResult(_ -> {
                store.publish(slow);
                written.countDown();
                awaitQuietly(mayCommit);
            }));
            assertThat(written.await(30, TimeUnit.SECONDS)).isTrue();
            var quick = IntStream.rangeClosed(2, 1 + others)
                    .mapToObj(number -> log.messageOfNow(response("later-2564", "IIT", number, 4)))
                    .toList();
            transactions.executeWithoutResult(_ -> store.publish(quick));
            readTables.awaitAll();
            assertThat(respondents("later-2564")).isEqualTo(others);
            mayCommit.countDown();
            slowWriter.get(30, TimeUnit.SECONDS);
        }

        readTables.awaitSql(
                "select (responses ->> 'IIT')::int = 10101 from view.score where assessment_id = 'later-2564'");
    }

    /** Where a writer gave up, nothing will ever be, and nobody looks for it any longer. */
    @Test
    void forgetsPositionsThatWereGivenBack() throws Exception {
        log.record(
                agency("given-up", "เลิก", "อบต.", "ตราด"),
                opened("given-up-2564"),
                surveyOpened("given-up-2564", "IIT"));
        readTables.awaitAll();
        var never = log.messageOfNow(response("given-up-2564", "IIT", 1, 1));
        var other = log.messageOfNow(response("given-up-2564", "IIT", 2, 4));
        var written = new CountDownLatch(1);
        var mayGiveUp = new CountDownLatch(1);

        try (var thread = Executors.newSingleThreadExecutor()) {
            var writer = thread.submit(() -> transactions.executeWithoutResult(status -> {
                store.publish(never);
                written.countDown();
                awaitQuietly(mayGiveUp);
                status.setRollbackOnly();
            }));
            assertThat(written.await(30, TimeUnit.SECONDS)).isTrue();
            transactions.executeWithoutResult(_ -> store.publish(other));
            readTables.awaitAll();
            assertThat(missing()).isNotEqualTo("{}");
            mayGiveUp.countDown();
            writer.get(30, TimeUnit.SECONDS);
        }

        readTables.awaitSql("select missing = '{}' from view.follower");
        assertThat(respondents("given-up-2564")).isEqualTo(1);
    }

    private String missing() {
        return String.valueOf(jdbc.queryForObject("select missing::text from view.follower", String.class));
    }

    private int respondents(String assessment) {
        var responses = jdbc.queryForObject(
                "select (responses ->> 'IIT')::int from view.score where assessment_id = ?", Integer.class, assessment);
        return responses == null ? -1 : responses;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the test never let go");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
