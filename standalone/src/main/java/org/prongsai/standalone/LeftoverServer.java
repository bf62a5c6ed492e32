package org.prongsai.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database server that outlived the process that started it: the server is no child that dies with its parent. Nor do the
 * processes that a server made for its connections always die with it. Whoever holds the data directory next stops them before
 * starting its own.
 */
final class LeftoverServer {
    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(60);
    /** An orphan looks up from its work long before, unless it is stuck. */
    private static final Duration ORPHAN_STOP_TIMEOUT = Duration.ofSeconds(10);

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
        } else if (Files.exists(pidFile(cluster))) {
            stopOrphans(cluster);
        }
        // A number reused by some other process since then would keep PostgreSQL from starting.
        Files.deleteIfExists(pidFile(cluster));
    }

    /**
     * Stops what a killed server left at work: until it is gone, no other server starts on the cluster. Where the system does
     * not tell in which folder a process works, it is left to end by itself.
     */
    private static void stopOrphans(Path cluster) {
        orphans(cluster).forEach(ProcessHandle::destroy);
        if (!endWithin(ORPHAN_STOP_TIMEOUT, cluster)) {
            LOG.warn("What a killed database server left at work does not stop, and is killed, too");
            orphans(cluster).forEach(ProcessHandle::destroyForcibly); // The next start replays the log.
            endWithin(ORPHAN_STOP_TIMEOUT, cluster); // If not even that helps, the next server says what is in its way.
        }
    }

    private static boolean endWithin(Duration atMost, Path cluster) {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (!orphans(cluster).isEmpty()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static List<ProcessHandle> orphans(Path cluster) {
        return ProcessHandle.allProcesses()
                .filter(process -> isPostgres(process.info()) && worksIn(process, cluster))
                .toList();
    }

    private static boolean worksIn(ProcessHandle process, Path folder) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", String.valueOf(process.pid()), "cwd"))
                    .equals(folder);
        } catch (IOException | UnsupportedOperationException _) {
            return false; // It has ended, or is somebody else's, or this is not Linux.
        }
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
        // After a power failure there may be anything in it, in no encoding.
        try (var lines = Files.lines(pidFile(cluster), StandardCharsets.ISO_8859_1)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,18}"))
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                    .filter(process -> serves(process, cluster));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    private static Path pidFile(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** Whether a process is a server of this cluster, and has not ended. */
    static boolean serves(ProcessHandle process, Path cluster) {
        var info = process.info();
        // Windows tells no arguments; the program's name must do there.
        return isPostgres(info)
                && info.arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(cluster.toString()))
                        .orElse(true);
    }

    private static boolean isPostgres(ProcessHandle.Info process) {
        return process.command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .isPresent();
    }
}
