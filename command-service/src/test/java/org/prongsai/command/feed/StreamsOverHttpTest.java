package org.prongsai.command.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.prongsai.command.testing.Rest.Answer;
import org.prongsai.command.testing.ServiceTest;
import org.prongsai.engine.id.AssessmentId;
import tools.jackson.databind.JsonNode;

/** Responses in streams: good rows stored, bad rows explained, nothing twice. */
class StreamsOverHttpTest extends ServiceTest {
    private static final String ND_JSON = "application/x-ndjson";
    private static final String ROW = "{\"respondentKey\": \"%s\", \"answers\": {\"i1\": %d}}";

    private Answer send(AssessmentId id, String query, byte[] body) {
        return rest.send(
                "POST", path(id) + "/surveys/IIT/responses" + query, ND_JSON, BodyPublishers.ofByteArray(body));
    }

    private Answer send(AssessmentId id, String body) {
        return send(id, "", body.getBytes(StandardCharsets.UTF_8));
    }

    private long recorded(AssessmentId id) {
        return names(id).stream().filter("SurveyResponseRecorded"::equals).count();
    }

    @Test
    void takesAllGoodRowsOfALongStreamAndExplainsTheBadOnes() {
        var id = openedAssessment(2566);
        var random = new SplittableRandom(2566);
        var body = new ByteArrayOutputStream();
        var expected = new ArrayList<String>();
        for (int line = 1; line <= 5_000; line++) {
            var planted = line % 625 == 0 ? line / 625 : 0;
            var row = switch (planted) {
                case 1 -> "{\"respondentKey\": \"r\", \"answers\": {\"i1\": 9}}";
                case 2 -> "not json";
                case 3 -> "{\"respondentKey\": \"r\", \"answers\": {\"i1\": 1}, \"phone\": \"081\"}";
                case 4 -> "{\"answers\": {\"i1\": 1}}";
                case 5 -> "x".repeat((1 << 20) + 1);
                case 6 -> ROW.formatted("ก", 1);
                case 7 -> "";
                case 8 -> ROW.formatted("r-1", 2).replace("r-1", "r-1\\n\", \"respondentKey\": \"twice");
                default -> ROW.formatted("r-" + line, 1 + random.nextInt(4));
            };
            body.writeBytes(row.getBytes(planted == 6 ? Charset.forName("x-windows-874") : StandardCharsets.UTF_8));
            body.writeBytes((line % 2 == 0 ? "\r\n" : "\n").getBytes(StandardCharsets.US_ASCII));
        }
        expected.add("625 answers.i1 answer-not-a-level");
        expected.add("1250  malformed-json");
        expected.add("1875 phone unknown-field");
        expected.add("2500 respondentKey required");
        expected.add("3125  line-too-long");
        expected.add("3750  not-utf-8");
        expected.add("5000  malformed-json");

        var answer = send(id, "", body.toByteArray());

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(counts(answer.json())).isEqualTo("4999 rows: 4992 accepted, 0 duplicates, 0 corrected, 7 rejected");
        assertThat(errors(answer.json())).isEqualTo(expected);
        assertThat(recorded(id)).isEqualTo(4_992);
        var again = send(id, "", body.toByteArray()).json();
        assertThat(counts(again)).isEqualTo("4999 rows: 0 accepted, 4992 duplicates, 0 corrected, 7 rejected");
        assertThat(recorded(id)).isEqualTo(4_992);
    }

    @Test
    void explainsARowInBothLanguagesAndSaysWhatToDo() {
        var error = send(openedAssessment(2566), ROW.formatted("r", 9))
                .json()
                .path("errors")
                .get(0);

        assertThat(error.propertyNames())
                .containsExactly("line", "field", "value", "code", "messageTh", "messageEn", "mendTh", "mendEn");
        assertThat(error.path("value").asString()).isEqualTo("9");
        assertThat(error.path("messageTh").asString()).containsPattern("\\p{IsThai}");
        assertThat(error.path("mendTh").asString()).containsPattern("\\p{IsThai}");
        assertThat(error.path("mendEn").asString()).isNotBlank();
    }

