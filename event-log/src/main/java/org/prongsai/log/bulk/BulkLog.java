package org.prongsai.log.bulk;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Reads the log by ranges of positions, on several connections at once: nothing is decoded, nothing is made per event.
 *
 * <p>A reader first asks up to which position the log is {@linkplain #settle settled} and reads up to there: positions are
 * given out when an event is written and seen when its transaction commits, so behind that point an earlier event may still
 * appear after a later one.
 */
public final class BulkLog {
    /** With more, the statement is longer than the rows in between that are passed over. */
    private static final int STATEMENT_RANGES_MAX = 32;

    private final DataSource database;
    private final Writers writers;

    public BulkLog(DataSource database) {
        this.database = database;
        this.writers = new Writers(database);
    }

    /**
     * A position up to which the log is settled: every event at or before it is visible by now, or will never exist. Waits for
     * the transactions that were writing when it was called; holds up nobody, and does not wait for those that begin later.
     *
     * @param max how long to wait
     * @throws LogNotSettled when one of those transactions is still open then
     */
    public long settle(Duration max) {
        return settle(max, () -> false);
    }

    /**
     * The same, but it can be told to stop.
     *
     * @throws ReadStopped when it was
     */
    public long settle(Duration max, BooleanSupplier stop) {
        try {
            return writers.settle(max, stop);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /**
     * The last position that was given out, whether its event is visible or not; 0 before the first. Costs next to nothing:
     * whoever follows the log asks this to know whether there is something to ask for.
     */
    public long drawn() {
        try {
            return writers.lastDrawn();
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /**
     * Hands over the events at some positions as they are visible at one moment, in the order of positions, on one connection
     * and in the calling thread. Since it is one moment, no event is handed over without those that its writer had seen, as
     * far as these positions hold them; the log need not be settled.
     *
     * @param positions at least one
     * @param stop asked now and then; true ends the read
     * @throws ReadStopped when it was told to stop
     * @throws org.springframework.dao.DataAccessException when the connection broke: what was handed over is not complete
     * @throws RuntimeException whatever the sink threw
     */
    public void readVisible(Positions positions, BooleanSupplier stop, BulkSink sink) {
        var ranges = positions.ranges(STATEMENT_RANGES_MAX);
        try (var connection = database.getConnection()) {
            RangeCopy.read(
                    connection.unwrap(PGConnection.class),
                    BulkRow.COLUMNS,
                    ranges,
                    Tuples.rows((BulkSink) row -> {
                        if (positions.contains(row.position())) {
                            sink.row(row);
                        }
                    }),
                    stop);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /**
     * Hands over all events behind {@code after}, up to and including {@code upTo}, each exactly once, and returns when the
     * last range has ended. The calling thread only waits; the sinks are called by {@code threads} others.
     *
     * @param upTo a position up to which the log is settled
     * @param threads how many connections are read at once
     * @param stop asked some times a second; true ends the read
     * @throws ReadStopped when it was told to stop
     * @throws org.springframework.dao.DataAccessException when a connection broke: what was handed over is not complete
     * @throws RuntimeException whatever a sink threw first
     */
    public void read(long after, long upTo, int threads, BooleanSupplier stop, BulkSinks sinks) {
        new ParallelRead(
                        database,
                        BulkRow.COLUMNS,
                        new Ranges(after, upTo, threads),
                        (from, to) -> Tuples.rows(sinks.range(from, to)))
                .run(threads, stop);
    }

    /**
     * As {@link #read}, with all columns of every event: what is stored, to the byte.
     *
     * @param upTo a position up to which the log is settled
     */
    public void readStored(long after, long upTo, int threads, BooleanSupplier stop, StoredSinks sinks) {
        readStored(new Ranges(after, upTo, threads), threads, stop, sinks);
    }

    /**
     * The same in ranges that the caller cut.
     *
     * @param bounds ascending; each range is behind one of them, up to and including the next
     */
    public void readStored(long[] bounds, int threads, BooleanSupplier stop, StoredSinks sinks) {
        readStored(new Ranges(bounds), threads, stop, sinks);
    }

    private void readStored(Ranges ranges, int threads, BooleanSupplier stop, StoredSinks sinks) {
        new ParallelRead(database, StoredRow.COLUMNS, ranges, (from, to) -> Tuples.rows(sinks.range(from, to)))
                .run(threads, stop);
    }

    static DataAccessResourceFailureException unreadable(SQLException e) {
        return new DataAccessResourceFailureException("the event log could not be read: " + e.getMessage(), e);
    }
}
