package org.prongsai.benchmarks.national;

import java.io.IOException;
import java.io.PrintStream;
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
    private static final String RESULT = "rebuilt ";

    private ChildRebuild() {}

    /**
     * What a child measured.
     *
     * @param seconds the fastest of some rebuilds of an empty read side: memory and scaling are asked for here, and noise only
     *     adds
     * @param resident the most that the process held, heap and all, in MiB; 0 where the system does not tell
     */
    record Measured(long events, double seconds, long resident) {
        double nanosPerEvent() {
            return seconds * 1e9 / events;
        }

        String memory(String heapMax) {
            return String.format(Locale.ROOT, "done in a heap of %s, %,d MiB resident at most", heapMax, resident);
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
        return new Measured(Long.parseLong(words[1]), Double.parseDouble(words[2]), Long.parseLong(words[3]));
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
            out.printf(
                    Locale.ROOT,
                    "%s%d %.3f %d%n",
                    RESULT,
                    events,
                    best,
                    Resident.mostMib(ProcessHandle.current().pid()));
        }
    }
}
