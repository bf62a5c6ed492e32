package org.prongsai.query.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.prongsai.log.bulk.ReadStopped;
import org.prongsai.log.ledger.LedgerKeys;
import org.prongsai.log.ledger.Verification;
import org.prongsai.query.ledger.VerificationReport.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Service;

/** Verifies the log against its ledger in the background, one verification at a time, whichever process it is in. */
@Service
public class Verifications implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);
    private static final long NANOS_BETWEEN_WORDS = Duration.ofMillis(400).toNanos();
    private static final Duration TO_STOP = Duration.ofSeconds(10);

    /** Each holds a connection, and now and then a second one. */
    private static final int THREADS_MAX = 2;

    private final DataSource database;
    private final Verification verification;
    private final LedgerKeys keys;
    private final VerificationStore store;
    private volatile boolean stopping;
    private volatile @Nullable Thread running;

    Verifications(DataSource database, Verification verification, LedgerKeys keys, VerificationStore store) {
        this.database = database;
        this.verification = verification;
        this.keys = keys;
        this.store = store;
    }

    /**
     * Begins one.
     *
     * @param kept a checkpoint that somebody has kept; null where nobody has
     * @return its id
     * @throws VerificationRunning when there is one already
     * @throws org.prongsai.query.problem.QuestionRefused when the ledger's key has not signed what was kept
     */
    public String start(@Nullable KeptCheckpoint kept) {
        if (kept != null) {
            kept.checkSignedBy(keys.verifier().map(LedgerKeys.Known::key));
        }
        var session = open();
        var id = UUID.randomUUID().toString();
        try {
            store.begin(id, kept != null);
        } catch (RuntimeException e) {
            close(session);
            throw e;
        }
        running = Thread.ofPlatform()
                .name("verification")
                .start(() -> run(session, id, kept == null ? null : kept.text()));
        return id;
    }

    /** The connection that holds the lock: when it is gone, so is the lock. */
    private Connection open() {
        try {
            var connection = database.getConnection();
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select pg_try_advisory_lock" + VerificationStore.LOCK)) {
                row.next();
                if (row.getBoolean(1)) {
                    return connection;
                }
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            connection.close();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the verification could not begin", e);
        }
        throw new VerificationRunning(store.list().stream()
                .filter(report -> report.state() == State.RUNNING)
                .map(VerificationReport::id)
                .findFirst()
                .orElse(null));
    }

    private void run(Connection session, String id, @Nullable String kept) {
        try {
            int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, THREADS_MAX);
            var report = verification.run(threads, kept, new Told(id));
            if (report.verified()) {
                LOG.info("Verified: {} events up to position {}", report.events(), report.position());
            } else {
                LOG.error(
                        "THE LOG IS NOT AS IT WAS RECORDED: {} finding(s), the first of them: {}",
                        report.findingsInAll(),
                        report.findings().getFirst().messageEn());
            }
            store.end(id, State.DONE, report, null);
        } catch (ReadStopped e) {
            end(id, "the service stopped");
        } catch (RuntimeException e) {
            LOG.warn("Verification {} failed", id, e);
            end(id, String.valueOf(e.getMessage()));
        } catch (Error e) {
            end(id, e.toString());
            throw e;
        } finally {
            close(session);
        }
    }

    private void end(String id, String error) {
        try {
            store.end(id, State.FAILED, null, error);
        } catch (DataAccessException e) {
            LOG.debug("How the verification ended could not be told", e);
        }
    }

    private void close(Connection session) {
        try (session;
                var statement = session.createStatement()) {
            statement.execute("select pg_advisory_unlock" + VerificationStore.LOCK);
        } catch (SQLException e) {
            LOG.debug("The verification's connection was gone already", e);
        }
    }

    /** Writes down now and then how far it is. */
    private final class Told implements Verification.Progress {
        private final String id;
        private final AtomicLong events = new AtomicLong();
        private final AtomicLong next = new AtomicLong(System.nanoTime());
        private volatile long expected;

        Told(String id) {
            this.id = id;
        }

        @Override
        public void expect(long positions) {
            expected = positions;
        }

        @Override
        public void read(long more) {
            long count = events.addAndGet(more);
            long due = next.get();
            long now = System.nanoTime();
            if (now - due >= 0 && next.compareAndSet(due, now + NANOS_BETWEEN_WORDS)) {
                store.tell(id, count, expected);
            }
        }

        @Override
        public boolean isCancelled() {
            return stopping;
        }
    }

    public Optional<VerificationReport> find(String id) {
        return store.find(id);
    }

    /** The latest first. */
    public List<VerificationReport> list() {
        return store.list();
    }

    /** When the service stops, before the database goes. */
    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        var thread = running;
        if (thread != null) {
            thread.join(TO_STOP);
        }
    }
}
