package org.prongsai.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.standalone.EmbeddedDatabase;
import tools.jackson.databind.JsonNode;

/**
 * command-service killed at 50 random rows of a file that is being sent, as NDJSON or as CSV, started again, and sent the whole
 * file: every row counts once, and the scores are those of a file that nothing happened to.
 */
class KilledWhileLoadingIT {
    private static final int KILLS = 50;
    /** Each on a database of its own: a process that starts leaves half of two processors idle. */
    private static final int AT_ONCE = 2;

    private static final int ROWS = 6_000;
    private static final int BATCH = 2_000;
    /** What was sent last may still be in somebody's buffer. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final String KEY = "person-%04d-of-a-village-in-a-subdistrict-in-a-district-in-a-province";
    private static final long SEED = 2566_11_24L;

    @TempDir
    Path folder;

    /** What one kill left, and what sending again made of it. */
    private record Kill(long seed, String kind, int sentRows, int recordedRows, int duplicates, int accepted) {}

    @Test
    void countsEachRowOnceWhereverTheProcessWasKilled() throws Exception {
        try (var one = EmbeddedDatabase.start(folder.resolve("d0"));
                var other = EmbeddedDatabase.start(folder.resolve("d1"));
                var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var trained = TrainedService.prepare(folder, environment(one, 0));
            var first = threads.submit(() -> killAgainAndAgain(trained, one, 0));
            var second = threads.submit(() -> killAgainAndAgain(trained, other, 1));
            assertThat(first.get() + second.get())
                    .as("kills that left a part of the file")
                    .isGreaterThan(KILLS / 5);
        }
    }

    private Map<String, String> environment(EmbeddedDatabase database, int first) {
        return Map.of(
                "SPRING_DATASOURCE_URL", database.url(),
                "SPRING_DATASOURCE_USERNAME", database.user(),
                "SPRING_DATASOURCE_PASSWORD", database.password(),
                "PRONGSAI_LEDGER_DIRECTORY", folder.resolve("ledger" + first).toString());
    }