    @Test
    void takesByteOrderMarksBlankLinesAndAnyLineEnd() {
        var id = openedAssessment(2566);

        var answer = send(
                id,
                "\ufeff" + ROW.formatted("a", 1) + "\r\n\r\n  \n" + ROW.formatted("b", 2) + "\n\n"
                        + ROW.formatted("c", 3));

        assertThat(counts(answer.json())).isEqualTo("3 rows: 3 accepted, 0 duplicates, 0 corrected, 0 rejected");
        assertThat(counts(send(id, "\ufeff\n").json()))
                .isEqualTo("0 rows: 0 accepted, 0 duplicates, 0 corrected, 0 rejected");
        assertThat(counts(send(id, "").json())).isEqualTo("0 rows: 0 accepted, 0 duplicates, 0 corrected, 0 rejected");
    }

    @Test
    void listsAThousandErrorsAndCountsTheRest() {
        var answer = send(openedAssessment(2566), "x\n".repeat(1_234)).json();

        assertThat(answer.path("errors").size()).isEqualTo(1_000);
        assertThat(answer.path("errorsOmitted").asInt()).isEqualTo(234);
        assertThat(answer.path("rejected").asInt()).isEqualTo(1_234);
    }

    @Test
    void rehearsesAcrossTransactionsWithoutRecording() {
        var id = openedAssessment(2566);
        var body = new StringBuilder();
        for (int i = 0; i < 1_200; i++) {
            body.append(ROW.formatted("r-" + i % 800, 1 + i / 1_000)).append('\n');
        }
        var bytes = body.toString().getBytes(StandardCharsets.UTF_8);

        var rehearsed = send(id, "?dryRun=true", bytes).json();

        assertThat(counts(rehearsed)).isEqualTo("1200 rows: 800 accepted, 200 duplicates, 200 corrected, 0 rejected");
        assertThat(rehearsed.path("dryRun").asBoolean()).isTrue();
        assertThat(recorded(id)).isZero();
        assertThat(counts(send(id, "", bytes).json())).isEqualTo(counts(rehearsed));
        assertThat(counts(send(id, "?dryRun=true", bytes).json()))
                .isEqualTo("1200 rows: 0 accepted, 1200 duplicates, 0 corrected, 0 rejected");
    }

    /** A source that exports everything every night knows nothing of what was corrected here. */
    @Test
    void undoesNoCorrectionWhenTheWholeStreamIsSentAgain() {
        var id = openedAssessment(2566);
        var stream = ROW.formatted("a", 1) + "\n" + ROW.formatted("b", 1) + "\n" + ROW.formatted("b", 2);
        send(id, stream);
        var first = rest.post(path(id) + "/surveys/IIT/responses", ROW.formatted("a", 1))
                .json()
                .path("responseId")
                .asString();
        rest.put(path(id) + "/surveys/IIT/responses/" + first, "{\"answers\": {\"i1\": 4}, \"reason\": \"อ่านผิด\"}");
        var before = names(id);

        var again = send(id, stream).json();

        assertThat(counts(again)).isEqualTo("3 rows: 0 accepted, 3 duplicates, 0 corrected, 0 rejected");
        assertThat(names(id)).isEqualTo(before);
    }

    @Test
    void losesNoRowToANeighbourThatNoParserCanTake() {
        var id = openedAssessment(2566);
        var poison = ROW.formatted("b", 1).replace("1}", "1e9999999999}");

        var answer = send(id, ROW.formatted("a", 1) + "\n" + poison + "\n" + ROW.formatted("c", 3));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(counts(answer.json())).isEqualTo("3 rows: 2 accepted, 0 duplicates, 0 corrected, 1 rejected");
        assertThat(errors(answer.json())).containsExactly("2  malformed-json");
    }

