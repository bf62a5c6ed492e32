package org.prongsai.command.testing;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Makes a test's database go away: nobody gets in, and whoever was in is thrown out. */
public final class Outage {
    private Outage() {}

    public static void begin(String url) throws SQLException {
        allowConnections(url, false);
    }

    public static void end(String url) throws SQLException {
        allowConnections(url, true);
    }

    private static void allowConnections(String url, boolean allowed) throws SQLException {
        var name = url.substring(url.lastIndexOf('/') + 1, url.indexOf('?'));
        var server = url.replace("/" + name, "/postgres");
        try (var connection = DriverManager.getConnection(server, "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("alter database " + name + " allow_connections " + allowed);
            if (!allowed) {
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
            }
        }
    }
}
