package org.prongsai.benchmarks.national;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory a process holds, heap and all. */
final class Resident {
    private static final String MOST = "VmHWM:";

    private Resident() {}

    /** The most that a process held so far, in MiB; 0 where the system does not tell, or the process has ended. */
    static long mostMib(long pid) {
        var status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(MOST))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0; // It ended while it was looked at.
        }
    }
}
