package org.prongsai.standalone;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL server of this process's own, in the data directory and on loopback only. What it has committed survives a
 * crash of this process, of the server, and of the machine; a server that ends by itself is started again.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String USER = "postgres";
    private static final int LOG_LINES_SHOWN = 12;
    private static final String GIVEN_UP = "could not start server";
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private static final long MIB = 1 << 20;
    private static final int BUFFERS_PART = 16;
    private static final long BUFFERS_MIB_MIN = 128;
    private static final long BUFFERS_MIB_MAX = 1024;

    /** After a crash, the server first replays what it wrote since the last checkpoint. */
    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);

    /** The library is made for tests and gives durability away for speed: all of it is taken back. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "localhost"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "50"),
            Map.entry("max_wal_size", "2GB"),
            Map.entry("log_checkpoints", "off"),
            Map.entry("jit", "off"));

    /** Sorting and letters are the same on every machine, and nobody else who is logged in gets in without the password. */
    private static final Map<String, String> CREATION = Map.of(
            "locale", "C",
            "locale-provider", "builtin",
            "builtin-locale", "C.UTF-8",
            "auth-local", "scram-sha-256",
            "auth-host", "scram-sha-256");

    private final DataDirectory data;
    private final String password;
    private final EmbeddedPostgres server;
    private final ServerWatch watch;

    private EmbeddedDatabase(DataDirectory data, String password, EmbeddedPostgres server, ServerWatch watch) {
        this.data = data;
        this.password = password;
        this.server = server;
        this.watch = watch;
    }

    /**
     * Starts the server, after stopping one that an earlier run left behind.
     *
     * @param path the data directory; created where missing
     * @throws StartFailure when another process works on the same directory, or the server does not start; the message says
     *     what the server said
     */
    public static EmbeddedDatabase start(Path path) {
        var data = DataDirectory.open(path);
        try {
            LeftoverServer.stop(data.cluster());
            data.discardHalfMadeCluster();
            data.markCreationBegun();
            data.beginServerLog();
            var server = launch(data);
            var database = new EmbeddedDatabase(data, data.password(), server, ServerWatch.begin(data));
            data.markCreationDone();
            LOG.info("PostgreSQL runs on port {} with its data in {}", database.server.getPort(), data);
            return database;
        } catch (IOException | RuntimeException e) {
            var failure = new ServerDidNotStart(
                    "PostgreSQL did not start in %s: %s%s".formatted(data, e.getMessage(), lastWords(data.serverLog())),
                    e);
            data.close();
            throw failure;
        }
    }

    private static EmbeddedPostgres launch(DataDirectory data) throws IOException {
        var output = ProcessBuilder.Redirect.appendTo(data.serverLog().toFile());
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(data.cluster())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(data.programs().toFile())
                .setRegisterShutdownHook(false) // It must outlive the connection pool.
                .setPGStartupWait(START_TIMEOUT)
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                .setLocaleConfig("pwfile", data.passwordFile().toString())
                .setConnectConfig("password", data.password());
        SETTINGS.forEach(builder::setServerConfig);
        builder.setServerConfig("shared_buffers", buffersMib() + "MB");
        CREATION.forEach(builder::setLocaleConfig);
        return awaitStart(builder, data.serverLog());
    }

    /**
     * A sixteenth of the machine's memory: recording touches pages all over the log's indexes, and where they do not fit,
     * readers wait while pages are written to make room. It is used up only as far as there are data.
     */
    private static long buffersMib() {
        long memory = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
        return Math.clamp(memory / BUFFERS_PART / MIB, BUFFERS_MIB_MIN, BUFFERS_MIB_MAX);
    }

    /** The library waits out its time even for a server that has given up: the server's log knows better. */
    private static EmbeddedPostgres awaitStart(EmbeddedPostgres.Builder builder, Path serverLog) throws IOException {
        var start = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return builder.start();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                Thread::startVirtualThread); // Not the common pool: on two cores, one wait would hold all of it.
        while (true) {
            try {
                return start.get(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                if (lines(serverLog).stream().anyMatch(line -> line.contains(GIVEN_UP))) {
                    throw new IllegalStateException("the server gave up");
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException(String.valueOf(e.getMessage()), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }

    private static String lastWords(Path serverLog) {
        try {
            var lines = lines(serverLog);
            var last = lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size());
            return last.isEmpty() ? "" : "\nThe end of %s:\n%s".formatted(serverLog, String.join("\n", last));
        } catch (IOException e) {
            return " (and %s cannot be read: %s)".formatted(serverLog, e.getMessage());
        }
    }

    private static List<String> lines(Path serverLog) throws IOException {
        return Files.exists(serverLog) ? Files.readAllLines(serverLog) : List.of();
    }

    public String url() {
        return "jdbc:postgresql://localhost:%d/postgres?reWriteBatchedInserts=true".formatted(server.getPort());
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    ServerWatch.Condition condition() {
        return watch.condition();
    }

    /** Stops the server after its last commit, and lets go of the data directory. */
    @Override
    public void close() throws IOException {
        try (data) {
            watch.close(); // Before the server: its end is no accident.
            server.close(); // Gives up waiting after five seconds; a last checkpoint may take longer.
            LeftoverServer.awaitEnd(data.cluster());
        }
    }
}
