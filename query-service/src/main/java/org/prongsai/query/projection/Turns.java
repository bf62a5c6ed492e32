package org.prongsai.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.prongsai.log.bulk.Positions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Whose turn it is to write the read tables. One transaction at a time has it, in whatever process, and gives it back by
 * ending: nobody has to be waited for who is gone. How far the projection has come is written in the same transaction as the
 * rows.
 */
@Component
final class Turns {
    /** Two numbers that nobody else uses in this database. */
    private static final String LOCK = "(25665, 1)";

    private static final String WRITE = """
            insert into view.follower (projection, up_to, missing, turn) values (?, ?, ?::int8multirange, 1)
            on conflict (projection) do update
            set up_to = excluded.up_to, missing = excluded.missing, turn = follower.turn + 1""";

    private final JdbcTemplate jdbc;

    Turns(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the turn for the rest of the caller's transaction; false where another one has it or waits for it.
     *
     * @param idleMax after so long without a word of this process the database takes the turn back
     */
    boolean take(Duration idleMax) {
        jdbc.queryForObject(
                "select set_config('idle_in_transaction_session_timeout', ?, true)",
                String.class,
                idleMax.toMillis() + "ms");
        return Boolean.TRUE.equals(jdbc.queryForObject("select pg_try_advisory_xact_lock" + LOCK, Boolean.class));
    }

    /** Takes it for the rest of a transaction, and waits for it. */
    static void await(Connection transaction) throws SQLException {
        try (var statement = transaction.createStatement()) {
            statement.execute("select pg_advisory_xact_lock" + LOCK);
        }
    }

    /** Where the projection goes on; asked by whoever has the turn. */
    FollowedTo followed() {
        return jdbc
                .query(
                        "select up_to, missing::text, turn from view.follower where projection = ?",
                        (row, _) -> new FollowedTo(row.getLong(1), Positions.parse(row.getString(2)), row.getLong(3)),
                        Scoreboard.NAME)
                .stream()
                .findFirst()
                .orElse(FollowedTo.NOTHING);
    }

    /** Writes how far the projection has come, in the transaction that has the turn. */
    FollowedTo write(FollowedTo before, long upTo, Positions missing) {
        jdbc.update(WRITE, Scoreboard.NAME, upTo, missing.toString());
        return new FollowedTo(upTo, missing, before.turn() + 1);
    }

    /** The same where nothing is missing, on a connection whose transaction has the turn. */
    static void write(Connection transaction, long upTo) throws SQLException {
        try (var update = transaction.prepareStatement(WRITE)) {
            update.setString(1, Scoreboard.NAME);
            update.setLong(2, upTo);
            update.setString(3, Positions.NONE.toString());
            update.executeUpdate();
        }
    }
}
