package org.prongsai.log.bulk;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One read on several connections. The first failure ends all of it. */
final class ParallelRead {
    private static final Logger LOG = LoggerFactory.getLogger(ParallelRead.class);
    private static final int MILLIS_BETWEEN_LOOKS = 20;

    private final DataSource database;
    private final String columns;
    private final Ranges ranges;
    private final Tuples.Ranges sinks;
    private final Set<PGConnection> open = new HashSet<>();
    private volatile boolean stopped;
    private @Nullable Throwable failure;

    ParallelRead(DataSource database, String columns, Ranges ranges, Tuples.Ranges sinks) {
        this.database = database;
        this.columns = columns;
        this.ranges = ranges;
        this.sinks = sinks;
    }

    void run(int threads, BooleanSupplier stop) {
        var readers = new ArrayList<Thread>();
        for (int number = 1; number <= threads; number++) {
            readers.add(Thread.ofPlatform().daemon().name("bulk-log-" + number).start(this::readRanges));
        }
        boolean interrupted = false;
        for (var reader : readers) {
            while (reader.isAlive()) {
                try {
                    reader.join(MILLIS_BETWEEN_LOOKS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
                if (interrupted || stopped || stop.getAsBoolean()) {
                    stopReaders();
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        tellFailure();
        if (stopped) {
            throw new ReadStopped();
        }
    }

    private void readRanges() {
        try (var connection = database.getConnection()) {
            var copying = connection.unwrap(PGConnection.class);
            synchronized (open) {
                open.add(copying);
            }
            try {
                var next = next();
                while (next != null && !stopped) {
                    RangeCopy.read(copying, columns, next.range(), next.tuples(), () -> stopped);
                    next = next();
                }
            } finally {
                forget(copying);
            }
        } catch (SQLException e) {
            fail(BulkLog.unreadable(e));
        } catch (Throwable e) { // Whatever it is, the caller has to hear of it.
            fail(e);
        }
    }

    private record Begun(Ranges.Range range, Tuples tuples) {}

    private synchronized @Nullable Begun next() {
        var range = stopped ? null : ranges.next();
        return range == null ? null : new Begun(range, sinks.range(range.after(), range.upTo()));
    }

    /** Readers that wait for the database are woken by it. */
    private void stopReaders() {
        stopped = true;
        synchronized (open) {
            for (var connection : open) {
                cancel(connection);
            }
        }
    }

    private static void cancel(PGConnection connection) {
        try {
            connection.cancelQuery();
        } catch (SQLException e) {
            LOG.debug("A reader will notice by itself that the read ended", e);
        }
    }

    /** A connection that goes back to its pool is never cancelled: that would hit its next user. */
    private void forget(PGConnection connection) {
        synchronized (open) {
            open.remove(connection);
        }
    }

    /** What fails after the end was asked for fails because of it. */
    private synchronized void fail(Throwable cause) {
        if (!stopped) {
            failure = cause;
        }
        stopped = true;
    }

    private synchronized void tellFailure() {
        switch (failure) {
            case null -> {}
            case Error error -> throw error;
            case RuntimeException runtime -> throw runtime;
            default -> throw new IllegalStateException(failure);
        }
    }
}
