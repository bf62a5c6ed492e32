package org.prongsai.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A source of 2,000 submissions, read page by page by a process that is killed again and again: each counts once. */
class KilledWhilePullingIT {
    private static final int ROWS = 2_000;
    private static final int PAGE_ROWS = 50;
    private static final int KILLS = 3;
    private static final long SEED = 2568_02_03L;
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Pattern PLACE = Pattern.compile("skiptoken=(\\d+)");
    private static final String ASSESSMENT = "/api/v1/assessments/pull-test-2568";

    private final AtomicInteger pages = new AtomicInteger();
    /** How many pages the source may give for now. */
    private final Semaphore granted = new Semaphore(0);

    @TempDir
    Path data;

    @Test
    void countsEachSubmissionOnceWhereverItIsKilled() throws Exception {
        var random = new SplittableRandom(SEED);
        var source = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        source.setExecutor(Thread::startVirtualThread);
        source.createContext("/", this::page);
        source.start();
        try {
            for (int kill = 0; kill < KILLS; kill++) {
                var service = start();
                if (kill == 0) {
                    prepare(service.client(), source.getAddress().getPort());
                }
                int more = random.nextInt(2, 9);
                int enough = pages.get() + more;
                granted.release(more + 1); // One may still go to the process that is no more.
                await(enough);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(60)); // Somewhere between a page and the place behind it.
                service.kill();
            }
            granted.release(ROWS);
            try (var service = start()) {
                var feed = awaitSuccess(service.client());
                assertThat(feed.path("state").path("failures").asInt())
                        .as(feed.toString())
                        .isZero();
                var scores = service.client()
                        .get(ASSESSMENT + "/scores?asOf=" + Long.MAX_VALUE)
                        .json();
                assertThat(respondents(scores)).as("seed %d", SEED).isEqualTo(ROWS);
            }
            assertThat(pages.get())
                    .as("read on, not from the beginning each time")
                    .isBetween(ROWS / PAGE_ROWS, ROWS / PAGE_ROWS + 2 * KILLS);
        } finally {
            source.stop(0);
        }
    }

    private ServiceProcess start() throws IOException, InterruptedException {
        return ServiceProcess.start(
                Jars.STANDALONE,
                data.resolve("service.log"),
                Map.of(),
                List.of(
                        "--prongsai.data=" + data.resolve("d"),
                        "--prongsai.sample=false",
                        "--prongsai.feeds.page-rows=" + PAGE_ROWS,
                        "--prongsai.feeds.look-every=PT0.5S",
                        "--prongsai.feeds.claim=PT3S"));
    }

    private static void prepare(Client client, int port) throws IOException, InterruptedException {
        assertThat(client.post("/api/v1/agencies", """
                        {"agencyId":"pull-test","nameTh":"หน่วยงานทดสอบ","type":"อบต.","province":"ตราด"}""").status()).isEqualTo(201);
        assertThat(client.post("/api/v1/assessments", "{\"agencyId\":\"pull-test\",\"fiscalYear\":2568}")
                        .status())
                .isEqualTo(201);
        var feed = client.put("/api/v1/feeds/pull-test", """
                {"kind": "odk-pull", "assessmentId": "pull-test-2568", "survey": "EIT-1", "every": "PT1H",
                 "url": "http://127.0.0.1:%d", "project": 1, "form": "eit", "credentials": {"token": "abc"}}""".formatted(port));
        assertThat(feed.status()).as(feed.body()).isEqualTo(201);
    }

    private void await(int enough) throws InterruptedException {
        var deadline = Instant.now().plus(LONGEST);
        while (pages.get() < enough) {
            assertThat(Instant.now()).as("%d pages", pages.get()).isBefore(deadline);
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private static JsonNode awaitSuccess(Client client) throws IOException, InterruptedException {
        var deadline = Instant.now().plus(LONGEST);
        while (true) {
            var feed = client.get("/api/v1/feeds/pull-test").json();
            if (feed.path("state").has("lastSuccess")) {
                return feed;
            }
            assertThat(Instant.now()).as(feed.toString()).isBefore(deadline);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static int respondents(JsonNode scores) {
        for (var instrument : scores.path("instruments")) {
            if (instrument.path("code").asString().equals("EIT")) {
                return instrument.path("n").asInt();
            }
        }
        return 0;
    }

    /** A page of an OData feed. */
    private void page(HttpExchange exchange) throws IOException {
        var place = PLACE.matcher(exchange.getRequestURI().getQuery());
        int from = place.find() ? Integer.parseInt(place.group(1)) : 0;
        int to = Math.min(ROWS, from + PAGE_ROWS);
        var body = new StringBuilder("{\"@odata.count\": %d, ".formatted(ROWS));
        if (to < ROWS) {
            body.append("\"@odata.nextLink\": \"http://127.0.0.1/?%%24skiptoken=%d\", ".formatted(to));
        }
        body.append("\"value\": [");
        for (int number = from; number < to; number++) {
            body.append(number == from ? "" : ",").append(submission(number));
        }
        var bytes = body.append("]}").toString().getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            granted.acquireUninterruptibly();
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            pages.incrementAndGet();
        }
    }

    private static String submission(int number) {
        var random = new SplittableRandom(SEED + number);
        var answers = new StringBuilder();
        for (int question = 1; question <= 9; question++) {
            answers.append("%s\"e%d\": \"%d\"".formatted(question == 1 ? "" : ", ", question, random.nextInt(1, 7)));
        }
        return """
                {"__id": "uuid:%08d-0000-4000-8000-000000000000",
                 "__system": {"submissionDate": "2025-02-03T04:05:06.000Z", "updatedAt": null, "reviewState": null, "deletedAt": null},
                 "grp": {%s}}""".formatted(number, answers);
    }
}
