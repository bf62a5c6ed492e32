package org.prongsai.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.command.web.Problems.assertProblem;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.command.testing.Rest.Answer;
import org.prongsai.command.testing.Samples;
import org.prongsai.command.testing.ServiceTest;
import org.prongsai.engine.answer.AnswerSheet;
import org.prongsai.engine.answer.Packing;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.SurveyResponseCorrected;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.event.SurveyResponseWithdrawn;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;

/** Single responses: recorded once, corrected, withdrawn. */
class ResponsesOverHttpTest extends ServiceTest {
    private static final SurveyCode EIT = new SurveyCode("EIT-1");
    private static final String RESPONSE = "{\"respondentKey\": \"%s\", \"answers\": {\"e1\": %d}}";

    private AssessmentId id;
    private String responses;

    @BeforeEach
    void open() {
        id = openedAssessment(2566);
        responses = path(id) + "/surveys/EIT-1/responses";
    }

    /** What is stored for {@code e1} answered with a level. */
    private static PackedAnswers first(int level) {
        var sheet = AnswerSheet.of(Samples.METHODOLOGY, EIT);
        return ((Packing.Packed) sheet.pack(Map.of("e1", level))).answers();
    }

    private List<Event> responseEvents() {
        return events(id).subList(4, events(id).size());
    }

    @Test
    void recordsAResponseOnceAndNamesIt() {
        var body = "{\"respondentKey\": \"r-001\", \"submittedOn\": \"2023-03-01\", \"answers\": {\"e1\": \"๓\"}}";

        var recorded = rest.post(responses, body);
        var name = recorded.json().path("responseId").asString();
        assertAnswer(recorded, 201, counts(1, 0, 0, name));
        assertThat(recorded.header("Location")).isEqualTo(responses + "/" + name);
        assertAnswer(rest.post(responses, body), 200, counts(0, 1, 0, name));

        assertThat(responseEvents())
                .containsExactly(
                        new SurveyResponseRecorded(id, EIT, new ResponseId(name), first(3), LocalDate.of(2023, 3, 1)));
    }

    @Test
    void correctsTheResponseOfARespondentWhoSendsAgain() {
        var name = new ResponseId(record("r-001", 3));

        assertAnswer(rest.post(responses, RESPONSE.formatted("r-001", 4)), 200, counts(0, 0, 1, name.value()));

        assertThat(responseEvents())
                .containsExactly(
                        new SurveyResponseRecorded(id, EIT, name, first(3), null),
                        new SurveyResponseCorrected(
                                id,
                                EIT,
                                name,
                                first(4),
                                first(3),
                                "ส่งซ้ำด้วยคำตอบใหม่ / sent again with other answers"));
    }

    @Test
    void correctsByNameWithAReason() {
        var name = record("r-001", 3);
        var path = responses + "/" + name;
        var body = "{\"answers\": {\"e1\": 1}, \"reason\": \"อ่านลายมือผิด\"}";
        var changed = "{\"assessmentId\":\"%s\",\"survey\":\"EIT-1\",\"responseId\":\"%s\",\"changed\":%b}";

        assertAnswer(rest.put(path, body), 200, changed.formatted(id, name, true));
        assertAnswer(rest.put(path, body), 200, changed.formatted(id, name, false));
        assertProblem(
                rest.put(path, "{\"answers\": {\"e99\": 1, \"e1\": 9}, \"reason\": \"x\"}"),
                422,
                "invalid-request",
                "answers.e99:answer-unknown-question",
                "answers.e1:answer-not-a-level");
        assertProblem(rest.put(path, "{\"answers\": {\"e1\": 2}}"), 422, "invalid-request", "reason:required");

        assertThat(responseEvents())
                .endsWith(new SurveyResponseCorrected(
                        id, EIT, new ResponseId(name), first(1), first(3), "อ่านลายมือผิด"));
    }

