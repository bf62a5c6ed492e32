package org.prongsai.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The database server killed alone, twice, while a file is on its way into it: who is sending is asked to come back, the service
 * starts its database again, and every row counts once when the file is sent again.
 */
class DatabaseKilledIT {
    private static final int ROWS = 10_000;
    private static final Duration RECOVERED_WITHIN = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void startsItsDatabaseAgainAndCountsEveryRowOnce() throws Exception {
        try (var service = ServiceProcess.start(
                Jars.STANDALONE,
                folder.resolve("service.log"),
                Map.of(),
                List.of(
                        "--prongsai.data=" + folder.resolve("data"),
                        "--prongsai.sample=false",
                        "--prongsai.ledger.checkpoint-interval=PT1S",
                        "--management.endpoint.health.show-details=always"))) {
            var client = service.client();
            for (var agency : List.of("undisturbed", "first-kill", "second-kill")) {
                open(client, agency);
            }
            var whole = client.post(responses("undisturbed"), "application/x-ndjson", rows());
            assertThat(whole.json().path("accepted").asInt()).as(whole.body()).isEqualTo(ROWS);
            var expected = figures(client, "undisturbed");

            killWhileLoading(service, "first-kill");
            killWhileLoading(service, "second-kill");

            assertThat(figures(client, "first-kill")).isEqualTo(expected);
            assertThat(figures(client, "second-kill")).isEqualTo(expected);
            client.awaitJson(
                    "/api/v1/ledger/checkpoints",
                    found -> found.path("checkpoints").path(0).path("size").asLong() >= 3L * ROWS);
            assertThat(startedAgain(client)).isEqualTo(2);
            assertThat(client.get("/administration?lang=en").body())
                    .contains("Had to be started again since the service started: 2 time(s), the last at ");
        }
    }

    private void killWhileLoading(ServiceProcess service, String agency) throws Exception {
        var client = service.client();
        try (var sender = Executors.newSingleThreadExecutor()) {
            var sending = sender.submit(() -> send(service, agency));
            var delivery = delivery(client, agency);
            ProcessHandle.of(server()).orElseThrow().destroyForcibly();
            var answer = sending.get();

            int told = recorded(answer);
            assertThat(recovered(client)).isTrue();
            var again = client.post(responses(agency), "application/x-ndjson", rows());
            assertThat(again.status()).as(again.body()).isEqualTo(200);
            int duplicates = again.json().path("duplicates").asInt();
            assertThat(duplicates).as(answer.body()).isBetween(told, ROWS);
            assertThat(again.json().path("accepted").asInt()).as(again.body()).isEqualTo(ROWS - duplicates);
            var first = client.get("/api/v1/deliveries/" + delivery).json();
            assertThat(first.path("accepted").asInt()).as(first.toString()).isEqualTo(duplicates);
        }
    }

    /** How many rows the sender was told to be recorded: all, when the database was back before anybody needed it. */
    private static int recorded(HttpResponse<String> answer) {
        var told = JSON.readTree(answer.body());
        if (answer.statusCode() == 200) {
            assertThat(told.path("accepted").asInt()).as(answer.body()).isEqualTo(ROWS);
        } else {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(told.path("type").asString()).isEqualTo("urn:prongsai:problem:store-unavailable");
        }
        return told.path("rows").asInt();
    }

    private HttpResponse<String> send(ServiceProcess service, String agency) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d%s".formatted(service.port(), responses(agency))))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(rows()))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** The delivery to this agency, once some of its rows are recorded. */
    private static String delivery(Client client, String agency) throws IOException, InterruptedException {
        var newest = client.awaitJson("/api/v1/deliveries?size=1", found -> {
                    var delivery = found.path("items").path(0);
                    return delivery.path("assessmentId").asString().equals(agency + "-2564")
                            && delivery.path("rows").asInt() > 0;
                })
                .path("items")
                .path(0);
        return newest.path("deliveryId").asString();
    }

    private long server() throws IOException {
        try (var lines = Files.lines(folder.resolve("data/postgres/cluster/postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        }
    }

    private static boolean recovered(Client client) throws InterruptedException {
        var deadline = Instant.now().plus(RECOVERED_WITHIN);
        while (!client.isHealthy()) {
            if (Instant.now().isAfter(deadline)) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return true;
    }

    private static int startedAgain(Client client) throws IOException, InterruptedException {
        return client.get("/actuator/health")
                .json()
                .path("components")
                .path("embeddedDatabase")
                .path("details")
                .path("startedAgain")
                .asInt();
    }

    private static void open(Client client, String agency) throws IOException, InterruptedException {
        assertThat(client.post("/api/v1/agencies", """
                                {"agencyId":"%s","nameTh":"หน่วยงานทดสอบ","type":"อบต.","province":"น่าน"}""".formatted(agency)).status())
                .isEqualTo(201);
        assertThat(client.post("/api/v1/assessments", "{\"agencyId\":\"%s\",\"fiscalYear\":2564}".formatted(agency))
                        .status())
                .isEqualTo(201);
    }

    private static JsonNode figures(Client client, String agency) throws IOException, InterruptedException {
        return client.awaitJson(
                        "/api/v1/assessments/" + agency + "-2564/scores",
                        found -> found.path("instruments").toString().contains("\"n\":" + ROWS))
                .path("instruments");
    }

    private static String responses(String agency) {
        return "/api/v1/assessments/" + agency + "-2564/surveys/IIT/responses";
    }

    private static String rows() {
        return IntStream.range(0, ROWS)
                .mapToObj(row -> "{\"respondentKey\":\"person-%d\",\"answers\":{\"i2\":%d,\"i7\":%d,\"i9\":%d}}\n"
                        .formatted(row, 1 + row % 4, 1 + row / 3 % 4, 1 + row / 7 % 4))
                .collect(Collectors.joining());
    }
}
