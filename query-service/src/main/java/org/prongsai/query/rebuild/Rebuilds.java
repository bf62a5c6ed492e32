package org.prongsai.query.rebuild;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.prongsai.log.bulk.BulkLog;
import org.prongsai.log.bulk.ReadStopped;
import org.prongsai.query.methodology.PinnedMethodologies;
import org.prongsai.query.projection.Handover;
import org.prongsai.query.projection.ReadRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Service;

/**
 * Builds the read side anew from the log, in seconds where replaying takes minutes. This is the way in for the API, the page,
 * the start of the service, and for programs that measure: {@link #start} goes on in the background, {@link #run} returns when
 * it is over. One rebuild at a time, whichever process it is in.
 *
 * <p>The live projection follows the log all the while, except for the moment of the take-over; readers see the old rows until
 * then. A rebuild that fails, is cancelled or dies leaves everything as it was.
 */
@Service
@EnableConfigurationProperties(RebuildSettings.class)
public class Rebuilds implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final Duration BETWEEN_WORDS = Duration.ofMillis(400);
    private static final Duration FOR_ONE_THAT_ENDS = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration TO_STOP = Duration.ofSeconds(10);

    private final DataSource database;
    private final Rebuild.Needs needs;
    private final RebuildStore store;
    private final AtomicReference<@Nullable Running> running = new AtomicReference<>();

    /** A rebuild of this process. */
    private record Running(String id, Progress progress, Thread thread) {}

    Rebuilds(
            DataSource database,
            BulkLog log,
            Handover handover,
            ReadRows rows,
            PinnedMethodologies methodologies,
            Diagnosis diagnosis,
            RebuildSettings settings,
            RebuildStore store) {
        this.database = database;
        this.needs = new Rebuild.Needs(log, handover, rows, methodologies, diagnosis, settings);
        this.store = store;
    }

    /**
     * Begins a rebuild in the background.
     *
     * @param dryRun only says what would change
     * @return its id
     * @throws RebuildRunning when there is one already
     */
    public String start(boolean dryRun) {
        var session = open();
        var id = UUID.randomUUID().toString();
        begin(session, id, dryRun);
        Thread.ofPlatform().name("rebuild").start(() -> {
            try {
                run(session, id, dryRun);
            } catch (RebuildCancelled e) {
                LOG.info("Rebuild {} was cancelled", id);
            } catch (RuntimeException | Error e) {
                LOG.warn("Rebuild {} failed; the read side is as it was", id, e);
            }
        });
        return id;
    }

    /**
     * Rebuilds, and returns when it is done.
     *
     * @param dryRun only says what would change
     * @throws RebuildRunning when there is one already
     * @throws RuntimeException whatever it failed with; the read side is then as it was
     */
    public Outcome run(boolean dryRun) {
        var session = open();
        var id = UUID.randomUUID().toString();
        begin(session, id, dryRun);
        return run(session, id, dryRun);
    }

    /** One that has been written down as ended gives its connection back right after; that is waited for. */
    private Session open() {
        long deadline = System.nanoTime() + FOR_ONE_THAT_ENDS.toNanos();
        try {
            var session = Session.open(database);
            while (session.isEmpty() && store.running().isEmpty() && System.nanoTime() < deadline) {
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
                session = Session.open(database);
            }
            return session.orElseThrow(() ->
                    new RebuildRunning(store.running().map(RebuildReport::id).orElse(null)));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void begin(Session session, String id, boolean dryRun) {
        try {
            store.begin(id, dryRun);
        } catch (RuntimeException e) {
            close(session);
            throw e;
        }
    }

    private Outcome run(Session session, String id, boolean dryRun) {
        var progress = new Progress();
        running.set(new Running(id, progress, Thread.currentThread()));
        try (var words = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("rebuild-words").factory())) {
            try {
                tellAgainAndAgain(words, id, progress);
                var outcome = new Rebuild(needs, session, progress).run(dryRun, id);
                words.shutdownNow();
                store.end(id, State.DONE, progress, outcome, null);
                LOG.info("Rebuild {}: {} events up to position {}", id, outcome.events(), outcome.position());
                return outcome;
            } catch (RebuildCancelled | ReadStopped e) {
                words.shutdownNow();
                store.end(id, State.CANCELLED, progress, null, null);
                throw new RebuildCancelled();
            } catch (SQLException e) {
                throw ended(words, id, progress, failed(e));
            } catch (RuntimeException e) {
                throw ended(words, id, progress, e);
            }
        } finally {
            running.set(null);
            close(session);
        }
    }

    private RuntimeException ended(
            ScheduledExecutorService words, String id, Progress progress, RuntimeException failure) {
        words.shutdownNow();
        try {
            store.end(id, State.FAILED, progress, null, String.valueOf(failure.getMessage()));
        } catch (DataAccessException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    private void tellAgainAndAgain(ScheduledExecutorService words, String id, Progress progress) {
        words.scheduleWithFixedDelay(
                () -> {
                    try {
                        if (store.tell(id, progress)) {
                            progress.cancel();
                        }
                    } catch (DataAccessException e) {
                        LOG.debug("How far the rebuild is could not be told", e);
                    }
                },
                BETWEEN_WORDS.toMillis(),
                BETWEEN_WORDS.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private static DataAccessException failed(SQLException e) {
        return new DataAccessResourceFailureException("the read tables could not be rebuilt: " + e.getMessage(), e);
    }

    private static void close(Session session) {
        try {
            session.close();
        } catch (SQLException e) {
            LOG.debug("The rebuild's connection was gone already", e);
        }
    }

    /** Asks a rebuild to end; false when there is none of that id, or it has ended. */
    public boolean cancel(String id) {
        boolean asked = store.cancel(id);
        var here = running.get();
        if (asked && here != null && here.id().equals(id)) {
            here.progress().cancel();
        }
        return asked;
    }

    public Optional<RebuildReport> find(String id) {
        return store.find(id);
    }

    /** The latest first. */
    public List<RebuildReport> list() {
        return store.list();
    }

    /** When the service stops, before the database goes. */
    @Override
    public void destroy() throws InterruptedException {
        var here = running.get();
        if (here != null) {
            here.progress().cancel();
            here.thread().join(TO_STOP);
        }
    }
}
