package org.prongsai.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;

class EmbeddedDatabaseIT {
    private static final Duration AWAITED_WITHIN = Duration.ofSeconds(60);

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
    void startsAgainWhereItWasWhenItIsKilledAloneWithSomebodyAtWork() throws Exception {
        try (var database = EmbeddedDatabase.start(data);
                var busy = DriverManager.getConnection(database.url(), database.user(), database.password());
                var work = busy.createStatement();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            work.execute("create table kept as select 1 as one");
            // Never waits for anything, and so never notices by itself that its server is gone.
            var endless = threads.submit(() -> work.execute("do $$ begin loop perform 1; end loop; end $$"));
            until(() -> ask(database, "select count(*) from pg_stat_activity where query like 'do %loop%'")
                    .equals("1"));

            LeftoverServer.running(cluster()).orElseThrow().destroyForcibly();

            until(() -> database.condition().startedAgain() == 1);
            until(() -> ask(database, "select one from kept").equals("1"));
            assertThatThrownBy(endless::get).hasCauseInstanceOf(PSQLException.class);
            assertThat(database.condition().running()).isTrue();
            assertThat(database.condition().error()).isNull();
        }
        assertThat(LeftoverServer.running(cluster())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\u0000\u0000\u0000\u0000", "4194303999\n", "not a number\n"})
    void startsOverAPidFileThatAPowerCutLeft(String left) throws Exception {
        var cluster = Files.createDirectories(data.resolve("cluster")).toRealPath();
        var pidFile = Files.writeString(cluster.resolve("postmaster.pid"), left);

        LeftoverServer.stop(cluster);

        assertThat(pidFile).doesNotExist();
    }

    @Test
    void startsOverAPidFileOfBytesThatAreNoText() throws Exception {
        var cluster = Files.createDirectories(data.resolve("cluster")).toRealPath();
        var pidFile = Files.write(cluster.resolve("postmaster.pid"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

        LeftoverServer.stop(cluster);

        assertThat(pidFile).doesNotExist();
    }

    @Test
    void sparesAnotherDatabaseThatHasTheNumberOfADeadServer(@TempDir Path elsewhere) throws Exception {
        try (var other = EmbeddedDatabase.start(elsewhere)) {
            var cluster = Files.createDirectories(data.resolve("cluster")).toRealPath();
            Files.copy(elsewhere.resolve("postgres/cluster/postmaster.pid"), cluster.resolve("postmaster.pid"));

            LeftoverServer.stop(cluster);

            assertThat(ask(other, "select 1")).isEqualTo("1");
            assertThat(other.condition().startedAgain()).isZero();
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

    /** Asks until it is so; what fails meanwhile is not so yet. */
    private static void until(Callable<Boolean> awaited) throws Exception {
        var deadline = Instant.now().plus(AWAITED_WITHIN);
        while (!holds(awaited)) {
            assertThat(Instant.now()).isBefore(deadline);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static boolean holds(Callable<Boolean> awaited) throws Exception {
        try {
            return awaited.call();
        } catch (SQLException _) {
            return false;
        }
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
