package org.prongsai.benchmarks.national;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.prongsai.log.EventLog;
import org.prongsai.log.ledger.LedgerFollower;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The offline kit of a year of the nation: written by the service over HTTP, and verified by the program alone in a JVM of its own. */
final class BundleParts {
    private static final Path JAR = Path.of("scoring-engine/target/prongsai-verify.jar");
    private static final String HEAP_MAX = "512m";
    private static final long MILLIS_BETWEEN_LOOKS = 10;
    private static final double MIB = 1 << 20;

    private final Options options;
    private final Table table;
    private final List<String> verifier;
    private final Path bundle;
    private final Path printed;
    private long residentMib;

    /** @param verifier how to run the program: what comes behind the heap and before the bundle */
    BundleParts(Options options, Table table, Path work, List<String> verifier) {
        this.options = options;
        this.table = table;
        this.verifier = List.copyOf(verifier);
        bundle = work.resolve("nation.zip");
        printed = work.resolve("verified.json");
    }

    /** The program as it is handed out. */
    static List<String> packaged() {
        return List.of("-jar", JAR.toString());
    }

    static boolean isPackaged() {
        return Files.exists(JAR);
    }

    void run(Path data) throws Exception {
        try (var service = LedgerParts.withLedger(data);
                var http = HttpClient.newHttpClient()) {
            ReadSide.await(service);
            long last = service.getBean(EventLog.class).lastPosition();
            LedgerParts.awaitAll(service, last);
            var signed = service.getBean(LedgerFollower.class).covering(last);
            var api = "http://127.0.0.1:" + Services.port(service) + "/api/v1/";
            var key = http.send(request(api + "ledger/key"), BodyHandlers.ofString())
                    .body()
                    .strip();
            int year = options.nation().fiscalYears().getLast();
            var address = api + "nation/%d/audit-bundle.zip?size=%d".formatted(year, signed.size());
            var seconds = new Rounds()
                    .with("write", () -> write(http, address))
                    .with("verify", () -> verify(key))
                    .run(options.rounds());
            tell(year, seconds);
        }
    }

    private static HttpRequest request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).build();
    }

    private void write(HttpClient http, String address) throws IOException, InterruptedException {
        var answer = http.send(request(address), BodyHandlers.ofFile(bundle));
        if (answer.statusCode() != 200) {
            throw new IOException("the bundle: " + answer.statusCode() + " " + Files.readString(bundle));
        }
    }

    private void verify(String key) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-Xmx" + HEAP_MAX));
        command.addAll(verifier);
        command.addAll(List.of(bundle.toString(), "--json", "--key", key));
        var child = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        do {
            residentMib = Math.max(residentMib, Resident.mostMib(child.pid()));
        } while (!child.waitFor(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS));
        if (child.exitValue() != 0) {
            throw new IOException(
                    "the verifier ended with %d: %s".formatted(child.exitValue(), Files.readString(printed, UTF_8)));
        }
    }

    private void tell(int year, Rounds.Samples seconds) throws IOException {
        var report = report();
        long events = report.path("events").asLong();
        var of = "of %d".formatted(year);
        table.figure(
                "the nation's audit bundle " + of,
                String.format(
                        Locale.ROOT,
                        "%.1f MiB, %,d events, %.1f bytes each",
                        Files.size(bundle) / MIB,
                        events,
                        (double) Files.size(bundle) / events));
        for (var part : List.of("write", "verify")) {
            var name = part.equals("write")
                    ? "the nation's audit bundle over HTTP into a file"
                    : "prongsai-verify on it in a heap of " + HEAP_MAX;
            table.figure(name + ", s", seconds.get(part).show("%.2f"));
            table.figure(name + ", events/s", seconds.get(part).rate(events).show("%,.0f"));
        }
        table.figure(
                "what prongsai-verify says",
                String.format(
                        Locale.ROOT,
                        "%s: %,d score sheets, %,d values compared, %,d MiB resident at most",
                        report.path("result").asString(),
                        report.path("scoreSheets").asLong(),
                        report.path("valuesCompared").asLong(),
                        residentMib));
    }

    private JsonNode report() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(printed, UTF_8));
    }
}
