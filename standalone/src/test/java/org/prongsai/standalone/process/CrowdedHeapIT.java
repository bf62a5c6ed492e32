package org.prongsai.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.standalone.process.Client.Answer;

/** Dozens of senders with rows of a megabyte, who together send far more at once than the heap holds. */
class CrowdedHeapIT {
    private static final int SENDERS = 64;
    private static final int ROWS = 8;
    private static final byte[] LARGE = "x".repeat(900_000).getBytes(StandardCharsets.US_ASCII);
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final String RESPONSES = "/api/v1/assessments/crowded-2564/surveys/IIT/responses";

    @TempDir
    Path folder;

    @Test
    void takesThemOneAfterAnotherOrAsksThemToComeBack() throws Exception {
        var log = folder.resolve("service.log");
        try (var service = ServiceProcess.start(
                List.of("-Xmx320m", "-XX:+ExitOnOutOfMemoryError"),
                Jars.STANDALONE,
                log,
                Map.of(),
                List.of("--prongsai.data=" + folder.resolve("data"), "--prongsai.sample=false"))) {
            var client = service.client();
            assertThat(client.post("/api/v1/agencies", """
                            {"agencyId":"crowded","nameTh":"หน่วยงานทดสอบ","type":"อบต.","province":"น่าน"}""").status()).isEqualTo(201);
            assertThat(client.post("/api/v1/assessments", "{\"agencyId\":\"crowded\",\"fiscalYear\":2564}")
                            .status())
                    .isEqualTo(201);

            int taken = sendAll(client);

            assertThat(taken).isPositive();
            assertThat(client.isHealthy()).isTrue();
            var after = client.post(RESPONSES, "text/csv", "respondentKey,i2\nafter-the-crowd,1\n");
            assertThat(after.json().path("accepted").asInt()).as(after.body()).isEqualTo(1);
            try (var logs = Files.list(folder)) {
                for (var each : logs.filter(Files::isRegularFile).toList()) {
                    assertThat(Files.readString(each)).doesNotContain("OutOfMemoryError");
                }
            }
        }
    }

    /** @return how many were taken whole */
    private static int sendAll(Client client) throws Exception {
        var answers = new ArrayList<Future<Answer>>();
        int taken = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int sender = 0; sender < SENDERS; sender++) {
                int number = sender;
                answers.add(threads.submit(() -> client.post(RESPONSES, "text/csv", file(number), LONGEST)));
            }
            for (var one : answers) {
                var answer = one.get();
                if (answer.status() == 200) {
                    assertThat(answer.json().path("accepted").asInt())
                            .as(answer.body())
                            .isEqualTo(ROWS);
                    taken++;
                } else {
                    assertThat(answer.status()).as(answer.body()).isEqualTo(503);
                    assertThat(answer.json().path("type").asString()).isEqualTo("urn:prongsai:problem:too-many-files");
                }
            }
        }
        return taken;
    }

    /** Made while it is sent; the large column is one that is dropped. */
    private static InputStream file(int sender) {
        var parts = IntStream.rangeClosed(0, ROWS)
                .mapToObj(row -> row == 0
                        ? bytes("respondentKey,i2,email\n")
                        : new SequenceInputStream(Collections.enumeration(List.of(
                                bytes("sender-%d-row-%d,3,".formatted(sender, row)),
                                new ByteArrayInputStream(LARGE),
                                bytes("\n")))))
                .toList();
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }
}
