package org.prongsai.log.bulk;

import java.sql.SQLException;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Reads one range, or several together, by one binary copy: what is seen of them is of one moment. */
final class RangeCopy {
    private static final int ROWS_BETWEEN_LOOKS = 256;
    private static final int HEADER_BYTES = 19;
    private static final int TRAILER_BYTES = Short.BYTES;

    private static final String STATEMENT = """
            copy (select %s from log.domain_event_entry where %s order by global_index) to stdout (format binary)""";

    private RangeCopy() {}

    /** @throws ReadStopped when it was told to stop before the range's end */
    static void read(
            PGConnection connection, String columns, Ranges.Range range, Tuples tuples, BooleanSupplier stopped)
            throws SQLException {
        read(connection, columns, List.of(range), tuples, stopped);
    }

    /** @throws ReadStopped when it was told to stop before the end of the last range */
    static void read(
            PGConnection connection, String columns, List<Ranges.Range> ranges, Tuples tuples, BooleanSupplier stopped)
            throws SQLException {
        var copy = connection
                .getCopyAPI()
                .copyOut(STATEMENT.formatted(
                        columns, ranges.stream().map(RangeCopy::condition).collect(Collectors.joining(" or "))));
        try {
            hand(copy, ranges, tuples, stopped);
        } catch (SQLException | RuntimeException | Error e) {
            drain(connection, copy, e);
            throw e;
        }
        tuples.end();
    }

    private static String condition(Ranges.Range range) {
        return "global_index > %d and global_index <= %d".formatted(range.after(), range.upTo());
    }

    private static void hand(CopyOut copy, List<Ranges.Range> ranges, Tuples tuples, BooleanSupplier stopped)
            throws SQLException {
        boolean ended = false;
        int count = 0;
        for (var bytes = copy.readFromCopy(); bytes != null; bytes = copy.readFromCopy()) {
            int from = count == 0 ? HEADER_BYTES : 0; // The header comes with the first row.
            if (bytes.length == from + TRAILER_BYTES) {
                ended = true;
            } else {
                tuples.tuple(bytes, from);
            }
            if (++count % ROWS_BETWEEN_LOOKS == 0 && stopped.getAsBoolean()) {
                throw new ReadStopped();
            }
        }
        if (!ended) {
            throw new SQLException("the copy of positions %d to %d broke off"
                    .formatted(ranges.getFirst().after(), ranges.getLast().upTo()));
        }
    }

    /**
     * Leaves nothing unread on a connection that goes back to its pool. The driver's own cancelling does: its next user would
     * take the rest of the rows for answers.
     */
    private static void drain(PGConnection connection, CopyOut copy, Throwable because) {
        try {
            if (copy.isActive()) {
                connection.cancelQuery();
                while (copy.readFromCopy() != null) {
                    // Rows that were under way.
                }
            }
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }
}
