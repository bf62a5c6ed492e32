package org.prongsai.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database server that outlived the process that started it: the server is no child that dies with its parent. Whoever holds
 * the data directory next stops it before starting its own.
 */
final class LeftoverServer {
    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private LeftoverServer() {}

    /** Stops the server of this cluster if one still runs, and clears away what a dead one left. */
    static void stop(Path cluster) throws IOException {
        var server = running(cluster);
        if (server.isPresent()) {
            LOG.info(
                    "Stopping the database server that an earlier run left behind (process {})",
                    server.get().pid());
            server.get().destroy();
            awaitEnd(cluster);
        }
        // A number reused by some other process since then would keep PostgreSQL from starting.
        Files.deleteIfExists(pidFile(cluster));
    }

    /** Waits until no server of this cluster is left. */
    static void awaitEnd(Path cluster) throws IOException {
        var deadline = System.nanoTime() + STOP_TIMEOUT.toNanos();
        for (var server = running(cluster); server.isPresent(); server = running(cluster)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "the database server, process %d, does not stop; somebody may be connected to it"
                                .formatted(server.get().pid()));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the database server was stopping", e);
        }
    }

    /**
     * The server of this cluster, if the process that its pid file names is one. A server that has ended counts as gone even
     * where nobody has collected its process yet, as in a container without an init process.
     */
    static Optional<ProcessHandle> running(Path cluster) throws IOException {
        try (var lines = Files.lines(pidFile(cluster))) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,18}"))
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                    .filter(process -> serves(process.info(), cluster));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    private static Path pidFile(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    private static boolean serves(ProcessHandle.Info process, Path cluster) {
        var isPostgres = process.command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .isPresent();
        // Windows tells no arguments; the program's name must do there.
        return isPostgres
                && process.arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(cluster.toString()))
                        .orElse(true);
    }
}
