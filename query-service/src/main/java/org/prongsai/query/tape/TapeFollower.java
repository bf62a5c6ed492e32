package org.prongsai.query.tape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.prongsai.log.ReadersFirst;
import org.prongsai.log.SchemaMigration;
import org.prongsai.log.bulk.BulkLog;
import org.prongsai.log.bulk.LogNotSettled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Follows the log with the tape, in a thread of its own, as long as the service runs. */
@Component
final class TapeFollower implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TapeFollower.class);
    private static final long STOPPED_WITHIN_SECONDS = 10;
    /** A fraction of the time that a question waits for the tape. */
    private static final Duration HELD_BACK_MAX = Duration.ofMillis(500);

    private final TapeSettings settings;
    private final Tape tape;
    private final BulkLog log;
    private final JdbcTemplate jdbc;
    private final ReadersFirst readers;
    private final Queue<CompletableFuture<Long>> checks = new ConcurrentLinkedQueue<>();
    private volatile boolean running;
    private @Nullable Thread thread;

    TapeFollower(
            TapeSettings settings,
            Tape tape,
            BulkLog log,
            JdbcTemplate jdbc,
            ReadersFirst readers,
            @Qualifier("logSchema") SchemaMigration logSchema) {
        this.settings = settings;
        this.tape = tape;
        this.log = log;
        this.jdbc = jdbc;
        this.readers = readers;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("tape").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        var follower = thread;
        if (follower != null) {
            follower.interrupt();
            try {
                follower.join(TimeUnit.SECONDS.toMillis(STOPPED_WITHIN_SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try {
            if (settings.directory().isBlank()) {
                var temporary = Files.createTempDirectory("prongsai-tape-");
                try {
                    followIn(temporary);
                } finally {
                    delete(temporary);
                }
            } else {
                followIn(ownersOnly(Files.createDirectories(Path.of(settings.directory()))));
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("There is no tape, so the past cannot be asked about the nation: {}", e.toString());
            tape.failed(e);
        }
    }

    /** It holds what people answered, though not who. */
    private static Path ownersOnly(Path directory) throws IOException {
        if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
        return directory;
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The lock is for those who give two processes one directory; the operating system lets go of it in any case. */
    private void followIn(Path directory) throws IOException {
        try (var lock = FileChannel.open(
                        directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var writer = new TapeWriter(directory, settings.framesMax(), log, jdbc)) {
            if (lock.tryLock() == null) {
                throw new IOException(
                        "the directory %s is another process's tape; give each its own prongsai.tape.directory"
                                .formatted(directory));
            }
            while (running) {
                follow(writer);
            }
        }
    }

    /** Every frame against the log, when the follower comes to it; the tape is made anew where they differ. */
    CompletableFuture<Long> check() {
        var check = new CompletableFuture<Long>();
        checks.add(check);
        return check;
    }

    private void check(TapeWriter writer) throws IOException {
        for (var check = checks.poll(); check != null; check = checks.poll()) {
            try {
                long differing = writer.differences(() -> !running);
                if (differing > 0) {
                    LOG.warn("The tape differs from the log in {} rows or more and is made anew", differing);
                    writer.discard();
                }
                check.complete(differing);
            } catch (IOException | RuntimeException e) {
                check.completeExceptionally(e);
                throw e;
            }
        }
    }

    private void follow(TapeWriter writer) {
        try {
            check(writer);
            if (!tape.isWanted()) {
                readers.letCrowdPass(HELD_BACK_MAX);
            }
            tape.begin();
            writer.pass(() -> !running).ifPresentOrElse(tape::reached, () -> tape.reached(tape.view()));
        } catch (IOException | RuntimeException e) {
            failed(e);
        }
        try {
            tape.rest(settings.pollInterval());
        } catch (InterruptedException e) {
            running = false;
        }
    }

    /** A slow writer is nobody's fault; anything else is told once, until it is over. */
    private void failed(Exception cause) {
        if (running && !(cause instanceof LogNotSettled)) {
            if (tape.failure().isEmpty()) {
                LOG.warn("The tape cannot follow the log for now: {}", cause.toString());
            }
            tape.failed(cause);
        }
    }
}
