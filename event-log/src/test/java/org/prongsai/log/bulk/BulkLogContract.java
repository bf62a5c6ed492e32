package org.prongsai.log.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.engine.event.AssessmentClosed;
import org.prongsai.engine.event.EventCatalog;
import org.prongsai.engine.event.UnreadableEvent;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.log.SchemaMigration;
import org.prongsai.log.testing.PostgresServer;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the bulk reader promises on every PostgreSQL. */
abstract class BulkLogContract {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BRIEFLY = Duration.ofMillis(200);
    private static final Instant NOON = Instant.parse("2023-03-01T05:00:00.123Z");
    private static final String INSERT = """
            insert into log.domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type, timestamp,
                payload_type, payload_revision, payload, metadata)
            values (?, ?, 0, 'Test', ?, ?, ?, ?, '{}')""";

    private final PostgresServer server;
    private DataSource database;
    private JdbcTemplate jdbc;
    private BulkLog log;

    BulkLogContract(PostgresServer server) {
        this.server = server;
    }

    /** As it was handed over. */
    private record Row(long position, Instant at, String stream, int kind, int revision, String payload) {}

    @BeforeEach
    void beginWithAnEmptyLog() {
        database = server.freshDatabase().dataSource();
        new SchemaMigration(database, "log", "db/log").afterPropertiesSet();
        jdbc = new JdbcTemplate(database);
        log = new BulkLog(database);
    }

