package org.prongsai.command.feed.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.prongsai.command.feed.HashedStream;
import org.prongsai.command.testing.Rest;
import org.prongsai.command.testing.Rest.Answer;
import org.prongsai.command.testing.ServiceTest;
import org.prongsai.engine.id.AssessmentId;
import tools.jackson.databind.JsonNode;

/** Receipts: written by hand here, given by the service there. */
class DeliveriesOverHttpTest extends ServiceTest {
    private static final String ROW = "{\"respondentKey\": \"%s\", \"answers\": {\"i1\": %s}}\n";

    private Answer send(AssessmentId id, String query, String lines) {
        return rest.send("POST", path(id) + "/surveys/IIT/responses" + query, Rest.ND_JSON, lines);
    }

    private JsonNode receipt(JsonNode answer) {
        return rest.get("/api/v1/deliveries/" + answer.path("deliveryId").asString())
                .json();
    }

    @Test
    void leavesAReceiptThatSaysWhatBecameOfEachRow() {
        var id = openedAssessment(2566);
        var lines = ROW.formatted("a", 1)
                + ROW.formatted("b", 9)
                + "{\"respondentKey\": \"c\", \"e-mail\": \"c@example.org\", \"answers\": {\"i1\": 2}}\n"
                + ROW.formatted("a", 1)
                + ROW.formatted("a", 2)
                + "{\"respondentKey\": \"a\", \"withdrawn\": true}\n";

        var answer = send(id, "", lines).json();

        var receipt = receipt(answer);
        assertThat(receipt).isEqualTo(answer);
        assertThat(receipt.path("state").asString()).isEqualTo("DONE");
        assertThat(receipt.path("way").asString()).isEqualTo("STREAM");
        assertThat(receipt.path("assessmentId").asString()).isEqualTo(id.toString());
        assertThat(receipt.path("survey").asString()).isEqualTo("IIT");
        assertThat(receipt.path("sha256").asString()).isEqualTo(sha256(lines));
        assertThat(receipt.path("bytes").asLong()).isEqualTo(lines.getBytes(StandardCharsets.UTF_8).length);
        assertThat(receipt.path("messageTh").asString())
                .isEqualTo("6 แถว: รับใหม่ 1 มีอยู่แล้ว 1 แก้ไข 1 ถอน 1 ปฏิเสธ 2");
        assertThat(receipt.path("messageEn").asString())
                .isEqualTo("6 rows: 1 new, 1 here already, 1 corrected, 1 withdrawn, 2 rejected");
        assertThat(receipt.path("errors").size()).isEqualTo(2);
        assertThat(receipt.path("errors").get(1).path("value").isNull()).isTrue();
        assertThat(names(id)).endsWith("SurveyResponseRecorded", "SurveyResponseCorrected", "SurveyResponseWithdrawn");
        assertThat(rest.get("/api/v1/deliveries?size=1")
                        .json()
                        .path("items")
                        .get(0)
                        .path("deliveryId"))
                .isEqualTo(receipt.path("deliveryId"));
    }

    @Test
    void passesOverWithdrawalsOfWhatWasNeverHere() {
        var id = openedAssessment(2566);
        var lines = ROW.formatted("a", 1)
                + "{\"respondentKey\": \"a\", \"withdrawn\": true}\n".repeat(2)
                + "{\"respondentKey\": \"never\", \"withdrawn\": true}\n";

        var first = send(id, "", lines).json();
        var again = send(id, "", lines).json();

        assertThat(first.path("messageTh").asString()).isEqualTo("4 แถว: รับใหม่ 1 มีอยู่แล้ว 1 ถอน 1 ข้าม 1");
        assertThat(first.path("messageEn").asString())
                .isEqualTo("4 rows: 1 new, 1 here already, 1 withdrawn, 1 passed over");
        assertThat(again.path("messageEn").asString()).isEqualTo("nothing new: all 3 responses were here already");
        assertThat(names(id)).endsWith("SurveyResponseRecorded", "SurveyResponseWithdrawn");
    }

    @Test
    void givesRefusedRowsBackWithoutSayingWhoTheyAreFrom() {
        var id = openedAssessment(2566);
        var answer = send(
                        id,
                        "",
                        ROW.formatted("somchai@example.org", 9)
                                + "{\"respondentKey\": \"b\", \"phone\": \"0812345678\", \"answers\": {\"i1\": 2}}\n"
                                + "not json\n")
                .json();

        var file = rest.get(answer.path("rejectedRows").asString());

        assertThat(file.header("Content-Disposition")).contains("attachment");
        assertThat(file.body()).doesNotContain("somchai", "phone", "0812345678").startsWith("{\"respondentKey\":\"#");
        var again = send(id, "", file.body().replace(":9", ":3")).json();
        assertThat(again.path("accepted").asInt()).isEqualTo(2);
        var original = send(id, "", ROW.formatted("somchai@example.org", 3)).json();
        assertThat(original.path("duplicates").asInt())
                .as("the mended row is the original respondent's")
                .isEqualTo(1);
        assertThat(jdbc.queryForObject(
                        "select count(*) from command.delivery_rejection r, command.delivery d "
                                + "where r::text like '%somchai%' or d::text like '%somchai%'",
                        Long.class))
                .isZero();
    }

    @Test
    void explainsAnAnswerThatHoldsACharacterTheStoreCannotHold() {
        var id = openedAssessment(2566);

        var receipt = receipt(send(id, "", ROW.formatted("a", "\"\\u0000\\ud800\"") + ROW.formatted("b", 1))
                .json());

        assertThat(receipt.path("messageEn").asString()).isEqualTo("2 rows: 1 new, 1 rejected");
        assertThat(receipt.path("errors").get(0).path("code").asString()).isEqualTo("answer-not-a-level");
    }

