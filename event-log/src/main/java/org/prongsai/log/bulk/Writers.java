package org.prongsai.log.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Who is writing to the log. Every writer takes its lock on the table before it draws a position, and gives it back after its
 * events are visible: whoever holds none has either drawn nothing yet or is seen already.
 */
final class Writers {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);

    private static final String LAST_DRAWN = """
            select case when is_called then last_value else 0 end from log.domain_event_entry_global_index_seq""";

    private static final String HOLDERS = """
            select virtualtransaction, coalesce(pid, 0) from pg_locks
            where locktype = 'relation' and mode = 'RowExclusiveLock' and granted
              and database = (select oid from pg_database where datname = current_database())
              and relation = 'log.domain_event_entry'::regclass""";

    private final DataSource database;

    Writers(DataSource database) {
        this.database = database;
    }

    long settle(Duration max, BooleanSupplier stop) throws SQLException {
        long deadline = System.nanoTime() + max.toNanos();
        try (var connection = database.getConnection()) {
            // First the position, then the writers: whoever drew a position up to it holds its lock or has ended.
            long drawn = lastDrawn(connection);
            var holders = holders(connection);
            var awaited = new HashSet<>(holders.keySet());
            while (!awaited.isEmpty()) {
                if (System.nanoTime() > deadline) {
                    throw new LogNotSettled(drawn, words(holders, awaited));
                }
                pause(stop);
                holders = holders(connection);
                awaited.retainAll(holders.keySet());
            }
            return drawn;
        }
    }

    /** The last position that was given out; 0 before the first. */
    long lastDrawn() throws SQLException {
        try (var connection = database.getConnection()) {
            return lastDrawn(connection);
        }
    }

    private static long lastDrawn(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(LAST_DRAWN)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Map<String, Integer> holders(Connection connection) throws SQLException {
        var found = new TreeMap<String, Integer>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(HOLDERS)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getInt(2));
            }
        }
        return found;
    }

    private static String words(Map<String, Integer> holders, Set<String> awaited) {
        return awaited.stream()
                .sorted()
                .map(transaction -> "transaction %s of process %d".formatted(transaction, holders.get(transaction)))
                .collect(Collectors.joining(", "));
    }

    private static void pause(BooleanSupplier stop) {
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        if (stop.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            throw new ReadStopped();
        }
    }
}