    @Test
    void takesAStreamAcrossAssessmentsAndKeepsEachRespondentsOrder() {
        var one = openedAssessment(2565);
        var other = openedAssessment(2566);
        rest.send("POST", path(other) + "/surveys/EIT-2/close", null, "");
        var row =
                "{\"assessmentId\": \"%s\", \"survey\": \"%s\", \"respondentKey\": \"%s\", \"answers\": {\"%s\": %d}}\n";

        var answer = rest.send(
                "POST",
                "/api/v1/survey-responses",
                ND_JSON,
                row.formatted(one, "IIT", "a", "i1", 1)
                        + row.formatted(other, "IIT", "a", "i1", 2)
                        + row.formatted(one, "EIT", "a", "e1", 3)
                        + row.formatted(one, "IIT", "a", "i1", 4)
                        + row.formatted(other, "EIT-2", "a", "e1", 1)
                        + row.formatted(other, "EIT", "a", "e1", 1)
                        + row.formatted("nobody-2566", "IIT", "a", "i1", 1)
                        + row.formatted("nobody", "iit", "a", "i1", 1)
                        + row.formatted(one, "IIT", "a", "i1", 4));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(counts(answer.json())).isEqualTo("9 rows: 3 accepted, 1 duplicates, 1 corrected, 4 rejected");
        assertThat(errors(answer.json()))
                .containsExactly(
                        "5 survey survey-closed",
                        "6 survey survey-unknown",
                        "7 survey survey-unknown",
                        "8 assessmentId malformed",
                        "8 survey malformed");
        assertThat(names(one)).endsWith("SurveyResponseRecorded", "SurveyResponseRecorded", "SurveyResponseCorrected");
        assertThat(recorded(other)).isEqualTo(1);
        var single = rest.post("/api/v1/survey-responses", row.formatted(one, "EIT", "b", "e1", 1));
        assertThat(single.header("Location")).startsWith(path(one) + "/surveys/EIT/responses/");
    }

    @Test
    void keepsWhatCameBeforeTheStreamBrokeAndSaysSo() throws IOException {
        var id = openedAssessment(2566);
        var whole = ROW.formatted("a", 1) + "\nnonsense\n" + ROW.formatted("b", 1) + "\n";

        var answer = sendBroken(path(id) + "/surveys/IIT/responses", whole + "{\"respondentKey\": \"c\"");

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(answer)
                .contains("urn:prongsai:problem:stream-broken", "\"accepted\":2", "\"rejected\":1", "\"line\":2");
        assertThat(recorded(id)).isEqualTo(2);
        assertThat(counts(send(id, whole).json()))
                .isEqualTo("3 rows: 0 accepted, 2 duplicates, 0 corrected, 1 rejected");
    }

    /** Promises more than it sends, and goes. */
    private String sendBroken(String path, String body) throws IOException {
        try (var socket = new Socket("127.0.0.1", port())) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            var head = """
                    POST %s HTTP/1.1\r
                    Host: 127.0.0.1\r
                    Content-Type: application/x-ndjson\r
                    Content-Length: %d\r
                    \r
                    """.formatted(path, bytes.length + 1_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String counts(JsonNode report) {
        return "%d rows: %d accepted, %d duplicates, %d corrected, %d rejected"
                .formatted(
                        report.path("rows").asInt(),
                        report.path("accepted").asInt(),
                        report.path("duplicates").asInt(),
                        report.path("corrected").asInt(),
                        report.path("rejected").asInt());
    }

    private static List<String> errors(JsonNode report) {
        return StreamSupport.stream(report.path("errors").spliterator(), false)
                .map(error -> "%d %s %s"
                        .formatted(
                                error.path("line").asInt(),
                                error.path("field").asString(),
                                error.path("code").asString()))
                .toList();
    }
}
