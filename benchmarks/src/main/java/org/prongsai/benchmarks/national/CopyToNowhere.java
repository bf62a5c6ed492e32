package org.prongsai.benchmarks.national;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** The ceiling of every way to read the log: the columns a rebuild needs, by binary COPY, in ranges, and thrown away. */
final class CopyToNowhere {
    private static final int RANGES = 32;
    private static final String COPY = """
            copy (select global_index, timestamp, payload_type, payload_revision, aggregate_identifier, payload
                  from log.domain_event_entry where global_index > %d and global_index <= %d order by global_index)
            to stdout (format binary)""";

    private final DataSource database;
    private final long last;
    private final int threads;

    /** @param last the position of the last event */
    CopyToNowhere(DataSource database, long last, int threads) {
        this.database = database;
        this.last = last;
        this.threads = threads;
    }

    /** Reads everything once. */
    long run() throws Exception {
        var next = new AtomicLong();
        var bytes = new AtomicLong();
        try (var workers = Executors.newFixedThreadPool(threads)) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < threads; i++) {
                all.add(workers.submit(() -> {
                    for (long range = next.getAndIncrement(); range < RANGES; range = next.getAndIncrement()) {
                        bytes.addAndGet(copy(last * range / RANGES, last * (range + 1) / RANGES));
                    }
                    return null;
                }));
            }
            for (var one : all) {
                one.get();
            }
        }
        return bytes.get();
    }

    private long copy(long after, long upTo) throws SQLException {
        try (var connection = database.getConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(COPY.formatted(after, upTo));
            long bytes = 0;
            for (var row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                bytes += row.length;
            }
            return bytes;
        }
    }
}
