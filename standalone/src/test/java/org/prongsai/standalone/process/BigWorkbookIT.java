package org.prongsai.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.methodology.Slot;
import org.prongsai.standalone.process.Client.Answer;
import tools.jackson.databind.JsonNode;

/** A workbook of 200,000 responses, many times larger than the heap once it is unpacked. */
class BigWorkbookIT {
    private static final int ROWS = 200_000;
    private static final int ANSWERS = 30;
    private static final String RESPONSES = "/api/v1/assessments/big-workbook-2566/surveys/IIT/responses";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @TempDir
    Path data;

    @Test
    void isTakenInHalfAGigabyteAndTellsHowFarItIs() throws Exception {
        var file = data.resolve("big.xlsx");
        write(file);
        try (var service = ServiceProcess.start(
                Jars.STANDALONE,
                data.resolve("service.log"),
                Map.of(),
                List.of("--prongsai.data=" + data.resolve("d"), "--prongsai.sample=false"))) {
            var client = service.client();
            assertThat(client.post("/api/v1/agencies", """
                            {"agencyId":"big-workbook","nameTh":"หน่วยงานทดสอบ","type":"อบต.","province":"ตราด"}""").status()).isEqualTo(201);
            assertThat(client.post("/api/v1/assessments", "{\"agencyId\":\"big-workbook\",\"fiscalYear\":2566}")
                            .status())
                    .isEqualTo(201);

            var begun = send(client, file, Map.of("Prefer", "respond-async"));

            assertThat(begun.status()).as(begun.body()).isEqualTo(202);
            var seen = new ArrayList<Long>();
            var receipt = await(client, begun.json(), seen);
            assertThat(receipt.path("state").asString()).as(receipt.toString()).isEqualTo("DONE");
            assertThat(receipt.path("rows").asInt()).isEqualTo(ROWS);
            assertThat(receipt.path("accepted").asInt()).as(receipt.toString()).isEqualTo(ROWS);
            assertThat(seen)
                    .isSorted()
                    .filteredOn(rows -> rows > 0 && rows < ROWS)
                    .hasSizeGreaterThan(2);

            var again = send(client, file, Map.of());
            assertThat(again.json().path("duplicates").asInt()).as(again.body()).isEqualTo(ROWS);
            assertThat(again.json().path("messageEn").asString()).startsWith("nothing new");
            assertThat(again.json().path("sameFileAs")).isEqualTo(receipt.path("deliveryId"));
            assertThat(client.isHealthy()).isTrue();
        }
    }

    private static Answer send(Client client, Path file, Map<String, String> headers)
            throws IOException, InterruptedException {
        try (var body = Files.newInputStream(file)) {
            return client.post(RESPONSES, XLSX, body, headers, LONGEST);
        }
    }

    /** @param seen gathers how many rows there were each time */
    private static JsonNode await(Client client, JsonNode begun, List<Long> seen) throws Exception {
        var address = "/api/v1/deliveries/" + begun.path("deliveryId").asString();
        var deadline = Instant.now().plus(LONGEST);
        var receipt = client.get(address).json();
        while (receipt.path("state").asString().equals("RUNNING")) {
            assertThat(Instant.now()).isBefore(deadline);
            seen.add(receipt.path("rows").asLong());
            TimeUnit.MILLISECONDS.sleep(250);
            receipt = client.get(address).json();
        }
        return receipt;
    }

    /** Every other row in words, as drop-down lists give them. */
    private static void write(Path file) throws IOException {
        var slots = BuiltInMethodologies.find("2566").orElseThrow().slots(new SurveyCode("IIT")).stream()
                .limit(ANSWERS)
                .toList();
        var random = new SplittableRandom(2566);
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Prongsai", null)) {
            var sheet = workbook.newWorksheet("IIT");
            sheet.value(0, 0, "respondentKey");
            for (int column = 0; column < slots.size(); column++) {
                sheet.value(0, 1 + column, slots.get(column).id());
            }
            for (int row = 1; row <= ROWS; row++) {
                sheet.value(row, 0, "ผู้ตอบ " + row);
                answer(sheet, row, slots, random);
                if (row % 1_000 == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static void answer(Worksheet sheet, int row, List<Slot> slots, SplittableRandom random) {
        for (int column = 0; column < slots.size(); column++) {
            var options = slots.get(column).scale().options();
            var option = options.get(random.nextInt(options.size()));
            if (row % 2 == 0) {
                sheet.value(row, 1 + column, option.label().th());
            } else {
                sheet.value(row, 1 + column, option.level());
            }
        }
    }
}