    @Test
    void saysThatNothingIsNewAndThatTheFileWasHereBefore() {
        var id = openedAssessment(2566);
        var lines = ROW.formatted("a", 1) + ROW.formatted("b", 2);
        var first = send(id, "", lines).json();

        var second = send(id, "", lines).json();

        assertThat(second.path("sameFileAs")).isEqualTo(first.path("deliveryId"));
        assertThat(second.path("messageTh").asString()).isEqualTo("ไม่มีข้อมูลใหม่ เคยได้รับทั้ง 2 คำตอบแล้ว");
        assertThat(second.path("messageEn").asString()).isEqualTo("nothing new: all 2 responses were here already");
    }

    @Test
    void leavesAReceiptOfADryRunToo() {
        var id = openedAssessment(2566);

        var receipt = receipt(send(id, "?dryRun=true", ROW.formatted("a", 1) + ROW.formatted("a", 7))
                .json());

        assertThat(receipt.path("dryRun").asBoolean()).isTrue();
        assertThat(receipt.path("messageEn").asString())
                .isEqualTo("a dry run, nothing was recorded: 2 rows: 1 new, 1 rejected");
        assertThat(names(id)).doesNotContain("SurveyResponseRecorded");
    }

    @Test
    void showsProgressAndStopsWhenAskedTo() throws Exception {
        var id = openedAssessment(2566);
        var source = new PipedOutputStream();
        var body = new PipedInputStream(source, 1 << 20);
        try (var sender = Executors.newSingleThreadExecutor();
                source) { // Closed first, so that a failure here ends the sending as well.
            var answer = CompletableFuture.supplyAsync(
                    () -> rest.send(
                            "POST",
                            path(id) + "/surveys/IIT/responses",
                            Rest.ND_JSON,
                            BodyPublishers.ofInputStream(() -> body)),
                    sender);
            write(source, 0, 5_000); // The client sends in buffers of its own size.
            var running = await(receipt -> receipt.path("accepted").asLong() >= 500);
            assertThat(running.path("state").asString()).isEqualTo("RUNNING");
            assertThat(running.path("bytes").asLong()).isPositive();

            var address = "/api/v1/deliveries/" + running.path("deliveryId").asString();
            assertThat(rest.send("POST", address + "/cancel", null, "").status())
                    .isEqualTo(202);
            write(source, 5_000, 10_000);
            source.close();

            var cancelled = answer.get();
            assertThat(cancelled.status()).isEqualTo(409);
            assertThat(cancelled.json().path("type").asString()).isEqualTo("urn:prongsai:problem:delivery-cancelled");
            var receipt = rest.get(address).json();
            assertThat(receipt.path("state").asString()).isEqualTo("CANCELLED");
            assertThat(receipt.path("accepted").asLong())
                    .isEqualTo(names(id).stream()
                            .filter("SurveyResponseRecorded"::equals)
                            .count())
                    .isLessThan(10_000);
        }
    }

    private static void write(PipedOutputStream source, int from, int to) throws IOException {
        for (int row = from; row < to; row++) {
            source.write(ROW.formatted("r-" + row, 1).getBytes(StandardCharsets.UTF_8));
        }
        source.flush();
    }

    /** The newest receipt, once it is as wished. */
    private JsonNode await(Predicate<JsonNode> wish) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            var newest =
                    rest.get("/api/v1/deliveries?size=1").json().path("items").path(0);
            if (wish.test(newest)) {
                return newest;
            }
            assertThat(System.nanoTime()).as(newest.toString()).isLessThan(end);
            Thread.sleep(20);
        }
    }

    @Test
    void saysThatASilentDeliveryIsInterrupted() {
        var id = openedAssessment(2566);
        var answer = send(id, "", ROW.formatted("a", 1)).json();
        jdbc.update(
                "update command.delivery set state = 'RUNNING', touched_at = now() - interval '2 minutes' where id = ?",
                answer.path("deliveryId").asString());

        var receipt = receipt(answer);

        assertThat(receipt.path("state").asString()).isEqualTo("INTERRUPTED");
        assertThat(receipt.path("failure").path("code").asString()).isEqualTo("silent");
        assertThat(receipt.path("accepted").asInt()).isEqualTo(1);
    }

    @Test
    void keepsCountingWhereNoMoreRefusedRowsAreKept() {
        var id = openedAssessment(2566);

        var receipt = receipt(send(id, "", ROW.formatted("a", 9).repeat(Receipts.REJECTIONS_KEPT_MAX + 700))
                .json());

        assertThat(receipt.path("rejected").asInt()).isEqualTo(Receipts.REJECTIONS_KEPT_MAX + 700);
        assertThat(receipt.path("errorsOmitted").asInt()).isEqualTo(Receipts.REJECTIONS_KEPT_MAX - 300);
        assertThat(rest.get(receipt.path("rejectedRows").asString()).body().lines())
                .hasSize(Receipts.REJECTIONS_KEPT_MAX);
    }

    @Test
    void knowsNoOtherDeliveries() {
        for (var name : new String[] {"nonsense", "00000000-0000-7000-8000-000000000000"}) {
            var answer = rest.get("/api/v1/deliveries/" + name);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().path("type").asString()).isEqualTo("urn:prongsai:problem:delivery-unknown");
        }
    }

    private static String sha256(String text) {
        return HashedStream.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
