package org.prongsai.log.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Where tests get databases from. Each server is started at most once per JVM, by its first use, and ends with the JVM. */
public enum PostgresServer {
    /** Real binaries, wherever the build runs. */
    EMBEDDED {
        @Override
        TestDatabase server() {
            return Embedded.SERVER;
        }
    },
    /** The image that the distributed run uses; only where Docker is. */
    CONTAINER {
        @Override
        TestDatabase server() {
            return Container.SERVER;
        }
    };

    abstract TestDatabase server();

    /** Creates an empty database. */
    public TestDatabase freshDatabase() {
        var server = server();
        var name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        try (var connection = server.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no test database could be created", e);
        }
        var slash = server.url().lastIndexOf('/');
        var parameters = server.url().indexOf('?', slash);
        var url = server.url().substring(0, slash + 1)
                + name
                + (parameters < 0 ? "?" : server.url().substring(parameters) + "&")
                + "reWriteBatchedInserts=true";
        return new TestDatabase(url, server.user(), server.password());
    }

    private static final class Embedded {
        static final TestDatabase SERVER = start();

        private static TestDatabase start() {
            try {
                // It stops and removes its files when the JVM ends.
                var postgres = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "400")
                        .start();
                var url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
                return new TestDatabase(url, "postgres", "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Container {
        static final TestDatabase SERVER = start();

        @SuppressWarnings("resource") // Testcontainers removes it when the JVM ends.
        private static TestDatabase start() {
            var container = new PostgreSQLContainer("postgres:18");
            container.start();
            return new TestDatabase(container.getJdbcUrl(), container.getUsername(), container.getPassword());
        }
    }
}
