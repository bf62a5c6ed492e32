package org.prongsai.benchmarks.national;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.prongsai.query.rebuild.Rebuilds;
import org.springframework.jdbc.core.JdbcTemplate;

/** A rebuild by the whole service in a JVM of its own, with so much heap and no more. */
public final class ChildRebuild {
    private static final int TIMES = 3;
    private static final long MEGABYTE = 1 << 20;
    private static final String RESULT = "rebuilt ";
    private static final Path STATUS = Path.of("/proc/self/status");

    private ChildRebuild() {}

    /**
     * What a child measured.
     *
     * @param seconds the fastest of some rebuilds of an empty read side: memory and scaling are asked for here, and noise only
     *     adds
     * @param heap the most that each part of the heap held, added up, in MiB
     * @param resident the most that the process held, in MiB; 0 where the system does not tell
     */
    record Measured(long events, double seconds, long heap, long resident) {
        double nanosPerEvent() {
            return seconds * 1e9 / events;
        }

        String memory(String heapMax) {
            return String.format(Locale.ROOT, "%,d MiB heap at most, %,d MiB resident, of %s", heap, resident, heapMax);
        }
    }

    /** Runs one on a data directory that nobody uses, with a heap such as {@code 1g}. */
    static Measured run(Path data, String heapMax, Path work) throws IOException, InterruptedException {
        var log = work.resolve("child.log");
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx" + heapMax,
                "-jar",
                System.getProperty("java.class.path", ""),
                "national-rebuild",
                data.toString()));
        var child = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int code = child.waitFor();
        var words = Files.readAllLines(log).stream()
                .filter(line -> line.startsWith(RESULT))
                .findFirst()
                .orElseThrow(() ->
                        new IOException("the rebuild with -Xmx%s ended with %d; see %s".formatted(heapMax, code, log)))
                .split(" ");
        return new Measured(
                Long.parseLong(words[1]),
                Double.parseDouble(words[2]),
                Long.parseLong(words[3]),
                Long.parseLong(words[4]));
    }

    /** What the child does. */
    public static void main(Path data, PrintStream out) throws Exception {
        try (var service = Services.standalone(data)) {
            ReadSide.await(service);
            var jdbc = service.getBean(JdbcTemplate.class);
            double best = Double.MAX_VALUE;
            long events = 0;
            for (int i = 0; i < TIMES; i++) {
                ReadSide.empty(jdbc);
                long start = System.nanoTime();
                events = service.getBean(Rebuilds.class).run(false).events();
                best = Math.min(best, (System.nanoTime() - start) / 1e9);
            }
            out.printf(Locale.ROOT, "%s%d %.3f %d %d%n", RESULT, events, best, heap() / MEGABYTE, resident());
        }
    }

    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
                .sum();
    }

    private static long resident() throws IOException {
        if (!Files.exists(STATUS)) {
            return 0;
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