    @Test
    void takesNoReasonThatSaysWhoSomebodyIs() {
        var path = responses + "/" + record("r-001", 3);
        var recorded = responseEvents();

        assertProblem(
                rest.put(path, "{\"answers\": {\"e1\": 1}, \"reason\": \"นางสาวสมหญิง รักไทย ขอแก้\"}"),
                422,
                "invalid-request",
                "reason:looks-like-identity");
        assertProblem(
                rest.send("DELETE", path, "application/json", "{\"reason\": \"โทร.081-234-5678 ขอถอน\"}"),
                422,
                "invalid-request",
                "reason:looks-like-identity");

        assertThat(responseEvents()).isEqualTo(recorded);
    }

    @Test
    void withdrawsWithAReasonGivenEitherWay() {
        var first = record("r-001", 3);
        var second = record("r-002", 4);

        assertThat(rest.delete(responses + "/" + first + "?reason=duplicate%20person")
                        .status())
                .isEqualTo(200);
        var body = "{\"reason\": \"ขอถอน\"}";
        assertThat(rest.send("DELETE", responses + "/" + second, "application/json", body)
                        .status())
                .isEqualTo(200);
        assertThat(rest.delete(responses + "/" + first + "?reason=again")
                        .json()
                        .path("changed")
                        .asBoolean())
                .isFalse();
        assertProblem(rest.delete(responses + "/" + first), 422, "invalid-request", "reason:required");

        assertThat(responseEvents())
                .endsWith(
                        new SurveyResponseWithdrawn(id, EIT, new ResponseId(first), first(3), "duplicate person"),
                        new SurveyResponseWithdrawn(id, EIT, new ResponseId(second), first(4), "ขอถอน"));
    }

    @Test
    void takesNothingNewForAWithdrawnResponse() {
        var name = record("r-001", 3);
        rest.delete(responses + "/" + name + "?reason=x");

        assertAnswer(rest.post(responses, RESPONSE.formatted("r-001", 3)), 200, counts(0, 1, 0, name));
        assertProblem(
                rest.post(responses, RESPONSE.formatted("r-001", 4)),
                409,
                "response-withdrawn",
                "respondentKey:response-withdrawn");
        assertProblem(
                rest.put(responses + "/" + name, "{\"answers\": {\"e1\": 4}, \"reason\": \"x\"}"),
                409,
                "response-withdrawn");
    }

    @Test
    void countsNothingWhereTheSourceWithdrawsWhatWasNeverHere() {
        var answer = rest.post(responses, "{\"respondentKey\": \"never\", \"withdrawn\": true}");

        var name = answer.json().path("responseId").asString();
        assertAnswer(answer, 200, counts(0, 0, 0, name).replace("\"skipped\":0", "\"skipped\":1"));
        assertThat(responseEvents()).isEmpty();
    }

    @Test
    void takesCorrectionsAndWithdrawalsButNoNewResponsesAfterClosing() {
        var first = record("r-001", 3);
        var second = record("r-002", 3);
        rest.send("POST", path(id) + "/close", null, "");

        assertProblem(
                rest.post(responses, RESPONSE.formatted("r-003", 3)), 409, "survey-closed", "survey:survey-closed");
        assertProblem(
                rest.post(responses, RESPONSE.formatted("r-001", 4)), 409, "survey-closed", "survey:survey-closed");
        assertAnswer(rest.post(responses, RESPONSE.formatted("r-001", 3)), 200, counts(0, 1, 0, first));
        assertThat(rest.put(responses + "/" + first, "{\"answers\": {\"e1\": 4}, \"reason\": \"x\"}")
                        .status())
                .isEqualTo(200);
        assertThat(rest.delete(responses + "/" + second + "?reason=x").status()).isEqualTo(200);
    }