    @Test
    void isSettledAtNothingBeforeTheFirstEvent() {
        assertThat(log.settle(PATIENCE)).isZero();
        assertThat(read(0, 0, 2)).isEmpty();
        assertThat(read(0, 10, 2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void handsOverEveryEventOnce(int threads) {
        recordMany(5_000);

        var rows = read(0, log.settle(PATIENCE), threads);

        assertThat(rows)
                .extracting(Row::position)
                .isEqualTo(LongStream.rangeClosed(1, 5_000).boxed().toList());
        assertThat(read(17, 4_999, threads)).isEqualTo(rows.subList(17, 4_999));
    }

    @Test
    void handsOverWhatIsStored() {
        record("a", "phai-2566", NOON, "AssessmentClosed", "1", "{\"assessmentId\":\"phai-2566\"}");
        record("b", "phai-2566/plan", Instant.parse("1999-12-31T23:59:59.999Z"), "ของอื่น", null, "น้ำ");
        record("c", "phai-2566/IIT", Instant.parse("2024-02-29T00:00:00Z"), "SurveyClosed", "x1", "");
        record("d", "phai-2566/IIT", Instant.parse("0001-01-01T00:00:00.001Z"), "SurveyClosed", "123", "{}", 1);

        int surveyClosed = EventCatalog.names().indexOf("SurveyClosed");
        assertThat(read(0, 4, 1))
                .containsExactly(
                        new Row(
                                1,
                                NOON,
                                "phai-2566",
                                EventCatalog.names().indexOf("AssessmentClosed"),
                                1,
                                "{\"assessmentId\":\"phai-2566\"}"),
                        new Row(2, Instant.parse("1999-12-31T23:59:59.999Z"), "phai-2566/plan", -1, 0, "น้ำ"),
                        new Row(3, Instant.parse("2024-02-29T00:00:00Z"), "phai-2566/IIT", surveyClosed, 0, ""),
                        new Row(
                                4,
                                Instant.parse("0001-01-01T00:00:00.001Z"),
                                "phai-2566/IIT",
                                surveyClosed,
                                123,
                                "{}"));
    }

    @Test
    void decodesAnEventOnDemandAndSaysWhatItCannotRead() {
        record("a", "phai-2566", NOON, "AssessmentClosed", "1", "{\"assessmentId\":\"phai-2566\"}");
        record("b", "phai-2565", NOON, "AssessmentDreamt", "1", "{}");
        var events = new ArrayList<Object>();

        log.read(0, 2, 1, () -> false, (_, _) -> row -> {
            try {
                events.add(row.event());
            } catch (UnreadableEvent e) {
                events.add(row.stream() + ": " + e.getMessage());
            }
        });

        assertThat(events)
                .containsExactly(
                        new AssessmentClosed(AssessmentId.parse("phai-2566")),
                        "phai-2565: no event is called 'AssessmentDreamt'");
    }

    @Test
    void handsOverALargePayloadThatTheTableHoldsCompressed() {
        var large = "{\"x\":\"" + "นาน".repeat(200_000) + "\"}";
        record("a", "methodology:x", NOON, "MethodologyRegistered", "1", large);

        assertThat(read(0, 1, 1)).extracting(Row::payload).containsExactly(large);
    }

    @Test
    void beginsRangesInOrderAndEndsEach() {
        recordMany(10_000);
        var begun = Collections.synchronizedList(new ArrayList<Long>());
        var ended = Collections.synchronizedList(new ArrayList<Long>());

        log.read(0, 10_000, 2, () -> false, (after, _) -> {
            begun.add(after);
            return new BulkSink() {
                private long last = after;

                @Override
                public void row(BulkRow row) {
                    assertThat(row.position()).isEqualTo(++last);
                }

                @Override
                public void end() {
                    ended.add(after);
                }
            };
        });

        assertThat(begun).isSorted().hasSizeGreaterThan(4);
        assertThat(ended).containsExactlyInAnyOrderElementsOf(begun);
    }

    @Test
    void neverSkipsATransactionThatCommitsAfterItsNeighbours() throws Exception {
        try (var slow = database.getConnection()) {
            slow.setAutoCommit(false);
            record(slow, "early");
            record("late", "late-2566", NOON, "AssessmentClosed", "1", "{}");

            var settled = CompletableFuture.supplyAsync(() -> log.settle(PATIENCE));
            awaitSettling();
            assertThat(settled).isNotDone();
            slow.commit();

            assertThat(settled.get()).isEqualTo(2);
            assertThat(read(0, 2, 2)).extracting(Row::stream).containsExactly("early-2566", "late-2566");
        }
    }

    @Test
    void passesOverTheGapOfATransactionThatRolledBack() throws SQLException {
        try (var failed = database.getConnection()) {
            failed.setAutoCommit(false);
            record(failed, "lost");
            failed.rollback();
        }
        record("kept", "kept-2566", NOON, "AssessmentClosed", "1", "{}");

        assertThat(log.settle(PATIENCE)).isEqualTo(2);
        assertThat(read(0, 2, 2)).extracting(Row::position).containsExactly(2L);
    }

    @Test
    void givesUpOnAWriterThatIdlesAndSaysWhoItIs() throws SQLException {
        try (var idle = database.getConnection()) {
            idle.setAutoCommit(false);
            record(idle, "idle");

            assertThatThrownBy(() -> log.settle(BRIEFLY))
                    .isExactlyInstanceOf(LogNotSettled.class)
                    .hasMessageMatching(
                            "the log is not settled up to position 1: still writing transaction \\d+/\\d+ of process \\d+");
            idle.rollback();
        }
        assertThat(log.settle(PATIENCE)).isEqualTo(1);
    }

    @Test
    void waitsForAWriterThatHasDrawnNoPositionYet() throws SQLException {
        try (var about = database.getConnection()) {
            about.setAutoCommit(false);
            about.createStatement().execute("lock table log.domain_event_entry in row exclusive mode");

            assertThatThrownBy(() -> log.settle(BRIEFLY)).isExactlyInstanceOf(LogNotSettled.class);
        }
    }

    @Test
    void holdsUpNoWriterThatBeginsMeanwhileAndDoesNotWaitForIt() throws Exception {
        try (var slow = database.getConnection();
                var next = database.getConnection()) {
            slow.setAutoCommit(false);
            record(slow, "slow");
            var settled = CompletableFuture.supplyAsync(() -> log.settle(PATIENCE));
            awaitSettling();
            next.setAutoCommit(false);
            record(next, "next");

            slow.commit();

            assertThat(settled.get()).isEqualTo(1);
            next.commit();
        }
    }

    @Test
    void doesNotWaitForReadersNorForWritersOfOtherTables() throws SQLException {
        record("a", "a-2566", NOON, "AssessmentClosed", "1", "{}");
        try (var reader = database.getConnection()) {
            reader.setAutoCommit(false);
            reader.createStatement().execute("select * from log.domain_event_entry for update");
            reader.createStatement().execute("create table other (x int)");
            reader.createStatement().execute("insert into other values (1)");

            assertThat(log.settle(PATIENCE)).isEqualTo(1);
        }
    }

    @Test
    void handsOverWhatIsVisibleOfSomePositions() throws SQLException {
        record("a", "a-2566", NOON, "AssessmentClosed", "1", "{}");
        record("b", "b-2566", NOON, "AssessmentClosed", "1", "{}");
        try (var slow = database.getConnection()) {
            slow.setAutoCommit(false);
            record(slow, "slow");
            record("d", "d-2566", NOON, "AssessmentClosed", "1", "{}");
            record("e", "e-2566", NOON, "AssessmentClosed", "1", "{}");

            assertThat(log.drawn()).isEqualTo(5);
            assertThat(visible(Positions.range(0, 5))).containsExactly(1L, 2L, 4L, 5L);
            assertThat(visible(Positions.range(0, 1).and(2, 4))).containsExactly(1L, 4L);
            slow.commit();
        }
        assertThat(visible(Positions.range(2, 3))).containsExactly(3L);
    }

    private List<Long> visible(Positions positions) {
        var found = new ArrayList<Long>();
        log.readVisible(positions, () -> false, row -> found.add(row.position()));
        return found;
    }

    @Test
    void stopsWhenToldTo() {
        recordMany(20_000);
        var stop = new AtomicBoolean();
        var ends = new AtomicInteger();

        assertThatThrownBy(() -> log.read(0, 20_000, 2, stop::get, (_, _) -> new BulkSink() {
                    @Override
                    public void row(BulkRow row) {
                        stop.set(true);
                        LockSupport.parkNanos(1_000_000); // All rows would take seconds.
                    }

                    @Override
                    public void end() {
                        ends.incrementAndGet();
                    }
                }))
                .isExactlyInstanceOf(ReadStopped.class);
        assertThat(ends.get()).isLessThan(16);
        assertThat(read(0, 20_000, 2)).hasSize(20_000);
    }

    @Test
    void stopsWhileTheDatabaseKeepsItWaiting() throws Exception {
        recordMany(10);
        try (var blocking = database.getConnection()) {
            blocking.setAutoCommit(false);
            blocking.createStatement().execute("lock table log.domain_event_entry in access exclusive mode");
            var stop = new AtomicBoolean();
            var read = CompletableFuture.runAsync(() -> log.read(0, 10, 2, stop::get, (_, _) -> _ -> {}));

            stop.set(true);

            assertThat(read)
                    .failsWithin(PATIENCE)
                    .withThrowableThat()
                    .havingRootCause()
                    .isInstanceOf(ReadStopped.class);
        }
    }

    @Test
    void failsWhereASinkFailsAndLeavesTheConnectionUsable() {
        recordMany(10_000);

        assertThatThrownBy(() -> log.read(0, 10_000, 2, () -> false, (_, _) -> row -> {
                    if (row.position() == 5_000) {
                        throw new IllegalStateException("no room");
                    }
                }))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("no room");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 700, 3_000, 4_999, 5_000, 9_999, 10_000})
    void leavesNothingUnreadOnAConnectionThatWasGivenUp(long position) throws SQLException {
        recordMany(10_000);
        try (var connection = database.getConnection()) {
            var pooled = new SingleConnectionDataSource(connection, true);
            for (var stops : new boolean[] {true, false}) {
                assertThatThrownBy(() -> giveUpAt(position, new BulkLog(pooled), stops))
                        .isInstanceOf(IllegalStateException.class);
                for (int question = 1; question < 30; question++) {
                    assertThat(new JdbcTemplate(pooled).queryForObject("select " + question, Integer.class))
                            .isEqualTo(question);
                }
            }
            pooled.destroy();
        }
    }

    /** By a sink that fails, or by being told to stop. */
    private static void giveUpAt(long position, BulkLog log, boolean stops) {
        var stop = new AtomicBoolean();
        log.read(0, 10_000, 1, stop::get, (_, _) -> row -> {
            if (row.position() == position && !stops) {
                throw new IllegalStateException("no room");
            }
            stop.compareAndSet(false, row.position() == position);
            if (stop.get()) {
                LockSupport.parkNanos(1_000_000);
            }
        });
    }

    @Test
    void failsAsAWholeWhereAConnectionBreaks() {
        recordMany(30_000);
        var ends = new AtomicInteger();

        assertThatThrownBy(() -> log.read(0, 30_000, 1, () -> false, (_, _) -> new BulkSink() {
                    @Override
                    public void row(BulkRow row) {
                        if (row.position() == 20_000) {
                            jdbc.execute("""
                                    select pg_terminate_backend(pid) from pg_stat_activity
                                    where query like 'copy (select global_index%' and datname = current_database()""");
                        }
                    }

                    @Override
                    public void end() {
                        ends.incrementAndGet();
                    }
                }))
                .isInstanceOf(DataAccessException.class)
                .hasMessageStartingWith("the event log could not be read");
        assertThat(ends.get()).isLessThan(8);
    }

    /** Until it knows for whom it waits. */
    private void awaitSettling() {
        var sql = """
                select count(*) from pg_stat_activity
                where datname = current_database() and query like 'select virtualtransaction%'""";
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (Long.valueOf(0).equals(jdbc.queryForObject(sql, Long.class)) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }

    /** All rows in the order of positions. */
    private List<Row> read(long after, long upTo, int threads) {
        var rows = Collections.synchronizedList(new ArrayList<Row>());
        log.read(after, upTo, threads, () -> false, (_, _) -> row -> rows.add(row(row)));
        return rows.stream()
                .sorted((one, other) -> Long.compare(one.position(), other.position()))
                .toList();
    }

    private static Row row(BulkRow row) {
        var payload = Arrays.copyOfRange(row.bytes(), row.payloadFrom(), row.payloadTo());
        var stream = new String(row.bytes(), row.streamFrom(), row.streamTo() - row.streamFrom(), UTF_8);
        assertThat(row.stream()).isEqualTo(stream);
        return new Row(row.position(), row.at(), stream, row.kind(), row.revision(), new String(payload, UTF_8));
    }

    private void record(String id, String stream, Instant at, String name, String revision, String payload) {
        record(id, stream, at, name, revision, payload, 0);
    }

    private void record(
            String id, String stream, Instant at, String name, String revision, String payload, long sequence) {
        jdbc.update(
                INSERT.replace("?, 0,", "?, " + sequence + ","),
                id,
                stream,
                withMillis(at),
                name,
                revision,
                payload.getBytes(UTF_8));
    }

    private static String withMillis(Instant at) {
        return at.getNano() == 0 ? at.toString().replace("Z", ".000Z") : at.toString();
    }

    private static void record(Connection connection, String name) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, name);
            insert.setString(2, name + "-2566");
            insert.setString(3, NOON.toString());
            insert.setString(4, "AssessmentClosed");
            insert.setString(5, "1");
            insert.setBytes(6, "{}".getBytes(UTF_8));
            insert.executeUpdate();
        }
    }

    private void recordMany(int count) {
        jdbc.update("""
                insert into log.domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type, timestamp,
                    payload_type, payload_revision, payload, metadata)
                select 'e' || n, 's' || n || '-2566', 0, 'Test', '2023-03-01T05:00:00.123Z', 'AssessmentClosed', '1',
                    convert_to('{"assessmentId":"s' || n || '-2566"}', 'UTF8'), '{}'
                from generate_series(1, ?) n""", count);
    }
}
