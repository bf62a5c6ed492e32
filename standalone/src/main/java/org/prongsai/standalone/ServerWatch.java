package org.prongsai.standalone;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a database server and starts it again, at the same port and with the same settings, when it has ended without being
 * told to: killed by hand, or by a system that ran out of memory. What it had committed is there again, and whoever was
 * connected connects anew.
 */
final class ServerWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    /** A server that ends again sooner than this is started less and less often. */
    private static final Duration STEADY = Duration.ofMinutes(1);

    private static final Duration PAUSE_MIN = Duration.ofSeconds(1);
    private static final int DOUBLINGS_MAX = 5;

    /** It replays what it wrote since its last checkpoint; when that takes longer, it is waited for no more, and left alone. */
    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);

    private final DataDirectory data;
    private final Path program;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private ProcessHandle server;
    private Instant begun = Instant.MIN;
    private int hasty;
    private volatile Condition condition = new Condition(true, 0, null, null);

    /**
     * How the server is.
     *
     * @param running whether its process is there; it may still be replaying what it wrote
     * @param startedAgain how often it ended without being told to, and was started again
     * @param lastStart when that was for the last time; null when it was never
     * @param error why it could not be started yet; null when it runs, or nothing was tried yet
     */
    record Condition(
            boolean running,
            int startedAgain,
            @Nullable Instant lastStart,
            @Nullable String error) {
        private Condition ended() {
            return new Condition(false, startedAgain, lastStart, error);
        }

        private Condition failed(String why) {
            return new Condition(false, startedAgain, lastStart, why);
        }

        private Condition started(Instant at) {
            return new Condition(true, startedAgain + 1, at, null);
        }
    }

    private ServerWatch(DataDirectory data, ProcessHandle server, Path program) {
        this.data = data;
        this.server = server;
        this.program = program;
        this.thread = Thread.ofPlatform().name("database-watch").daemon().unstarted(this::watch);
    }

    /** Watches the server that runs on a data directory. */
    static ServerWatch begin(DataDirectory data) throws IOException {
        var server = LeftoverServer.running(data.cluster())
                .orElseThrow(() -> new IllegalStateException("the server ended as soon as it had started"));
        var postgres = Path.of(server.info().command().orElseThrow());
        var name = postgres.getFileName().toString().replace("postgres", "pg_ctl");
        var watch = new ServerWatch(data, server, postgres.resolveSibling(name));
        watch.thread.start();
        return watch;
    }

    Condition condition() {
        return condition;
    }

    private void watch() {
        try {
            while (!stopped.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                if (!LeftoverServer.serves(server, data.cluster())) {
                    startAgain();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // Told to stop, while the server was on its way.
        }
    }

    private void startAgain() throws InterruptedException {
        condition = condition.ended();
        if (stopped.await(pause().toMillis(), TimeUnit.MILLISECONDS)) {
            return;
        }
        LOG.error("PostgreSQL (process {}) has ended without being told to: it is started again", server.pid());
        begun = Instant.now();
        try {
            LeftoverServer.stop(data.cluster());
            int exit = restart();
            settle(LeftoverServer.running(data.cluster()), exit);
        } catch (IOException | RuntimeException e) {
            if (stopped.getCount() > 0) {
                failed(String.valueOf(e.getMessage()));
            }
        }
    }

    /** None before the first start after a quiet time. */
    private Duration pause() {
        hasty = begun.plus(STEADY).isBefore(Instant.now()) ? 0 : hasty + 1;
        return hasty == 0 ? Duration.ZERO : PAUSE_MIN.multipliedBy(1L << Math.min(hasty - 1, DOUBLINGS_MAX));
    }

    private void settle(Optional<ProcessHandle> found, int exit) {
        if (found.isEmpty()) {
            failed("pg_ctl ended with %d, see %s".formatted(exit, data.serverLog()));
            return;
        }
        server = found.get();
        condition = condition.started(Instant.now());
        LOG.info("PostgreSQL runs again (process {})", server.pid());
    }

    private void failed(String why) {
        condition = condition.failed(why);
        LOG.error("PostgreSQL could not be started again: {}", why);
    }

    /** The server itself remembers what it was started with. */
    private int restart() throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if (LinuxUtils.isUnshareAvailable()) { // For root, whom PostgreSQL refuses; the first start does the same.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(
                program.toString(),
                "restart",
                "-D",
                data.cluster().toString(),
                "-w",
                "-t",
                String.valueOf(START_TIMEOUT.toSeconds())));
        var starting = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(data.serverLog().toFile()))
                .start();
        try {
            return starting.waitFor();
        } finally {
            starting.destroy();
        }
    }

    /** Looks no more. A server that is being started goes on with that. */
    @Override
    public void close() {
        stopped.countDown();
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true; // It ends at once, and must not start a server behind anybody's back.
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
