package org.prongsai.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.prongsai.log.bulk.BulkLog;
import org.prongsai.log.testing.DyingConnections;
import org.prongsai.query.methodology.PinnedMethodologies;
import org.prongsai.query.projection.Handover;
import org.prongsai.query.projection.ReadRows;
import org.prongsai.query.testing.Await;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.prongsai.query.testing.RandomHistory;
import org.prongsai.query.testing.ReadTables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** Killed between any two of its steps, a rebuild leaves all as it was, and is in nobody's way. */
@QueryTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestPropertySource(properties = {"prongsai.rebuild.threads=2"})
class KilledRebuildTest {
    private static final long SEED = 4;

    @Autowired
    private LogWriter log;

    @Autowired
    private ReadTables readTables;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private BulkLog bulk;

    @Autowired
    private Handover handover;

    @Autowired
    private ReadRows rows;

    @Autowired
    private PinnedMethodologies methodologies;

    @Autowired
    private Diagnosis diagnosis;

    @Autowired
    private RebuildSettings settings;

    @Autowired
    private RebuildStore store;

    @BeforeEach
    void recordAHistory() {
        if (readTables.position() == 0) {
            log.record(RandomHistory.of(SEED, 1));
        }
        readTables.awaitAll();
    }

    @Test
    @Order(1)
    void leavesTheTablesAsTheyWereUntilItsCommit() {
        var right = readTables.dump();
        jdbc.update("update view.score set level = 'AA', total = 80.0");
        jdbc.update("delete from view.plan where assessment_id like '%2565'");
        var wrong = readTables.dump();

        int died = untilOneSurvives(() -> assertThat(readTables.dump()).isEqualTo(wrong));

        assertThat(died).isGreaterThan(30);
        assertThat(readTables.dump()).isEqualTo(right);
        assertThat(jdbc.queryForList("select distinct state from view.rebuild order by state", String.class))
                .containsExactly("DONE", "FAILED");
        assertThat(jdbc.queryForObject("select count(*) from view.generation", Long.class))
                .isOne();
    }

    @Test
    @Order(2)
    void leavesEmptyTablesEmptyUntilItsCommit() {
        var right = readTables.dump();
        var empty = List.of("assessment", "plan", "agency", "score", "methodology", "progress");

        int died = untilOneSurvives(() -> {}, () -> {
            jdbc.execute(
                    "truncate view.assessment, view.plan, view.agency, view.score, view.methodology, view.progress");
            assertThat(readTables.dump().keySet()).containsExactlyElementsOf(empty);
        });

        assertThat(died).isGreaterThan(20);
        readTables.awaitAll();
        assertThat(readTables.dump()).isEqualTo(right);
    }

    @Test
    @Order(3)
    void isNotInTheWayOfTheLiveProjection() {
        for (int dieAt = 1; dieAt < 60; dieAt += 7) {
            awaitLock();
            var rebuilds = rebuilds(new DyingConnections(database, dieAt).source());
            try {
                rebuilds.run(false);
            } catch (RuntimeException e) {
                assertThat(e).isNotInstanceOf(RebuildRunning.class);
            }
            log.record(RandomHistory.of(SEED + dieAt, 1).stream()
                    .filter(event -> event.stream().startsWith("agency-0-2566/plan"))
                    .limit(3)
                    .toList());
            readTables.awaitAll();
        }
        var live = readTables.dump();
        awaitLock();

        assertThat(rebuilds(database).run(false).differences()).isEqualTo(new Differences(0, 0, 0, List.of()));
        assertThat(readTables.dump()).isEqualTo(live);
    }

    private int untilOneSurvives(Runnable afterDeath) {
        return untilOneSurvives(afterDeath, () -> {});
    }

    /** Kills a rebuild before its first step, the next before its second, and so on. */
    private int untilOneSurvives(Runnable afterDeath, Runnable beforehand) {
        for (int dieAt = 1; ; dieAt++) {
            var connections = new DyingConnections(database, dieAt);
            beforehand.run();
            awaitLock();
            try {
                rebuilds(connections.source()).run(false);
            } catch (RuntimeException e) {
                afterDeath.run();
                continue;
            }
            return dieAt;
        }
    }

    /** The database notices soon, but not at once, that somebody is gone. */
    private void awaitLock() {
        Await.until(
                Duration.ofSeconds(10),
                () -> Long.valueOf(0)
                        .equals(jdbc.queryForObject(
                                "select count(*) from pg_locks where locktype = 'advisory' and classid = "
                                        + Session.LOCK_CLASS,
                                Long.class)),
                () -> "the lock outlived its connection");
    }

    private Rebuilds rebuilds(DataSource source) {
        return new Rebuilds(source, bulk, handover, rows, methodologies, diagnosis, settings, store);
    }
}
