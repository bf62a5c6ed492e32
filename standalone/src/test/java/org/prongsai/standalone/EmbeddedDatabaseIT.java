package org.prongsai.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.util.PSQLException;

class EmbeddedDatabaseIT {
    @TempDir
    Path data;

    @Test
    void keepsEveryAcknowledgedRowWhenTheProcessIsKilled() throws Exception {
        var acknowledged = killAfterRow(200);
        assertThat(LeftoverServer.running(cluster()))
                .as("the server outlives its killed parent")
                .isPresent();

        try (var database = EmbeddedDatabase.start(data)) {
            assertThat(Integer.parseInt(ask(database, "select count(*) from committed where row <= " + acknowledged)))
                    .isEqualTo(acknowledged);
        }
        assertThat(LeftoverServer.running(cluster()))
                .as("a proper stop leaves no server")
                .isEmpty();
    }

    @Test
    void isDurableAndReachableFromThisMachineOnly() throws Exception {
        try (var database = EmbeddedDatabase.start(data)) {
            assertThat(List.of(
                            ask(database, "select current_setting('fsync')"),
                            ask(database, "select current_setting('synchronous_commit')"),
                            ask(database, "select current_setting('full_page_writes')"),
                            ask(database, "select current_setting('data_checksums')"),
                            ask(database, "select current_setting('listen_addresses')"),
                            ask(database, "select current_setting('server_version_num')::int / 10000"),
                            ask(database, "select datcollate from pg_database where datname = current_database()")))
                    .containsExactly("on", "on", "on", "on", "localhost", "18", "C");
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.user(), "guess"))
                    .isInstanceOf(PSQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void refusesASecondProcessOnTheSameData() throws Exception {
        try (var database = EmbeddedDatabase.start(data)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(data))
                    .isInstanceOf(DataDirectoryInUse.class)
                    .hasMessage("The data directory %s is in use by another Prongsai.", data);
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void sparesAnotherProcessThatHasTheNumberOfADeadServer() throws Exception {
        EmbeddedDatabase.start(data).close();
        var pidFile = cluster().resolve("postmaster.pid");
        var bystander = ProcessHandle.current().pid();
        Files.writeString(pidFile, bystander + "\n" + cluster() + "\n");

        try (var database = EmbeddedDatabase.start(data)) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void beginsAgainWhenItWasInterruptedBeforeTheFirstStart() throws Exception {
        Files.createDirectories(cluster());
        Files.writeString(cluster().resolve("postgresql.conf"), "half a");
        Files.writeString(data.resolve("postgres/creating"), "");

        try (var database = EmbeddedDatabase.start(data)) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
        assertThat(data.resolve("postgres/creating")).doesNotExist();
    }

    @Test
    void beginsAgainWhenItWasInterruptedWhileThePasswordWasWritten() throws Exception {
        Files.createDirectories(data.resolve("postgres"));
        Files.writeString(data.resolve("postgres/password.new"), "half a");

        try (var database = EmbeddedDatabase.start(data)) {
            assertThat(database.password()).matches("[0-9a-f]{48}");
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
        assertThat(data.resolve("postgres/password.new")).doesNotExist();
    }

    @Test
    void saysWhatTheServerSaidWhenItDoesNotStart() throws Exception {
        EmbeddedDatabase.start(data).close();
        Files.writeString(cluster().resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(() -> EmbeddedDatabase.start(data))
                .isInstanceOf(ServerDidNotStart.class)
                .hasMessageContaining("PostgreSQL did not start in " + data)
                .hasMessageContaining("database files are incompatible with server");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void letsNobodyElseReadTheData() throws Exception {
        EmbeddedDatabase.start(data).close();

        assertThat(permissions(data.resolve("postgres"))).isEqualTo("rwx------");
        assertThat(permissions(data.resolve("postgres/password"))).isEqualTo("rw-------");
    }

    private Path cluster() throws IOException {
        return data.toRealPath().resolve("postgres/cluster");
    }

    /** Runs a process until it has committed this many rows, kills it, and returns the last row it acknowledged. */
    private int killAfterRow(int enough) throws Exception {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseProcess.class.getName(),
                        data.toString())
                .redirectError(data.resolve("child.log").toFile())
                .start();
        try (var output = process.inputReader()) {
            var acknowledged = output.lines()
                    .filter(line -> line.startsWith("committed "))
                    .mapToInt(line -> Integer.parseInt(line.substring("committed ".length())))
                    .filter(row -> row >= enough)
                    .findFirst()
                    .orElseThrow();
            process.destroyForcibly().waitFor();
            return acknowledged;
        }
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
