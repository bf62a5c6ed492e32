package org.prongsai.benchmarks.national;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that is measured at national size, each figure beside its baseline in the same run, on a made-up nation. What
 * asks over HTTP asks from the same machine.
 */
public final class NationalBenchmark {
    private NationalBenchmark() {}

    /** Measures and prints one table; {@link Options} says what can be chosen. */
    public static void measure(List<String> arguments, PrintStream out) throws Exception {
        var options = Options.of(arguments);
        var work = Files.createTempDirectory("prongsai-national");
        try {
            var given = options.data();
            run(options, given == null ? work.resolve("data") : given, work, out);
        } finally {
            delete(work);
        }
    }

    private static void run(Options options, Path data, Path work, PrintStream out) throws Exception {
        NationalLog.make(data, options.nation(), out);
        var table = new Table(out);
        if (options.runs("d")) {
            new ScalingParts(options, table, work).memory(data);
        }
        if (options.runs("e") && options.nation().years() > 1) {
            new ScalingParts(options, table, work).scaling(data, out);
        }
        try (var service = Services.standalone(data)) {
            ReadSide.await(service);
            new LogParts(options, table, service).run(work);
            if (options.runs("f")) {
                new LiveParts(options, LiveParts.Load.USUAL, table, service).asOf();
            }
            if (options.runs("g") || options.runs("h")) {
                NationalLog.forget(data); // What follows adds to the log.
                new LiveParts(options, LiveParts.Load.USUAL, table, service).live();
            }
        }
        if (options.runs("l")) {
            new LedgerParts(options, table).run(data);
        }
        if (options.runs("n")) {
            bundle(options, table, data, work);
        }
        if (options.runs("i")) {
            new StartParts(options, table, work).run();
        }
        table.print();
        out.printf("Medians of %d rounds, and their range; %s.%n", options.rounds(), options.nation());
    }

    private static void bundle(Options options, Table table, Path data, Path work) throws Exception {
        if (BundleParts.isPackaged()) {
            new BundleParts(options, table, work, BundleParts.packaged()).run(data);
        } else {
            table.figure(
                    "the nation's audit bundle", "not measured: run at the root of the project, after mvn package");
        }
    }

    static void delete(Path directory) throws IOException {
        var all = new ArrayList<Path>();
        try (var files = Files.walk(directory)) {
            files.forEach(all::add);
        }
        all.sort(Comparator.reverseOrder());
        for (var file : all) {
            Files.deleteIfExists(file);
        }
    }
}
