package org.prongsai.query.stream;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears from the database which scores changed, whichever process folded the events, and passes it on. It keeps one
 * connection for that; when it breaks, it takes another and catches up on what it missed meanwhile.
 */
@Component
final class ScoreChanges implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ScoreChanges.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofSeconds(30);
    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(1);
    private static final Duration TO_STOP = Duration.ofSeconds(5);

    private final DataSource database;
    private final RecentChanges recent;
    private final Subscribers subscribers;
    private final JsonMapper json = JsonMapper.shared();

    private volatile boolean running;
    private volatile @Nullable Thread listener;
    private volatile boolean listening;

    /** Of the listening thread alone. */
    private long heardUpTo = -1;

    ScoreChanges(DataSource database, RecentChanges recent, Subscribers subscribers) {
        this.database = database;
        this.recent = recent;
        this.subscribers = subscribers;
    }

    @Override
    public void start() {
        subscribers.open();
        running = true;
        listener = Thread.ofPlatform().daemon().name("score-changes").start(this::listenAgainAndAgain);
    }

    /** Streams never end by themselves: they are closed before the web server waits for its requests. */
    @Override
    public void stop() {
        running = false;
        subscribers.close();
        var last = listener;
        if (last != null) {
            try {
                last.join(TO_STOP);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Started after everything else, and stopped first. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    /** Whether it hears of changes at this moment. */
    boolean isListening() {
        return listening;
    }

    private void listenAgainAndAgain() {
        while (isRunning()) {
            try (var connection = database.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                if (isRunning()) {
                    LOG.warn("Score changes are not heard, trying again: {}", e.getMessage());
                    pause();
                }
            } finally {
                listening = false;
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        execute(connection, "listen prongsai_scores");
        try {
            catchUp();
            listening = true;
            passOn(connection);
        } finally {
            if (!connection.isClosed() && connection.isValid(1)) {
                execute(connection, "unlisten *"); // It goes back to the pool.
            }
        }
    }

    private void catchUp() {
        if (heardUpTo < 0) {
            heardUpTo = recent.last();
            return;
        }
        var missed = recent.since(heardUpTo, null);
        while (!missed.isEmpty()) {
            missed.forEach(this::pass);
            missed = recent.since(heardUpTo, null);
        }
    }

    private void passOn(Connection connection) throws SQLException {
        var notices = connection.unwrap(PGConnection.class);
        long nextSign = System.nanoTime() + BETWEEN_SIGNS_OF_LIFE.toNanos();
        while (isRunning()) {
            // Null or empty when nothing came in time; fails when the database closed the connection.
            var heard = notices.getNotifications((int) BETWEEN_LOOKS.toMillis());
            if (heard != null) {
                for (var notice : heard) {
                    pass(notice);
                }
            }
            if (System.nanoTime() > nextSign) {
                execute(connection, "select 1"); // Fails where the other end is gone without a word.
                nextSign = System.nanoTime() + BETWEEN_SIGNS_OF_LIFE.toNanos();
            }
        }
    }

    private void pass(PGNotification notice) {
        try {
            pass(json.readValue(notice.getParameter(), ScoreChange.class));
        } catch (JacksonException e) {
            LOG.warn("Not a score change: {}", notice.getParameter(), e);
        }
    }

    private void pass(ScoreChange change) {
        heardUpTo = Math.max(heardUpTo, change.position());
        subscribers.publish(change);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BEFORE_TRYING_AGAIN);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
