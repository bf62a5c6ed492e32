package org.prongsai.log.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.audit.EventFeed;
import org.prongsai.engine.event.Streams;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.ledger.LeafWriter;
import org.prongsai.log.bulk.BulkLog;
import org.prongsai.log.bulk.StoredRow;
import org.prongsai.log.bulk.StoredRow.Column;
import org.prongsai.log.bulk.StoredSink;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Events as the leaves that the ledger was built from, each with its index, in the order of the log. Read from the log itself:
 * what was changed there since leads to no checkpoint.
 */
public final class LeafLog {
    private static final int ROWS_PER_FETCH = 1000;

    /** The sums keep the planner off the index of positions, as in {@link org.prongsai.log.EventLog}. */
    private static final String OF_ONE_ASSESSMENT = """
            select global_index, event_identifier, aggregate_identifier, sequence_number, type, timestamp,
                   payload_type, payload_revision, payload, metadata
            from log.domain_event_entry
            where (aggregate_identifier = ? or aggregate_identifier > ? and aggregate_identifier < ?
                   or aggregate_identifier = any(?))
              and global_index + 0 <= ?
            order by global_index + 0""";

    private final BulkLog log;
    private final LedgerStore store;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate reading;

    LeafLog(BulkLog log, LedgerStore store, JdbcTemplate jdbc, TransactionTemplate reading) {
        this.log = log;
        this.store = store;
        this.jdbc = jdbc;
        this.reading = reading;
    }

    /**
     * Hands over the leaves of all streams of an assessment, and of some others.
     *
     * @param upTo the last position of a checkpoint
     * @throws LedgerDamaged when the tree lacks one of them
     * @throws org.prongsai.engine.ledger.UnencodableEvent when an event has no canonical bytes
     */
    public void read(AssessmentId assessment, Collection<String> others, long upTo, EventFeed.Sink sink)
            throws IOException {
        var stream = Streams.assessment(assessment);
        var cursor = new LeafCursor(store);
        var writer = new LeafWriter();
        try {
            reading.executeWithoutResult(_ -> jdbc.query(
                    connection -> {
                        var statement = connection.prepareStatement(OF_ONE_ASSESSMENT);
                        statement.setFetchSize(ROWS_PER_FETCH);
                        statement.setString(1, stream);
                        statement.setString(2, stream + "/");
                        statement.setString(3, stream + "0");
                        statement.setObject(4, others.toArray(String[]::new));
                        statement.setLong(5, upTo);
                        return statement;
                    },
                    row -> {
                        write(row, writer);
                        hand(sink, cursor.leaf(row.getLong(1)), writer);
                    }));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(ResultSet row, LeafWriter writer) throws SQLException {
        var id = bytes(row.getString(2));
        var payload = row.getBytes(9);
        var metadata = row.getBytes(10);
        var at = bytes(row.getString(6));
        writer.id(id, 0, id.length)
                .metadata(metadata, 0, metadata.length)
                .payload(payload, 0, payload.length)
                .position(row.getLong(1))
                .recordedAt(at, 0, at.length);
        var revision = optional(row.getString(8));
        var stream = bytes(row.getString(3));
        (revision == null ? writer.noRevision() : writer.revision(revision, 0, revision.length))
                .sequence(row.getLong(4)).stream(stream, 0, stream.length);
        var streamType = optional(row.getString(5));
        var type = bytes(row.getString(7));
        (streamType == null ? writer.noStreamType() : writer.streamType(streamType, 0, streamType.length))
                .type(type, 0, type.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte @Nullable [] optional(@Nullable String text) {
        return text == null ? null : bytes(text);
    }

    /**
     * Reads the whole log and hands over the leaves of some streams.
     *
     * @param upTo the last position of a checkpoint
     * @param size how many events that speaks of
     * @throws LedgerDamaged when the log holds more or fewer of them: it was changed
     */
    public void readAll(long upTo, long size, Predicate<String> streams, EventFeed.Sink sink) throws IOException {
        var counted = new Counted(streams, sink);
        try {
            log.readStored(0, upTo, 1, () -> false, (_, _) -> counted);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (counted.count != size) {
            throw new LedgerDamaged("the log holds %d events up to position %d, and the checkpoint speaks of %d"
                    .formatted(counted.count, upTo, size));
        }
    }

    /** One reader goes through all ranges, one after the other: the leaf's index is how many came before. */
    private static final class Counted implements StoredSink {
        private final Predicate<String> streams;
        private final EventFeed.Sink sink;
        private final LeafHasher leaves = new LeafHasher();
        private long count;

        Counted(Predicate<String> streams, EventFeed.Sink sink) {
            this.streams = streams;
            this.sink = sink;
        }

        @Override
        public void row(StoredRow row) {
            var stream = row.text(Column.STREAM);
            if (stream != null && streams.test(stream)) {
                hand(sink, count, leaves.leaf(row));
            }
            count++;
        }
    }

    private static void hand(EventFeed.Sink sink, long leaf, LeafWriter writer) {
        try {
            sink.leaf(leaf, writer.bytes(), writer.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
