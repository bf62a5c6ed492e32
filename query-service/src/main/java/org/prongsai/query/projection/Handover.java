package org.prongsai.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Lets somebody else write the read tables, and hands them back at a known position of the log. Whatever process the live
 * projection is at work in: it only writes when it has the turn, and passes when somebody waits for it.
 */
@Component
public class Handover {

    /** Takes the turn for the rest of the transaction; waits for the pass of the live projection that has it. */
    public void lock(Connection transaction) throws SQLException {
        Turns.await(transaction);
    }

    /**
     * Writes that the tables hold every event up to a position, in the transaction that has the {@linkplain #lock turn}.
     *
     * @param settled a position up to which the log is settled
     * @param last the position of the last event up to there, and when it happened
     */
    public void write(Connection transaction, long settled, long last, Instant at) throws SQLException {
        Turns.write(transaction, settled);
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
