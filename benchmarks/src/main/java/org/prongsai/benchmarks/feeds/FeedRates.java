package org.prongsai.benchmarks.feeds;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.CommandService;
import org.prongsai.standalone.EmbeddedDatabase;
import org.prongsai.standalone.Prongsai;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Responses recorded for good per second, each way in, beside (a) what the store takes by itself and (b) one command a
 * transaction in stock Axon. All ways are tried once in every round, each round beginning with another one; a ratio is taken
 * within its round. The answers are made up.
 */
public final class FeedRates {
    private static final int WARM_UP_ROUNDS = 3;
    private static final int ROUNDS_USUALLY = 9;
    private static final int BULK = 50_000;
    private static final int SINGLES = 6_000;
    private static final int CONNECTIONS = 64;
    private static final String COPY = "raw COPY";
    private static final String STOCK_ONE = "stock Axon, 1 thread";
    private static final String STOCK_MANY = "stock Axon, %d threads".formatted(CONNECTIONS);

    private final List<Way> ways;
    private final ServiceUnderLoad service;

    private FeedRates(List<Way> ways, ServiceUnderLoad service) {
        this.ways = ways;
        this.service = service;
    }

    /**
     * Measures command-service alone on a fresh database, or the whole standalone service, and prints a table.
     *
     * @param arguments how many rounds, unless as usual; {@code standalone} to measure that; and words such as {@code csv}, of
     *     which a way's name has to hold one, unless all are to be measured
     */
    public static void measure(List<String> arguments, PrintStream out) throws Exception {
        int rounds = arguments.stream()
                .filter(argument -> argument.matches("\\d+"))
                .findFirst()
                .map(Integer::valueOf)
                .orElse(ROUNDS_USUALLY);
        var words = arguments.stream()
                .filter(argument -> !argument.matches("\\d+|standalone"))
                .map(argument -> argument.toLowerCase(Locale.ROOT))
                .toList();
        var data = Files.createTempDirectory("prongsai-benchmark");
        try (var kafka = KafkaTopic.startIfPossible(data.resolve("kafka"))) {
            if (arguments.contains("standalone")) {
                measureStandalone(data.resolve("data"), kafka, rounds, words, out);
            } else {
                measureAlone(data.resolve("data"), kafka, rounds, words, out);
            }
        } finally {
            delete(data);
        }
    }

    private static void measureAlone(
            Path data, @Nullable KafkaTopic kafka, int rounds, List<String> words, PrintStream out) throws Exception {
        try (var database = EmbeddedDatabase.start(data);
                var service = SpringApplication.run(
                        CommandService.class,
                        settings(
                                kafka,
                                "--spring.datasource.url=" + database.url(),
                                "--spring.datasource.username=" + database.user(),
                                "--spring.datasource.password=" + database.password()))) {
            measure(database, kafka, (WebServerApplicationContext) service, rounds, words, out);
        }
    }

    private static void measureStandalone(
            Path data, @Nullable KafkaTopic kafka, int rounds, List<String> words, PrintStream out) throws Exception {
        try (var service = SpringApplication.run(
                Prongsai.class, settings(kafka, "--prongsai.data=" + data, "--prongsai.sample=false"))) {
            measure(
                    service.getBean(EmbeddedDatabase.class),
                    kafka,
                    (WebServerApplicationContext) service,
                    rounds,
                    words,
                    out);
        }
    }

    private static String[] settings(@Nullable KafkaTopic kafka, String... more) {
        var settings = new ArrayList<>(List.of(
                "--spring.config.name=command-service,query-service", // No other module's from the class path.
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn",
                "--server.address=127.0.0.1",
                "--server.port=0"));
        if (kafka != null) {
            settings.add("--prongsai.kafka.bootstrap-servers=" + kafka.bootstrapServers());
        }
        settings.addAll(List.of(more));
        return settings.toArray(String[]::new);
    }

