package org.prongsai.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.prongsai.engine.event.Event;
import org.prongsai.query.projection.Scoreboard;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.prongsai.query.testing.RandomHistory;
import org.prongsai.query.testing.ReadTables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** Live, live with random cuts, and rebuilt: the same bytes in every table, and the same digest. */
@QueryTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestPropertySource(
        properties = {
            "prongsai.scoreboard.batch-size=7",
            "prongsai.scoreboard.claim-timeout=1s",
            "prongsai.rebuild.threads=2"
        })
class SameBytesTest {
    private static final long SEED = 25670930;
    private static final SplittableRandom RANDOM = new SplittableRandom(SEED);

    @Autowired
    private LogWriter log;

    @Autowired
    private ReadTables readTables;

    @Autowired
    private Scoreboard scoreboard;

    @Autowired
    private Rebuilds rebuilds;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    @Order(1)
    void writesTheBytesOfTheLiveProjectionHoweverThatWasCut() throws SQLException {
        recordWithCuts(RandomHistory.of(SEED, 4));
        readTables.awaitAll();
        var live = readTables.dump();
        var digest = digest();

        var outcome = rebuilds.run(false);

        assertThat(readTables.dump()).as("seed %d", SEED).isEqualTo(live);
        assertThat(outcome.digest()).isEqualTo(digest).isEqualTo(digest());
        assertThat(outcome.differences()).isEqualTo(new Differences(0, 0, 0, List.of()));
        assertThat(outcome.position()).isEqualTo(readTables.position());
        assertThat(live.values()).allSatisfy(rows -> assertThat(rows).isNotEmpty());
        assertThat(jdbc.queryForList("select digest from view.generation", String.class))
                .containsExactly(digest);
    }

    @Test
    @Order(2)
    void fillsEmptyTablesWithTheSameBytes() throws SQLException {
        var live = readTables.dump();
        var digest = digest();
        scoreboard.stop();
        jdbc.execute("truncate view.assessment, view.plan, view.agency, view.score, view.methodology, view.progress");
        jdbc.execute("truncate view.follower");

        var outcome = rebuilds.run(false);

        assertThat(readTables.dump()).isEqualTo(live);
        assertThat(outcome.digest()).isEqualTo(digest);
        assertThat(outcome.differences()).isNull();
        scoreboard.start();
    }

    @Test
    @Order(3)
    void goesOnLiveFromWhereTheRebuildEnded() {
        var more = RandomHistory.of(SEED + 1, 7).stream()
                .filter(event -> event.stream().matches("(agency:)?agency-[456].*"))
                .toList();
        record(more, false);
        readTables.awaitAll();

        var found = rebuilds.run(true).differences();

        assertThat(found).isEqualTo(new Differences(0, 0, 0, List.of()));
    }

    @Test
    @Order(4)
    void losesNothingThatIsRecordedWhileItRuns() throws Exception {
        var more = RandomHistory.of(SEED + 2, 12).stream()
                .filter(event -> event.stream().matches("(agency:)?agency-([789]|1[01]).*"))
                .toList();
        var recording = CompletableFuture.runAsync(() -> record(more, false));
        var rebuilt = 0;
        while (!recording.isDone() || rebuilt == 0) {
            rebuilds.run(false);
            rebuilt++;
        }
        recording.get();
        readTables.awaitAll();
        var live = readTables.dump();

        assertThat(rebuilds.run(false).differences()).isEqualTo(new Differences(0, 0, 0, List.of()));

        scoreboard.stop();
        readTables.clear();
        scoreboard.start();
        readTables.awaitAll();
        assertThat(readTables.dump()).as("replayed after %d rebuilds", rebuilt).isEqualTo(live);
    }

    @Test
    @Order(5)
    void namesWhatDiffersAndMendsIt() throws SQLException {
        var live = readTables.dump();
        jdbc.update("update view.score set total_exact = '1/3' where assessment_id = 'agency-0-2564'");
        jdbc.update("update view.score set total = 80.0 where assessment_id = 'agency-0-2565'");
        jdbc.update("delete from view.plan where assessment_id = 'agency-1-2566'");
        jdbc.update("""
                insert into view.agency (agency_id, name_th, type, province, sort_key, position)
                values ('ghost', 'ผี', 'อบต.', 'เลย', '', 1)""");
        var expected = new Differences(
                2,
                1,
                1,
                List.of(
                        new Differences.Row("agency", "ghost", Differences.Kind.SURPLUS),
                        new Differences.Row("plan", "agency-1-2566", Differences.Kind.MISSING),
                        new Differences.Row("score", "agency-0-2564", Differences.Kind.DIFFERING),
                        new Differences.Row("score", "agency-0-2565", Differences.Kind.DIFFERING)));

        assertThat(rebuilds.run(true).differences()).isEqualTo(expected);
        assertThat(rebuilds.run(false).differences()).isEqualTo(expected);

        assertThat(readTables.dump()).isEqualTo(live);
    }

    private void recordWithCuts(List<Event> events) {
        record(events, true);
    }

    private void record(List<Event> events, boolean withCuts) {
        var left = new ArrayList<>(events);
        while (!left.isEmpty()) {
            var piece = left.subList(0, Math.min(left.size(), RANDOM.nextInt(1, 120)));
            log.record(List.copyOf(piece));
            piece.clear();
            if (withCuts && RANDOM.nextInt(6) == 0) {
                scoreboard.stop();
                scoreboard.start();
            }
        }
    }

    private String digest() throws SQLException {
        try (var connection = database.getConnection()) {
            return TableDigest.of(connection);
        }
    }
}