    @Test
    void takesAListForAStream() {
        var list = "[%s, %s, {\"respondentKey\": \"r-003\"}, 7]"
                .formatted(RESPONSE.formatted("r-001", 1), RESPONSE.formatted("r-002", 2));

        var answer = rest.post(responses, list);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("accepted").asInt()).isEqualTo(2);
        assertThat(answer.json().path("rejected").asInt()).isEqualTo(2);
        assertThat(answer.json().path("errors").findValuesAsString("code")).containsExactly("required", "wrong-type");
        assertThat(answer.json().path("errors").get(0).path("line").asInt()).isEqualTo(3);
    }

    @Test
    void rehearsesWithoutRecording() {
        assertThat(rest.post(responses + "?dryRun=true", RESPONSE.formatted("r-001", 1))
                        .status())
                .isEqualTo(200);
        var list = "[%s, %s, %s]"
                .formatted(
                        RESPONSE.formatted("r-001", 1), RESPONSE.formatted("r-001", 1), RESPONSE.formatted("r-001", 2));
        var counts = rest.post(responses + "?dryRun=true", list).json();

        assertThat(List.of(
                        counts.path("accepted").asInt(),
                        counts.path("duplicates").asInt(),
                        counts.path("corrected").asInt()))
                .isEqualTo(List.of(1, 1, 1));
        assertThat(responseEvents()).isEmpty();
        assertThat(rest.post(responses, RESPONSE.formatted("r-001", 9)).status())
                .isEqualTo(422);
        assertThat(rest.post(responses + "?dryRun=true", RESPONSE.formatted("r-001", 9))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void doesNotFindWhatIsNotThere() {
        var response = RESPONSE.formatted("r-001", 1);
        var correction = "{\"answers\": {\"e1\": 4}, \"reason\": \"x\"}";

        assertProblem(
                rest.post("/api/v1/assessments/nobody-2566/surveys/IIT/responses", response),
                404,
                "assessment-unknown");
        assertProblem(
                rest.post("/api/v1/assessments/nonsense/surveys/IIT/responses", response), 404, "assessment-unknown");
        assertProblem(rest.post(path(id) + "/surveys/EIT/responses", response), 404, "survey-unknown");
        assertProblem(rest.post(path(id) + "/surveys/x%20y/responses", response), 404, "survey-unknown");
        assertProblem(rest.put(responses + "/" + "a".repeat(26), correction), 404, "response-unknown");
        assertProblem(rest.put(responses + "/A", correction), 404, "response-unknown");
        assertProblem(rest.delete(responses + "/" + "a".repeat(26) + "?reason=x"), 404, "response-unknown");
    }

    @Test
    void namesEveryWrongFieldAndNeverTheRespondent() {
        var answer = rest.post(responses, """
                {"respondentKey": "somebody@example.org\\u0000", "submittedOn": "2566-03-01", "answers": [3],
                 "email": "somebody@example.org"}""");

        assertProblem(
                answer,
                422,
                "invalid-request",
                "respondentKey:unusable-character",
                "submittedOn:malformed",
                "answers:wrong-type",
                "email:unknown-field");
        assertThat(answer.body()).doesNotContain("somebody");
        assertProblem(
                rest.post(responses, "{\"respondentKey\": \"r\", \"answers\": {}}"),
                422,
                "invalid-request",
                "answers:answers-empty");
    }

    @Test
    void storesNothingThatNamesARespondent() {
        record("somebody@example.org", 3);

        assertThat(jdbc.queryForList(
                        "select convert_from(payload, 'UTF8') || convert_from(metadata, 'UTF8') || aggregate_identifier"
                                + " from log.domain_event_entry",
                        String.class))
                .noneMatch(stored -> stored.contains("somebody"));
        assertThat(jdbc.queryForList(
                        "select name || ' ' || octet_length(value) from command.secret order by 1", String.class))
                .containsExactly("actor-salt 32", "respondent-salt 32");
    }

    @Test
    void saysWhatItTakesWhenItIsSentSomethingElse() {
        for (var type : new String[] {"text/plain", "nonsense", null}) {
            var answer = rest.send("POST", responses, type, "x");
            assertProblem(answer, 415, "unsupported-media-type");
            assertThat(answer.json().path("detail").asString()).contains("application/x-ndjson", "text/csv", "XLSX");
        }
    }

    private String record(String respondent, int level) {
        var answer = rest.post(responses, RESPONSE.formatted(respondent, level));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("responseId").asString();
    }

    private static String counts(int accepted, int duplicates, int corrected, String responseId) {
        return """
                {"accepted":%d,"duplicates":%d,"corrected":%d,"withdrawn":0,"rejected":0,"skipped":0,"errors":[],"responseId":"%s",\
                "dryRun":false}""".formatted(accepted, duplicates, corrected, responseId);
    }

    private static void assertAnswer(Answer answer, int status, String body) {
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.status()).isEqualTo(status);
    }
}
