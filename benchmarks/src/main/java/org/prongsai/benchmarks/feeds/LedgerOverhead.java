package org.prongsai.benchmarks.feeds;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.prongsai.command.CommandService;
import org.prongsai.log.EventLog;
import org.prongsai.log.ledger.Ledger;
import org.prongsai.log.ledger.LedgerFollower;
import org.prongsai.standalone.EmbeddedDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/**
 * What the ledger costs those who record: the same streams with the ledger following and with it standing still, in turns. A
 * trial takes long enough that the ledger works within it; how long it then needs for what is left is told, too.
 */
public final class LedgerOverhead {
    private static final int ROUNDS_USUALLY = 7;
    private static final int WARM_UP_ROUNDS = 2;
    private static final int RESPONSES_USUALLY = 400_000;
    private static final int STREAMS = 4;
    private static final long NANOS_BETWEEN_LOOKS = 1_000_000;

    private final ConfigurableService service;
    private final int responses;

    /** What is asked of the service under load. */
    private record ConfigurableService(ServiceUnderLoad load, LedgerFollower follower, Ledger ledger, EventLog log) {}

    /** Responses a second, and the seconds until the tree had them all. */
    private record Trialled(double rate, double behind) {}

    private LedgerOverhead(ConfigurableService service, int responses) {
        this.service = service;
        this.responses = responses;
    }

    /**
     * Measures command-service alone on a fresh database.
     *
     * @param arguments how many rounds, and how many responses in each trial, unless as usual
     */
    public static void measure(List<String> arguments, PrintStream out) throws Exception {
        int rounds = arguments.isEmpty() ? ROUNDS_USUALLY : Integer.parseInt(arguments.getFirst());
        int responses = arguments.size() < 2 ? RESPONSES_USUALLY : Integer.parseInt(arguments.get(1));
        var data = Files.createTempDirectory("prongsai-benchmark");
        try (var database = EmbeddedDatabase.start(data.resolve("data"));
                var context = SpringApplication.run(
                        CommandService.class,
                        "--spring.config.name=command-service", // No other module's from the class path.
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn",
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--prongsai.ledger.directory=" + data.resolve("ledger"),
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password())) {
            var service = new ConfigurableService(
                    new ServiceUnderLoad((WebServerApplicationContext) context, new SyntheticSheets()),
                    context.getBean(LedgerFollower.class),
                    context.getBean(Ledger.class),
                    context.getBean(EventLog.class));
            new LedgerOverhead(service, responses).run(rounds, out);
        } finally {
            delete(data);
        }
    }

    private void run(int rounds, PrintStream out) throws Exception {
        var without = new double[rounds];
        var with = new double[rounds];
        var behind = new double[rounds];
        for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
            boolean ledgerFirst = round % 2 == 0;
            var first = trial(ledgerFirst);
            var second = trial(!ledgerFirst);
            if (round >= 0) {
                with[round] = (ledgerFirst ? first : second).rate();
                behind[round] = (ledgerFirst ? first : second).behind();
                without[round] = (ledgerFirst ? second : first).rate();
            }
        }
        var ratios = new double[rounds];
        Arrays.setAll(ratios, round -> with[round] / without[round]);
        out.println("| NDJSON, 4 streams | responses/s | ratio | until the tree has all, s |");
        out.println("|---|---|---|---|");
        out.printf("| without the ledger | %s | 1.00 | - |%n", show(without, "%,.0f"));
        out.printf(
                "| while the ledger follows | %s | %s | %s |%n",
                show(with, "%,.0f"), show(ratios, "%.3f"), show(behind, "%.2f"));
        out.printf("Medians of %d rounds of %,d responses, and their range.%n", rounds, responses);
    }

    /** Nothing of an earlier trial is left to do for the ledger when one begins. */
    private Trialled trial(boolean withLedger) throws Exception {
        service.follower().start();
        awaitAll();
        if (!withLedger) {
            service.follower().stop();
        }
        var trial = service.load().streams(service.load().open(), responses, STREAMS);
        long start = System.nanoTime();
        trial.run();
        long end = System.nanoTime();
        if (withLedger) {
            awaitAll();
        }
        return new Trialled(responses * 1e9 / (end - start), (System.nanoTime() - end) / 1e9);
    }

    private void awaitAll() {
        long last = service.log().lastPosition();
        while (service.ledger().head().upTo() < last) {
            LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
        }
    }

    private static String show(double[] values, String format) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return (format + " (" + format + " to " + format + ")")
                .formatted(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
