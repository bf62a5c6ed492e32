package org.prongsai.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Lets somebody else write the read tables, and hands them back at a known position of the log.
 *
 * <p>Whatever process the live projection is at work in: each of its batches moves the token before it writes anything, in one
 * transaction. So whoever holds the token's row has the tables alone, and a batch that was under way before finds the token
 * moved and fails as a whole ({@link StrictTokens}).
 */
@Component
public class Handover {
    private static final int SEGMENT = 0;

    private final ObjectProvider<EventProcessingConfiguration> processors;
    private final ProjectionFailures failures;
    private final Serializer tokens = TokenSerializer.create();

    Handover(ObjectProvider<EventProcessingConfiguration> processors, ProjectionFailures failures) {
        this.processors = processors;
        this.failures = failures;
    }

    /** Something to do while the projection of this process stands still. */
    @FunctionalInterface
    public interface Work {
        void run() throws SQLException;
    }

    /**
     * Stops this process's projection, does the work, and starts it again, wherever the token then stands. Without it, its
     * next batch would wait for the token in the middle of the work.
     */
    public void whileStopped(Work work) throws SQLException {
        var processor = processors
                .getObject()
                .eventProcessor(Scoreboard.NAME, StreamingEventProcessor.class)
                .orElseThrow();
        boolean wasRunning = processor.isRunning();
        if (wasRunning) {
            processor.shutDown();
        }
        try {
            work.run();
            failures.recovered();
        } finally {
            if (wasRunning) {
                processor.start();
            }
        }
    }

    /** Takes the token's row for the rest of the transaction; waits for a batch that has it. */
    public void lock(Connection transaction) throws SQLException {
        try (var insert = transaction.prepareStatement("""
                insert into view.token_entry (processor_name, segment, timestamp) values (?, ?, ?)
                on conflict do nothing""")) {
            insert.setString(1, Scoreboard.NAME);
            insert.setInt(2, SEGMENT);
            insert.setString(3, Instant.EPOCH.toString());
            insert.executeUpdate();
        }
        try (var select = transaction.prepareStatement(
                "select segment from view.token_entry where processor_name = ? for update")) {
            select.setString(1, Scoreboard.NAME);
            select.executeQuery().close();
        }
    }

    /**
     * Writes that the tables hold every event up to a position, in the transaction that has the {@linkplain #lock lock}.
     * Nobody owns the token afterwards.
     *
     * @param settled a position up to which the log is settled
     * @param last the position of the last event up to there, and when it happened
     */
    public void write(Connection transaction, long settled, long last, Instant at) throws SQLException {
        var token = tokens.serialize(GapAwareTrackingToken.newInstance(settled, List.of()), byte[].class);
        try (var update = transaction.prepareStatement("""
                update view.token_entry set token = ?, token_type = ?, timestamp = ?, owner = null
                where processor_name = ? and segment = ?""")) {
            update.setBytes(1, token.getData());
            update.setString(2, token.getType().getName());
            update.setString(3, Instant.EPOCH.toString());
            update.setString(4, Scoreboard.NAME);
            update.setInt(5, SEGMENT);
            if (update.executeUpdate() != 1) {
                throw new SQLException("the projection's token has gone");
            }
        }
        try (var update = transaction.prepareStatement("""
                insert into view.progress (projection, position, at) values (?, ?, ?)
                on conflict (projection) do update set position = excluded.position, at = excluded.at""")) {
            update.setString(1, Scoreboard.NAME);
            update.setLong(2, last);
            update.setTimestamp(3, Timestamp.from(at));
            update.executeUpdate();
        }
    }
}
