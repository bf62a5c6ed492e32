package org.prongsai.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** 10,000 single responses, the process killed in the middle, started again: nothing acknowledged is lost or doubled. */
class KilledWhileRecordingIT {
    private static final int RESPONSES = 10_000;
    private static final int SENDERS = 16;
    private static final long SEED = 2566_09_30L;
    private static final String ASSESSMENT = "/api/v1/assessments/kill-test-2564";
    private static final String RESPONSES_PATH = ASSESSMENT + "/surveys/IIT/responses";

    @TempDir
    Path data;

    @Test
    void keepsEveryAcknowledgedResponseOnceWhenKilled() throws Exception {
        int killAfter = new SplittableRandom(SEED).nextInt(2_000, 8_000);
        var acknowledged = new ConcurrentLinkedQueue<Integer>();

        var service = start();
        prepare(service.client());
        sendUntilKilled(service, killAfter, acknowledged);

        try (var again = start()) {
            var recorded = await(again.client(), acknowledged.size());
            assertThat(recorded)
                    .as("acknowledged %d, seed %d", acknowledged.size(), SEED)
                    .isBetween(acknowledged.size(), acknowledged.size() + SENDERS);
            assertThat(liveFigures(again.client())).isEqualTo(figuresFoldedFromTheLog(again.client()));

            // Whoever is not sure sends everything again: what was stored changes nothing, the rest is added.
            var resent = again.client().post(RESPONSES_PATH, "application/x-ndjson", all());
            assertThat(resent.status()).as(resent.body()).isEqualTo(200);
            assertThat(resent.json().path("duplicates").asInt()).isEqualTo(recorded);
            assertThat(resent.json().path("accepted").asInt()).isEqualTo(RESPONSES - recorded);
            assertThat(await(again.client(), RESPONSES)).isEqualTo(RESPONSES);
            assertThat(liveFigures(again.client())).isEqualTo(figuresFoldedFromTheLog(again.client()));
        }
    }

    private ServiceProcess start() throws IOException, InterruptedException {
        return ServiceProcess.start(
                Jars.STANDALONE,
                data.resolve("service.log"),
                Map.of(),
                List.of("--prongsai.data=" + data.resolve("d"), "--prongsai.sample=false"));
    }

    private static void prepare(Client client) throws IOException, InterruptedException {
        assertThat(client.post("/api/v1/agencies", """
                                {"agencyId":"kill-test","nameTh":"หน่วยงานทดสอบ","type":"อบต.","province":"บุรีรัมย์"}""").status()).isEqualTo(201);
        assertThat(client.post("/api/v1/assessments", "{\"agencyId\":\"kill-test\",\"fiscalYear\":2564}")
                        .status())
                .isEqualTo(201);
    }

    private static void sendUntilKilled(
            ServiceProcess service, int killAfter, ConcurrentLinkedQueue<Integer> acknowledged)
            throws InterruptedException {
        var next = new AtomicInteger();
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            for (int sender = 0; sender < SENDERS; sender++) {
                senders.submit(() -> send(service.client(), next, acknowledged));
            }
            while (acknowledged.size() < killAfter) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            service.kill();
        }
    }

    private static void send(Client client, AtomicInteger next, ConcurrentLinkedQueue<Integer> acknowledged) {
        int number;
        while ((number = next.getAndIncrement()) < RESPONSES) {
            try {
                if (client.post(RESPONSES_PATH, response(number)).status() == 201) {
                    acknowledged.add(number);
                }
            } catch (IOException e) {
                return; // The process is gone; what was under way was not acknowledged.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Waits until the scores count at least so many responses, and says how many. */
    private static int await(Client client, int enough) throws IOException, InterruptedException {
        client.awaitJson(ASSESSMENT + "/scores", scores -> respondents(scores) >= enough);
        var head = client.get(ASSESSMENT + "/scores?asOf=" + Long.MAX_VALUE).json();
        return respondents(
                client.awaitJson(ASSESSMENT + "/scores", scores -> respondents(scores) == respondents(head)));
    }

    private static String liveFigures(Client client) throws IOException, InterruptedException {
        return figures(client.get(ASSESSMENT + "/scores").json());
    }

    private static String figuresFoldedFromTheLog(Client client) throws IOException, InterruptedException {
        return figures(client.get(ASSESSMENT + "/scores?asOf=" + Long.MAX_VALUE).json());
    }

    private static String figures(JsonNode scores) {
        return scores.path("total") + "\n" + scores.path("instruments") + "\n" + scores.path("indicators");
    }

    private static int respondents(JsonNode scores) {
        for (var instrument : scores.path("instruments")) {
            if (instrument.path("code").asString().equals("IIT")) {
                return instrument.path("n").asInt();
            }
        }
        return 0;
    }

    private static String all() {
        var lines = new StringBuilder();
        for (int number = 0; number < RESPONSES; number++) {
            lines.append(response(number)).append('\n');
        }
        return lines.toString();
    }

    private static String response(int number) {
        var random = new SplittableRandom(SEED + number);
        return """
                {"respondentKey":"person-%d","answers":{"i2":%d,"i4.1":%d,"i7":%d,"i9":%d,"i30.4":%d}}""".formatted(
                        number,
                        random.nextInt(1, 5),
                        random.nextInt(1, 3),
                        random.nextInt(1, 5),
                        random.nextInt(1, 5),
                        random.nextInt(1, 5));
    }
}