    private static void measure(
            EmbeddedDatabase database,
            @Nullable KafkaTopic kafka,
            WebServerApplicationContext service,
            int rounds,
            List<String> words,
            PrintStream out)
            throws Exception {
        var sheets = new SyntheticSheets();
        var jdbc = service.getBean(JdbcTemplate.class);
        var load = new ServiceUnderLoad(service, sheets);
        try (var stock = new StockAxon(service, sheets);
                var copy = new RawCopy(database, sheets)) {
            var ways = new ArrayList<>(List.of(
                    new Way(COPY, BULK, assessment -> {
                        var rows = copy.encode(assessment, BULK);
                        return () -> copy.copy(rows, BULK);
                    }),
                    new Way("NDJSON, 1 stream", BULK, assessment -> load.streams(assessment, BULK, 1)),
                    new Way("NDJSON, 4 streams", BULK, assessment -> load.streams(assessment, BULK, 4)),
                    new Way("CSV, 1 file", BULK, assessment -> load.files(assessment, BULK, 1)),
                    new Way("CSV, 4 files", BULK, assessment -> load.files(assessment, BULK, 4)),
                    new Way(
                            "single POSTs, %d connections".formatted(CONNECTIONS),
                            SINGLES,
                            assessment -> load.singles(assessment, SINGLES, CONNECTIONS)),
                    new Way(STOCK_ONE, SINGLES / 3, assessment -> () -> stock.send(assessment, SINGLES / 3, 1)),
                    new Way(STOCK_MANY, SINGLES, assessment -> () -> stock.send(assessment, SINGLES, CONNECTIONS))));
            if (kafka != null) {
                ways.add(new Way(
                        "Kafka, 1 key", BULK, assessment -> kafka.records(List.of(assessment), BULK, sheets, jdbc)));
                ways.add(new Way("Kafka, 4 keys", BULK, assessment -> {
                    var assessments = List.of(assessment, load.open(), load.open(), load.open());
                    return kafka.records(assessments, BULK, sheets, jdbc);
                }));
            }
            ways.removeIf(way -> !isWanted(way, words));
            new FeedRates(ways, load).run(rounds, out);
        }
    }

    private static boolean isWanted(Way way, List<String> words) {
        var name = way.name().toLowerCase(Locale.ROOT);
        return words.isEmpty() || way.name().equals(COPY) || words.stream().anyMatch(name::contains);
    }

    private void run(int rounds, PrintStream out) throws Exception {
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            round(round);
        }
        var rates = new double[rounds][];
        for (int round = 0; round < rounds; round++) {
            rates[round] = round(round);
        }
        print(rates, out);
    }

    /** Responses per second of every way. */
    private double[] round(int number) throws Exception {
        var rates = new double[ways.size()];
        for (int i = 0; i < rates.length; i++) {
            int at = (number + i) % rates.length;
            var way = ways.get(at);
            var trial = way.trials().ready(service.open());
            long start = System.nanoTime();
            trial.run();
            rates[at] = way.responses() * 1e9 / (System.nanoTime() - start);
        }
        return rates;
    }

    private void print(double[][] rates, PrintStream out) {
        out.printf("| way in | responses/s | to %s | to %s | to %s |%n", COPY, STOCK_MANY, STOCK_ONE);
        out.println("|---|---|---|---|---|");
        for (int way = 0; way < ways.size(); way++) {
            out.printf(
                    "| %s | %,.0f | %s | %s | %s |%n",
                    ways.get(way).name(),
                    median(column(rates, way, -1)),
                    ratio(rates, way, COPY),
                    ratio(rates, way, STOCK_MANY),
                    ratio(rates, way, STOCK_ONE));
        }
        out.printf("Medians of %d rounds; a ratio's range is that of the rounds.%n", rates.length);
    }

    private String ratio(double[][] rates, int way, String base) {
        int at = names().indexOf(base);
        if (at < 0) {
            return "not measured";
        }
        var ratios = column(rates, way, at);
        return "%.2f (%.2f to %.2f)".formatted(median(ratios), ratios[0], ratios[ratios.length - 1]);
    }

    private List<String> names() {
        return ways.stream().map(Way::name).toList();
    }

    /** One way's rate in every round, divided by another's unless that is negative; sorted. */
    private static double[] column(double[][] rates, int way, int base) {
        return Arrays.stream(rates)
                .mapToDouble(round -> base < 0 ? round[way] : round[way] / round[base])
                .sorted()
                .toArray();
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static void delete(Path directory) throws IOException {
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
