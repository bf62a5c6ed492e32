package org.prongsai.log.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.AssessmentCertified;
import org.prongsai.engine.event.EventCodec;
import org.prongsai.engine.event.PinnedCheckpoint;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.ledger.Checkpoint;
import org.prongsai.engine.ledger.SignedNote;
import org.prongsai.log.SchemaMigration;
import org.prongsai.log.bulk.BulkLog;
import org.prongsai.log.testing.LedgerDirectory;
import org.prongsai.log.testing.PostgresServer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A log on a database of its own, and the ledger over it, step by step. */
final class KeptLedger {
    static final Instant NOON = Instant.parse("2023-03-01T05:00:00.123Z");
    static final String ORIGIN = "log.example.org/ita";
    private static final String INSERT = """
            insert into log.domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type, timestamp,
                payload_type, payload_revision, payload, metadata)
            select 'e' || n, 'phai-2566/IIT/' || n, 0, 'Response', '2023-03-01T05:00:00.123Z', 'SurveyResponseRecorded', '1',
                convert_to('{"answers":"' || n || '","note":"น้ำ"}', 'UTF8'), convert_to('{}', 'UTF8')
            from generate_series(?, ?) n order by n""";

    static final Verification.Progress NOBODY_LISTENS = new Verification.Progress() {
        @Override
        public void expect(long positions) {}

        @Override
        public void read(long events) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    final DataSource database;
    final JdbcTemplate jdbc;
    final Path directory;
    final LedgerSettings settings;
    final LedgerStore store;
    final LedgerFiles files;
    final BulkLog log;
    private int recorded;

    private static final class Shared {
        static final HikariDataSource DATABASE = new HikariDataSource();

        static {
            var fresh = PostgresServer.EMBEDDED.freshDatabase();
            DATABASE.setJdbcUrl(fresh.url());
            DATABASE.setUsername(fresh.user());
            DATABASE.setPassword(fresh.password());
            DATABASE.setMinimumIdle(1);
            DATABASE.setIdleTimeout(10_000);
            new SchemaMigration(DATABASE, "log", "db/log").afterPropertiesSet();
            new SchemaMigration(DATABASE, "ledger", "db/ledger").afterPropertiesSet();
        }
    }

    /** Begins with nothing; the one before it is gone. */
    KeptLedger() {
        this(Shared.DATABASE, LedgerDirectory.fresh());
        tamper(
                "truncate log.domain_event_entry restart identity",
                "truncate ledger.tile, ledger.head, ledger.checkpoint, ledger.signer");
    }

    private KeptLedger(DataSource database, Path directory) {
        this.database = database;
        this.directory = directory;
        jdbc = new JdbcTemplate(database);
        log = new BulkLog(database);
        store = new LedgerStore(jdbc);
        files = new LedgerFiles(directory);
        settings = new LedgerSettings(
                true,
                directory.toString(),
                ORIGIN,
                Duration.ofMinutes(1),
                Duration.ofMillis(20),
                Duration.ofSeconds(10),
                "");
    }

    /** The same files and tables, over other connections. */
    KeptLedger over(DataSource connections) {
        return new KeptLedger(connections, directory);
    }

    /** Records events, each at the next position. */
    void record(int count) {
        jdbc.update(INSERT, recorded + 1, recorded + count);
        recorded += count;
    }

    /** Records that an assessment was certified, with the checkpoint that covers it. */
    void certify(StoredCheckpoint covering) {
        var tree = Checkpoint.parse(
                SignedNote.parse(covering.note().getBytes(UTF_8)).text());
        var certified = EventCodec.encode(new AssessmentCertified(
                AssessmentId.parse("phai-2566"),
                new PinnedCheckpoint(
                        tree.origin(), tree.head().size(), tree.head().root().base64(), covering.note())));
        jdbc.update("""
                insert into log.domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type, timestamp,
                    payload_type, payload_revision, payload, metadata)
                values ('certified', 'phai-2566', 0, 'Assessment', '2023-03-01T05:00:00.123Z', ?, ?, ?, '{}'::bytea)""", certified.name(), Integer.toString(certified.revision()), certified.json());
    }

    LedgerPass pass() {
        return new LedgerPass(log, store, new TransactionTemplate(new DataSourceTransactionManager(database)));
    }

    /** Brings the tree in step with the log. */
    void follow() {
        var pass = pass();
        while (pass.run(() -> false)) {
            // Until there is no more.
        }
    }

    CheckpointSigner signer() {
        return signer(NOON);
    }

    CheckpointSigner signer(Instant now) {
        return new CheckpointSigner(
                store, files, files.signingKey(ORIGIN), Duration.ofMinutes(1), Clock.fixed(now, ZoneOffset.UTC));
    }

    /** Brings the tree in step with the log and signs what it comes to. */
    StoredCheckpoint sign() {
        follow();
        return signer().now(StoredCheckpoint.Why.SCHEDULE);
    }

    /** As somebody does who can write to the database, and knows how to get round its trigger. */
    void tamper(String... statements) {
        jdbc.execute((java.sql.Connection connection) -> {
            try (var statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica");
                for (var sql : statements) {
                    statement.execute(sql);
                }
                statement.execute("set session_replication_role = origin");
            }
            return true;
        });
    }

    Verification.Report verify() {
        return verify(null);
    }

    Verification.Report verify(@Nullable String kept) {
        return new Verification(
                        log, store, new LedgerKeys(settings, Optional.of(files), store), Optional.of(files), database)
                .run(2, kept, NOBODY_LISTENS);
    }

    /** The findings in English. */
    List<String> found() {
        return found(null);
    }

    List<String> found(@Nullable String kept) {
        return verify(kept).findings().stream().map(Finding::messageEn).toList();
    }

    /** All tiles to the byte. */
    List<String> tiles() {
        return jdbc.queryForList("select t::text from ledger.tile t order by level, index", String.class);
    }
}
