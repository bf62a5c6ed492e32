package org.prongsai.benchmarks.national;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.prongsai.page.testing.InstalledChromium;
import org.prongsai.page.testing.PageStatements;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What every page costs at national size: the service's time, statements, bytes, and what a slow phone waits for. Everything runs
 * on one machine.
 */
public final class PageBenchmark {
    private static final double KIB = 1 << 10;

    private final HttpClient http = HttpClient.newHttpClient();
    private final PageStatements statements;
    private final String address;
    private final HttpConnection connection;
    private final Effort effort;
    private final PrintStream out;

    /**
     * How much is asked.
     *
     * @param warmUp requests of each page before those that are timed
     * @param times requests of each page that are timed
     * @param rounds how often each page is looked at in a browser, cold and warm
     * @param inBrowser which pages are
     */
    record Effort(int warmUp, int times, int rounds, Predicate<String> inBrowser) {}

    private PageBenchmark(
            PageStatements statements, String address, HttpConnection connection, Effort effort, PrintStream out) {
        this.statements = statements;
        this.address = address;
        this.connection = connection;
        this.effort = effort;
        this.out = out;
    }

    /** Measures and prints one table; {@link Options} says what can be chosen. */
    public static void measure(List<String> arguments, PrintStream out) throws Exception {
        var options = Options.of(arguments);
        measure(options, new Effort(20, 100, options.rounds(), _ -> true), out);
    }

    static void measure(Options options, Effort effort, PrintStream out) throws Exception {
        var work = Files.createTempDirectory("prongsai-pages");
        try {
            var given = options.data();
            var data = given == null ? work.resolve("data") : given;
            NationalLog.make(data, options.nation(), out);
            var statements = new PageStatements();
            try (var service = LedgerParts.withLedger(data, statements)) {
                ReadSide.await(service);
                run(service, statements, options, effort, work, out);
            }
        } finally {
            NationalBenchmark.delete(work);
        }
    }

    private static void run(
            ConfigurableApplicationContext service,
            PageStatements statements,
            Options options,
            Effort effort,
            Path work,
            PrintStream out)
            throws Exception {
        int port = Services.port(service);
        int year = options.nation().fiscalYears().getLast();
        try (var connection = new HttpConnection(port)) {
            var benchmark = new PageBenchmark(statements, "http://127.0.0.1:" + port, connection, effort, out);
            var pages = PageAddresses.of(connection, "synthetic-0001", year);
            var program = InstalledChromium.program();
            if (program.isEmpty()) {
                benchmark.table(pages, Optional.empty());
                return;
            }
            try (var chromium = DevTools.start(program.get(), work.resolve("profile"))) {
                benchmark.table(pages, Optional.of(new PageInChromium(chromium)));
            }
        }
        out.printf("%s; one request at a time.%n", options.nation());
    }

    private void table(List<String> pages, Optional<PageInChromium> browser) throws Exception {
        out.println();
        out.printf(
                "| page | server p50 / p99, ms | statements | HTML, KiB | gzip, KiB | all, cold / warm cache, KiB |"
                        + " first contentful paint at %dx CPU, cold / warm, ms |%n",
                PageInChromium.SLOWER);
        out.println("|---|---|---|---|---|---|---|");
        for (var page : pages) {
            out.println("| `%s` | %s |".formatted(page, String.join(" | ", row(page, browser))));
        }
    }

    private List<String> row(String page, Optional<PageInChromium> browser) throws Exception {
        var answer = get(page, "Accept-Encoding", "identity");
        if (answer.statusCode() != 200) {
            return List.of("answers " + answer.statusCode(), "-", "-", "-", "-", "-");
        }
        var row = new ArrayList<>(List.of(
                serverTime(page),
                Integer.toString(statements(page)),
                kib(answer.body().length),
                kib(get(page, "Accept-Encoding", "gzip").body().length)));
        row.addAll(browser.filter(_ -> effort.inBrowser().test(page))
                .map(chromium -> seen(page, chromium))
                .orElse(List.of("-", "-")));
        return row;
    }

    private String serverTime(String page) throws IOException {
        var seconds = new ArrayList<Double>();
        for (int i = -effort.warmUp(); i < effort.times(); i++) {
            long start = System.nanoTime();
            connection.get(page);
            if (i >= 0) {
                seconds.add((System.nanoTime() - start) / 1e9);
            }
        }
        var sample = Sample.of(seconds);
        return String.format(Locale.ROOT, "%.1f / %.1f", 1e3 * sample.median(), 1e3 * sample.percentile(0.99));
    }

    private int statements(String page) throws IOException, InterruptedException {
        var mark = UUID.randomUUID().toString();
        get(page, PageStatements.MARK, mark);
        return statements.of(mark);
    }

    private List<String> seen(String page, PageInChromium chromium) {
        var cold = new ArrayList<Double>();
        var warm = new ArrayList<Double>();
        long coldBytes = 0;
        long warmBytes = 0;
        for (int round = 0; round < effort.rounds(); round++) {
            var first = chromium.cold(address + page);
            var again = chromium.warm(address + page);
            cold.add(first.paintMillis());
            warm.add(again.paintMillis());
            coldBytes = first.bytes();
            warmBytes = again.bytes();
        }
        return List.of(
                kib(coldBytes) + " / " + kib(warmBytes),
                String.format(
                        Locale.ROOT,
                        "%.0f / %.0f",
                        Sample.of(cold).median(),
                        Sample.of(warm).median()));
    }

    private HttpResponse<byte[]> get(String page, String header, String value)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address + page))
                        .header(header, value)
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static String kib(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / KIB);
    }
}
