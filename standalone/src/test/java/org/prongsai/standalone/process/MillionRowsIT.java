package org.prongsai.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stream of a million responses, far larger than the heap of the process that takes it. */
class MillionRowsIT {
    private static final int ROWS = 1_000_000;
    private static final int SHEETS = 64;
    private static final String ASSESSMENT = "/api/v1/assessments/million-rows-2566";
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @TempDir
    Path data;

    @Test
    void takesAMillionRowsInHalfAGigabyteAndTellsHowFarItIs() throws Exception {
        try (var service = ServiceProcess.start(
                        Jars.STANDALONE,
                        data.resolve("service.log"),
                        Map.of(),
                        List.of("--prongsai.data=" + data.resolve("d"), "--prongsai.sample=false"));
                var sender = Executors.newSingleThreadExecutor()) {
            var client = service.client();
            assertThat(client.post("/api/v1/agencies", """
                            {"agencyId":"million-rows","nameTh":"หน่วยงานทดสอบ","type":"อบต.","province":"ตราด"}""").status()).isEqualTo(201);
            assertThat(client.post("/api/v1/assessments", "{\"agencyId\":\"million-rows\",\"fiscalYear\":2566}")
                            .status())
                    .isEqualTo(201);

            var sent = sender.submit(() ->
                    client.post(ASSESSMENT + "/surveys/IIT/responses", "application/x-ndjson", new Lines(), LONGEST));
            var seen = new ArrayList<Long>();
            while (!sent.isDone()) {
                var newest =
                        client.get("/api/v1/deliveries").json().path("items").path(0);
                if (newest.path("state").asString().equals("RUNNING")) {
                    seen.add(newest.path("rows").asLong());
                }
                TimeUnit.MILLISECONDS.sleep(250);
            }

            var receipt = sent.get().json();
            assertThat(receipt.path("state").asString()).as(sent.get().body()).isEqualTo("DONE");
            assertThat(receipt.path("rows").asInt()).isEqualTo(ROWS);
            assertThat(receipt.path("accepted").asInt()).isEqualTo(ROWS);
            assertThat(seen)
                    .isSorted()
                    .filteredOn(rows -> rows > 0 && rows < ROWS)
                    .hasSizeGreaterThan(2);

            var again = client.post(
                            ASSESSMENT + "/surveys/IIT/responses", "application/x-ndjson", new Lines(2_000), LONGEST)
                    .json();
            assertThat(again.path("duplicates").asInt()).isEqualTo(2_000);
            assertThat(client.isHealthy()).isTrue();
        }
    }

    /** Responses, made as they are read. */
    private static final class Lines extends InputStream {
        private final int rows;
        private final List<String> sheets =
                IntStream.range(0, SHEETS).mapToObj(Lines::sheet).toList();
        private byte[] line = {};
        private int at;
        private int next;

        Lines() {
            this(ROWS);
        }

        Lines(int rows) {
            this.rows = rows;
        }

        private static String sheet(int number) {
            var random = new SplittableRandom(number);
            var answers = new StringBuilder();
            for (int question = 1; question <= 30; question++) {
                answers.append(question == 1 ? "" : ",")
                        .append("\"i%d\":".formatted(question))
                        .append(question == 11 ? "[1,2]" : 1 + random.nextInt(2));
            }
            return "\",\"answers\":{" + answers + "}}\n";
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            int read = 0;
            while (read < length && (at < line.length || begin())) {
                int count = Math.min(length - read, line.length - at);
                System.arraycopy(line, at, bytes, from + read, count);
                at += count;
                read += count;
            }
            return read == 0 && length > 0 ? -1 : read;
        }

        /** Makes the next line, if there is one. */
        private boolean begin() {
            if (next == rows) {
                return false;
            }
            line = ("{\"respondentKey\":\"person-" + next + sheets.get(next % SHEETS))
                    .getBytes(StandardCharsets.US_ASCII);
            next++;
            at = 0;
            return true;
        }
    }
}
