package org.prongsai.query.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one connection that a rebuild writes on. While it lives, no other process can begin a rebuild; when it is gone, however
 * that came, nothing of an unfinished rebuild is left.
 */
final class Session implements AutoCloseable {
    /** Two numbers that nobody else uses in this database. */
    static final int LOCK_CLASS = 25_660;

    static final int LOCK = 4;

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final Connection connection;
    private final Staging staging;

    private Session(Connection connection) {
        this.connection = connection;
        this.staging = new Staging(connection);
    }

    /** Empty while another one is open, in whatever process. */
    static Optional<Session> open(DataSource database) throws SQLException {
        var connection = database.getConnection();
        try {
            if (ask(connection, "select pg_try_advisory_lock(%d, %d)".formatted(LOCK_CLASS, LOCK))) {
                return Optional.of(new Session(connection));
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return Optional.empty();
    }

    Connection connection() {
        return connection;
    }

    Staging staging() {
        return staging;
    }

    boolean isViewEmpty() throws SQLException {
        return ask(connection, """
                select not exists (select from view.progress) and not exists (select from view.assessment)
                   and not exists (select from view.agency) and not exists (select from view.score)
                   and not exists (select from view.plan) and not exists (select from view.methodology)""");
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Gives the connection back as it came; one that cannot be cleaned up is closed for good, and all ends with it. */
    @Override
    public void close() throws SQLException {
        try {
            endTransaction();
            staging.drop();
            ask(connection, "select pg_advisory_unlock(%d, %d)".formatted(LOCK_CLASS, LOCK));
        } catch (SQLException e) {
            LOG.debug("The rebuild's connection is given up", e);
            giveUp();
        } finally {
            connection.close();
        }
    }

    /** Takes back what was not committed; where the connection is gone, the database has done so. */
    void takeBack(Exception because) {
        try {
            endTransaction();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    private void endTransaction() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** A pool notices that a connection is gone when it is used. */
    private void giveUp() throws SQLException {
        connection.abort(Runnable::run);
        try {
            ask(connection, "select true");
        } catch (SQLException e) {
            LOG.trace("As expected", e);
        }
    }
}
