package org.prongsai.log.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Where the ledger of a test keeps its key: a folder that is gone when the tests are. */
public final class LedgerDirectory {
    private LedgerDirectory() {}

    /** An empty one. */
    public static Path fresh() {
        try {
            var directory = Files.createTempDirectory("prongsai-ledger-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
