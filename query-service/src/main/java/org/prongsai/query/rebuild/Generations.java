package org.prongsai.query.rebuild;

import java.sql.Connection;
import java.sql.SQLException;

/** Which generations of the read tables there were, and in which form the rows of the present one are. */
final class Generations {
    /** Raised whenever a program writes other rows than the one before it for the same events. */
    static final int FORM = 1;

    private Generations() {}

    /** Writes a generation down, in the transaction that puts it in place. */
    static void record(Connection transaction, String rebuildId, Outcome outcome) throws SQLException {
        try (var insert = transaction.prepareStatement("""
                insert into view.generation (rebuild_id, position, events, digest, at)
                values (?, ?, ?, ?, clock_timestamp())""")) {
            insert.setString(1, rebuildId);
            insert.setLong(2, outcome.position());
            insert.setLong(3, outcome.events());
            insert.setString(4, outcome.digest());
            insert.executeUpdate();
        }
        try (var update = transaction.prepareStatement("update view.form set version = ?")) {
            update.setInt(1, FORM);
            update.executeUpdate();
        }
    }
}
