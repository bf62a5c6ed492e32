package org.prongsai.command.feed.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.prongsai.command.testing.ServiceTest;
import org.prongsai.engine.id.AssessmentId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Clients that hang, or go, in the middle of what they send: the receipt tells it, and nothing of them stays behind. */
@TestPropertySource(properties = "server.tomcat.connection-timeout=1s")
class VanishingClientsTest extends ServiceTest {
    /** Long enough to fill what readers read ahead. */
    private static final int ROWS = 3_000;

    @Autowired
    private Deliveries deliveries;

    private enum Rows {
        ND_JSON(
                "application/x-ndjson",
                "",
                "{\"respondentKey\":\"person-%05d-of-a-village\",\"answers\":{\"i1\":1}}\n"),
        CSV("text/csv", "respondentKey,i1\r\n", "person-%05d-of-a-village-in-a-province,1\r\n");

        private final String contentType;
        private final String head;
        private final String row;

        Rows(String contentType, String head, String row) {
            this.contentType = contentType;
            this.head = head;
            this.row = row;
        }

        String file(int rows) {
            return head + IntStream.range(0, rows).mapToObj(row::formatted).collect(Collectors.joining());
        }
    }

    @ParameterizedTest
    @EnumSource
    void letsGoOfAClientThatHangsInTheMiddleOfAChunk(Rows rows) throws Exception {
        var id = openedAssessment(2566);
        try (var socket = begin(id, rows, "Transfer-Encoding: chunked")) {
            var file = rows.file(ROWS);
            write(socket, "%x\r\n%s\r\n".formatted(file.length(), file) + "400\r\nhalf a chunk");

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400").contains("stream-broken", "\"accepted\":" + ROWS);
            assertBroken(id, ROWS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsThatLessCameThanWasPromised(Rows rows) throws Exception {
        var id = openedAssessment(2566);
        var file = rows.file(ROWS);
        try (var socket = begin(id, rows, "Content-Length: " + (file.length() + 1_000))) {
            write(socket, file);
            socket.shutdownOutput();

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400").contains("stream-broken", "\"accepted\":" + ROWS);
            assertBroken(id, ROWS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsOfAClientThatWentWithoutAWord(Rows rows) throws Exception {
        var id = openedAssessment(2566);
        var socket = begin(id, rows, "Content-Length: 1000000");
        write(socket, rows.file(ROWS));
        socket.setSoLinger(true, 0); // Resets the connection, as a machine does that is switched off and on.
        socket.close();

        var receipt = awaitEnd(id);
        assertThat(receipt.path("state").asString()).as(receipt.toString()).isEqualTo("INTERRUPTED");
        assertThat(receipt.path("failure").path("code").asString()).isEqualTo("stream-broken");
        assertThat(recorded(id)).isEqualTo(receipt.path("accepted").asInt());
        assertRoomIsGivenBack();
    }

    @ParameterizedTest
    @EnumSource
    void leavesAReceiptOfWhatBrokeOffBeforeItsRowsBegan(Rows rows) throws Exception {
        var id = openedAssessment(2566);
        try (var socket = begin(id, rows, "Content-Length: 1000")) {
            write(socket, rows.file(1).strip().substring(0, 12));
            socket.shutdownOutput();

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400").contains("stream-broken", "\"deliveryId\":");
            assertBroken(id, 0);
        }
    }

    private void assertBroken(AssessmentId id, int accepted) throws Exception {
        var receipt = awaitEnd(id);
        assertThat(receipt.path("state").asString()).as(receipt.toString()).isEqualTo("INTERRUPTED");
        assertThat(receipt.path("failure").path("code").asString()).isEqualTo("stream-broken");
        assertThat(receipt.path("accepted").asInt()).isEqualTo(accepted);
        assertThat(recorded(id)).isEqualTo(accepted);
        assertRoomIsGivenBack();
    }

    /** Moments after the answer. */
    private void assertRoomIsGivenBack() throws InterruptedException {
        int all = (int) (Runtime.getRuntime().maxMemory() / 4 / 1_024);
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (deliveries.room().free() < all && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(deliveries.room().free()).isEqualTo(all);
    }

    private Socket begin(AssessmentId id, Rows rows, String length) throws IOException {
        var socket = new Socket("127.0.0.1", port());
        socket.setSoTimeout(30_000);
        write(socket, """
                POST %s/surveys/IIT/responses HTTP/1.1\r
                Host: 127.0.0.1\r
                Content-Type: %s\r
                %s\r
                \r
                """.formatted(path(id), rows.contentType, length));
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private long recorded(AssessmentId id) {
        return names(id).stream().filter("SurveyResponseRecorded"::equals).count();
    }

    private JsonNode awaitEnd(AssessmentId id) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            var newest =
                    rest.get("/api/v1/deliveries?size=1").json().path("items").path(0);
            if (newest.path("assessmentId").asString().equals(id.toString())
                    && !newest.path("state").asString().equals("RUNNING")) {
                return newest;
            }
            assertThat(System.nanoTime()).as(newest.toString()).isLessThan(end);
            Thread.sleep(20);
        }
    }
}