    private int killAgainAndAgain(TrainedService trained, EmbeddedDatabase database, int first) throws Exception {
        var environment = environment(database, first);
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            int midFile = killAgainAndAgain(trained, environment, connection, first);
            compareScores(environment, first);
            return midFile;
        }
    }

    /**
     * Every so many-th of the kills, from the first on.
     *
     * @return how many of them left some rows recorded, but not all
     */
    private int killAgainAndAgain(
            TrainedService trained, Map<String, String> environment, Connection connection, int first)
            throws Exception {
        var service = trained.start(environment);
        int midFile = 0;
        try {
            open(service.client(), "never");
            assertThat(sendAll(service.client(), "never", Rows.ND_JSON)
                            .path("accepted")
                            .asInt())
                    .isEqualTo(ROWS);
            for (int number = first; number < KILLS; number += AT_ONCE) {
                var random = new SplittableRandom(SEED + number);
                var rows = random.nextBoolean() ? Rows.ND_JSON : Rows.CSV;
                var name = "kill-" + number;
                open(service.client(), name);
                int sent = random.nextInt(1, ROWS + 1);
                sendAndKill(service, connection, name, rows, sent, random.nextInt(sent / BATCH + 1) * BATCH);
                service = trained.start(environment);
                int recorded = recorded(connection, name);
                var receipt = sendAll(service.client(), name, rows);
                var kill = new Kill(
                        SEED + number,
                        rows.name(),
                        sent,
                        recorded,
                        receipt.path("duplicates").asInt(),
                        receipt.path("accepted").asInt());
                System.out.println(kill);
                assertThat(kill.duplicates()).as(kill.toString()).isEqualTo(recorded);
                assertThat(kill.accepted()).as(kill.toString()).isEqualTo(ROWS - recorded);
                assertThat(recorded(connection, name)).as(kill.toString()).isEqualTo(ROWS);
                midFile += recorded > 0 && recorded < ROWS ? 1 : 0;
            }
        } finally {
            service.close();
        }
        return midFile;
    }

    /** Sends the beginning of a file, waits until so many rows are recorded, and ends the process as a power cut would. */
    private static void sendAndKill(
            ServiceProcess service, Connection connection, String name, Rows rows, int sent, int awaited)
            throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            var beginning = rows.file(sent).getBytes(StandardCharsets.UTF_8);
            var head = "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                    .formatted(
                            responses(name), rows.contentType, rows.file(ROWS).length());
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(beginning);
            var patience = Instant.now().plus(PATIENCE);
            while (recorded(connection, name) < awaited && Instant.now().isBefore(patience)) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            service.kill();
        }
    }

    private static void open(Client client, String agency) throws IOException, InterruptedException {
        assertThat(client.post("/api/v1/agencies", """
                                {"agencyId":"%s","nameTh":"หน่วยงานทดสอบ","type":"อบต.","province":"น่าน"}""".formatted(agency)).status())
                .isEqualTo(201);
        assertThat(client.post("/api/v1/assessments", """
                                {"agencyId":"%s","fiscalYear":2564}""".formatted(agency)).status())
                .isEqualTo(201);
    }

    private static JsonNode sendAll(Client client, String agency, Rows rows) throws IOException, InterruptedException {
        var answer = client.post(responses(agency), rows.contentType, rows.file(ROWS));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("rows").asInt()).as(answer.body()).isEqualTo(ROWS);
        return answer.json();
    }

    private static int recorded(Connection connection, String agency) throws SQLException {
        try (var count = connection.prepareStatement("""
                select count(*) from log.domain_event_entry
                where aggregate_identifier >= ? and aggregate_identifier < ?""")) {
            count.setString(1, agency + "-2564/IIT/");
            count.setString(2, agency + "-2564/IIT0");
            try (var result = count.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }

    private void compareScores(Map<String, String> environment, int first) throws IOException, InterruptedException {
        try (var query =
                ServiceProcess.start(Jars.QUERY_SERVICE, folder.resolve("query.log"), environment, List.of())) {
            var expected = figures(query.client(), "never");
            assertThat(expected).contains("\"n\":" + ROWS);
            for (int number = first; number < KILLS; number += AT_ONCE) {
                assertThat(figures(query.client(), "kill-" + number))
                        .as("seed %d", SEED + number)
                        .isEqualTo(expected);
            }
        }
    }

    private static String figures(Client client, String agency) throws IOException, InterruptedException {
        var scores = client.awaitJson(
                "/api/v1/assessments/" + agency + "-2564/scores",
                found -> found.path("instruments").toString().contains("\"n\":" + ROWS));
        return scores.path("total") + "\n" + scores.path("instruments") + "\n" + scores.path("indicators");
    }

    private static String responses(String agency) {
        return "/api/v1/assessments/" + agency + "-2564/surveys/IIT/responses";
    }

    /** The same responses in two kinds of file. */
    private enum Rows {
        ND_JSON("application/x-ndjson", "") {
            @Override
            String row(int number, int[] answers) {
                return "{\"respondentKey\":\"%s\",\"answers\":{\"i2\":%d,\"i7\":%d,\"i9\":%d}}\n"
                        .formatted(KEY.formatted(number), answers[0], answers[1], answers[2]);
            }
        },
        CSV("text/csv", "respondentKey,i2,i7,i9\r\n") {
            @Override
            String row(int number, int[] answers) {
                return "%s,%d,%d,%d\r\n".formatted(KEY.formatted(number), answers[0], answers[1], answers[2]);
            }
        };

        final String contentType;
        private final String head;

        Rows(String contentType, String head) {
            this.contentType = contentType;
            this.head = head;
        }

        abstract String row(int number, int[] answers);

        /** The file up to and including so many rows. */
        String file(int rows) {
            var file = new StringBuilder(head);
            for (int number = 0; number < rows; number++) {
                file.append(row(
                        number,
                        new SplittableRandom(SEED - number).ints(3, 1, 5).toArray()));
            }
            return file.toString();
        }
    }
}
