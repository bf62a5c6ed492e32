package org.prongsai.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A database server that starts beside the rest of the service: whoever needs it waits for what is left of the start only.
 * It belongs to whoever takes it; what nobody has taken is stopped by {@link #abandon}.
 */
final class DatabaseStart {
    private final CompletableFuture<EmbeddedDatabase> database;
    private final AtomicBoolean taken = new AtomicBoolean();

    private DatabaseStart(CompletableFuture<EmbeddedDatabase> database) {
        this.database = database;
    }

    /** @param data the data directory, as it was configured */
    static DatabaseStart begin(String data) {
        return new DatabaseStart(CompletableFuture.supplyAsync(() -> start(data), DatabaseStart::thread));
    }

    /** Not of the common pool: on two cores, one wait would hold all of it. */
    private static void thread(Runnable work) {
        Thread.ofPlatform().name("database-start").start(work);
    }

    private static EmbeddedDatabase start(String data) {
        if (data.isBlank()) { // An unset variable of a script; it must not fill whatever folder it was started in.
            throw DataDirectoryUnusable.unnamed();
        }
        return EmbeddedDatabase.start(Path.of(data));
    }

    /** @throws StartFailure as {@link EmbeddedDatabase#start} does */
    EmbeddedDatabase take() {
        taken.set(true);
        try {
            return database.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException told) {
                throw told;
            }
            throw e;
        }
    }

    /** The service will not start. */
    void abandon() throws IOException {
        if (taken.get()) {
            return;
        }
        try (var unused = database.exceptionally(_ -> null).join()) {
            // Closed by leaving.
        }
    }
}
