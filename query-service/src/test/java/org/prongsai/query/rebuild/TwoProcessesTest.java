package org.prongsai.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.prongsai.engine.event.Event;
import org.prongsai.query.QueryService;
import org.prongsai.query.projection.Scoreboard;
import org.prongsai.query.testing.Await;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.prongsai.query.testing.RandomHistory;
import org.prongsai.query.testing.ReadTables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** Several processes share one read side: whoever rebuilds, and whoever is at work meanwhile, nothing is counted twice. */
@QueryTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestPropertySource(properties = "prongsai.scoreboard.batch-size=7")
class TwoProcessesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long SEED = 99;

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

    @Autowired
    private Environment environment;

    @BeforeEach
    void startFromHere() {
        if (!scoreboard.isRunning()) {
            scoreboard.start();
        }
    }

    @Test
    @Order(1)
    void countNothingTwiceWhileEitherRebuilds() throws Exception {
        var random = new SplittableRandom(SEED);
        try (var other = otherProcess("1000000000")) {
            var there = other.getBean(Rebuilds.class);
            var recording = CompletableFuture.runAsync(() -> record(RandomHistory.of(SEED, 4), random));
            for (int round = 0; !recording.isDone() || round < 4; round++) {
                if (round % 3 == 0) { // Whoever stands by takes the projection over.
                    scoreboard.stop();
                    scoreboard.start();
                }
                (round % 2 == 0 ? rebuilds : there).run(false);
            }
            recording.get();
            record(
                    RandomHistory.of(SEED + 1, 5).stream()
                            .filter(event -> event.stream().matches("(agency:)?agency-4.*"))
                            .toList(),
                    random); // Nobody mends what is wrong by now.
            readTables.awaitAll();
        }
        var live = readTables.dump();

        scoreboard.stop();
        readTables.clear();
        scoreboard.start();
        readTables.awaitAll();
        assertThat(readTables.dump()).as("replayed, seed %d", SEED).isEqualTo(live);
        assertThat(rebuilds.run(true).differences()).isEqualTo(new Differences(0, 0, 0, List.of()));
    }

    @Test
    @Order(2)
    void seeAndCancelEachOthersRebuilds() throws Exception {
        try (var other = otherProcess("1000000000");
                var writing = database.getConnection()) {
            writing.setAutoCommit(false);
            writing.createStatement().execute("lock table log.domain_event_entry in row exclusive mode");
            var there = other.getBean(Rebuilds.class);
            var id = there.start(false);

            assertThatThrownBy(() -> rebuilds.run(false))
                    .isInstanceOfSatisfying(
                            RebuildRunning.class,
                            running -> assertThat(running.id()).isEqualTo(id));
            assertThat(state(id)).isEqualTo(State.RUNNING);
            assertThat(rebuilds.cancel(id)).isTrue();
            Await.until(PATIENCE, () -> state(id) == State.CANCELLED, () -> "it is " + state(id));
            writing.rollback();
        }
    }

    @Test
    @Order(3)
    void tellsThatARebuildBrokeOffWithItsProcess() {
        jdbc.update("""
                insert into view.rebuild (rebuild_id, dry_run, state, phase, started_at)
                values ('gone', false, 'RUNNING', 'READING', now())""");

        assertThat(state("gone")).isEqualTo(State.INTERRUPTED);
        rebuilds.run(true);
        assertThat(jdbc.queryForObject("select state from view.rebuild where rebuild_id = 'gone'", String.class))
                .isEqualTo("INTERRUPTED");
    }

    @Test
    @Order(4)
    void fillsAnEmptyReadSideBeforeTheProjectionStarts() {
        var live = readTables.dump();
        scoreboard.stop();
        jdbc.execute("truncate view.assessment, view.plan, view.agency, view.score, view.methodology, view.progress");
        jdbc.execute("truncate view.follower");
        long before = generations();

        try (var other = otherProcess("1")) {
            assertThat(other.isActive()).isTrue();
            assertThat(generations()).isEqualTo(before + 1);
            assertThat(readTables.dump()).isEqualTo(live);
        }
    }

    @Test
    @Order(5)
    void rebuildsAtItsStartWhatAnEarlierVersionWroteInAnotherForm() {
        var live = readTables.dump();
        jdbc.update("update view.form set version = 0");
        jdbc.update("update view.score set total_exact = 'as it was written then'");
        long before = generations();

        try (var other = otherProcess("1000000000")) {
            assertThat(other.isActive()).isTrue();
            assertThat(generations()).isEqualTo(before + 1);
        }
        assertThat(readTables.dump()).isEqualTo(live);
        try (var another = otherProcess("1000000000")) {
            assertThat(another.isActive()).isTrue();
            assertThat(generations()).isEqualTo(before + 1);
        }
    }

    private void record(List<Event> events, SplittableRandom random) {
        var left = new ArrayList<>(events);
        while (!left.isEmpty()) {
            var piece = left.subList(0, Math.min(left.size(), random.nextInt(1, 60)));
            log.record(List.copyOf(piece));
            piece.clear();
        }
    }

    private ConfigurableApplicationContext otherProcess(String atStartFrom) {
        return new SpringApplicationBuilder(QueryService.class)
                .run(
                        "--spring.main.banner-mode=off",
                        "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
                        "--spring.datasource.username=" + environment.getProperty("spring.datasource.username"),
                        "--spring.datasource.password=" + environment.getProperty("spring.datasource.password"),
                        "--spring.datasource.hikari.maximum-pool-size=8",
                        "--prongsai.scoreboard.batch-size=7",
                        "--prongsai.rebuild.at-start-from=" + atStartFrom,
                        "--server.port=0");
    }

    private State state(String id) {
        return rebuilds.find(id).orElseThrow().state();
    }

    private long generations() {
        var count = jdbc.queryForObject("select count(*) from view.generation", Long.class);
        return count == null ? 0 : count;
    }
}
