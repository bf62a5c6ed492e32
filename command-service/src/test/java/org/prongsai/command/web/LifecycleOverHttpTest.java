package org.prongsai.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.prongsai.command.testing.Rest.Answer;
import org.prongsai.command.testing.Samples;
import org.prongsai.command.testing.ServiceTest;
import org.prongsai.engine.event.AssessmentCertified;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.SampleTargetSet;
import org.prongsai.engine.event.SurveyOpened;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.ledger.Checkpoint;
import org.prongsai.engine.ledger.Hash;
import org.prongsai.engine.ledger.SignedNote;
import org.prongsai.engine.ledger.TreeHead;
import org.prongsai.engine.methodology.MethodologyReader;
import org.prongsai.log.ledger.LedgerKeys;
import org.springframework.beans.factory.annotation.Autowired;

/** Agencies, assessments, surveys, verdicts, results and methodologies, from the first command to certification. */
class LifecycleOverHttpTest extends ServiceTest {

    @Test
    void registersAnAgencyOnce() {
        var body = """
                {"agencyId": "bang-rak", "nameTh": "อบต.บางรัก", "nameEn": "Bang Rak", "type": "อบต.",
                 "province": "ตรัง", "district": "เมืองตรัง"}""";

        assertAnswer(rest.post("/api/v1/agencies", body), 201, "{\"agencyId\":\"bang-rak\",\"changed\":true}");
        assertAnswer(rest.post("/api/v1/agencies", body), 200, "{\"agencyId\":\"bang-rak\",\"changed\":false}");
        assertProblem(rest.post("/api/v1/agencies", body.replace("ตรัง", "ตราด")), 409, "agency-differs");
    }

    @Test
    void saysWhereANewThingIs() {
        var agency = registeredAgency();

        var opened = rest.post("/api/v1/assessments", "{\"agencyId\": \"%s\", \"fiscalYear\": 2566}".formatted(agency));

        assertThat(opened.header("Location")).isEqualTo("/api/v1/assessments/" + agency + "-2566");
    }

    @Test
    void opensAnAssessmentWithAllSurveysUnderThePinnedMethodology() {
        var id = openedAssessment(2566);
        var pinned = Samples.METHODOLOGY.ref();

        assertThat(events(id))
                .containsExactly(
                        new AssessmentOpened(id, pinned),
                        new SurveyOpened(id, new SurveyCode("IIT"), pinned),
                        new SurveyOpened(id, new SurveyCode("EIT-1"), pinned),
                        new SurveyOpened(id, new SurveyCode("EIT-2"), pinned));
    }

    @Test
    void opensAnAssessmentOnce() {
        var id = openedAssessment(2566);
        var again = "{\"agencyId\": \"%s\", \"fiscalYear\": 2566%s}";

        assertAnswer(
                rest.post("/api/v1/assessments", again.formatted(id.agencyId(), ", \"methodology\": \"2566\"")),
                200,
                """
                {"assessmentId":"%s","methodology":{"id":"2566","revision":1,"hash":"%s"},\
                "surveys":["IIT","EIT-1","EIT-2"],"changed":false}""".formatted(id, Samples.METHODOLOGY.ref().hash()));
        assertProblem(
                rest.post("/api/v1/assessments", again.formatted(id.agencyId(), ", \"methodology\": \"2565\"")),
                409,
                "assessment-differs");
    }

    @Test
    void opensNothingForAnUnknownAgencyOrMethodology() {
        assertProblem(
                rest.post("/api/v1/assessments", "{\"agencyId\": \"nobody\", \"fiscalYear\": 2566}"),
                422,
                "agency-unknown",
                "agencyId:agency-unknown");
        var agency = registeredAgency();
        var open = "{\"agencyId\": \"%s\", \"fiscalYear\": %d, \"methodology\": \"%s\"}";
        assertProblem(
                rest.post("/api/v1/assessments", open.formatted(agency, 2566, "own-rules-2566")),
                422,
                "methodology-unknown",
                "methodology:methodology-unknown");
        assertProblem(
                rest.post("/api/v1/assessments", open.formatted(agency, 2566, "2565")),
                422,
                "methodology-unknown",
                "methodology:methodology-unknown");
        assertProblem(
                rest.post("/api/v1/assessments", "{\"agencyId\": \"%s\", \"fiscalYear\": 2599}".formatted(agency)),
                422,
                "methodology-unknown",
                "methodology:methodology-unknown");
        assertThat(names(AssessmentId.parse(agency + "-2566"))).isEmpty();
    }

    @Test
    void closesAllSurveysWithTheAssessmentAndThenCertifies() {
        var id = openedAssessment(2565);
        close(id, "/surveys/EIT");

        assertProblem(post(id, "/certify"), 409, "assessment-not-closed");
        assertAnswer(
                post(id, "/close"),
                200,
                "{\"assessmentId\":\"%s\",\"phase\":\"CLOSED\",\"changed\":true}".formatted(id));
        assertAnswer(
                post(id, "/close"),
                200,
                "{\"assessmentId\":\"%s\",\"phase\":\"CLOSED\",\"changed\":false}".formatted(id));
        assertAnswer(
                post(id, "/certify"),
                200,
                "{\"assessmentId\":\"%s\",\"phase\":\"CERTIFIED\",\"changed\":true}".formatted(id));
        assertAnswer(
                post(id, "/certify"),
                200,
                "{\"assessmentId\":\"%s\",\"phase\":\"CERTIFIED\",\"changed\":false}".formatted(id));
        assertThat(names(id))
                .containsExactlyInAnyOrder(
                        "AssessmentOpened",
                        "SurveyOpened",
                        "SurveyOpened",
                        "SurveyClosed",
                        "SurveyClosed",
                        "AssessmentClosed",
                        "AssessmentCertified");
    }

    @Test
    void pinsASignedCheckpointThatCoversTheWholeAssessment(@Autowired LedgerKeys keys) {
        var id = openedAssessment(2566);
        rest.post(path(id) + "/surveys/IIT/responses", "{\"respondentKey\": \"r\", \"answers\": {\"i1\": 3}}");
        post(id, "/close");
        long covered = log.lastPosition(id);
        post(id, "/certify");

        var pinned = ((AssessmentCertified) events(id).getLast()).checkpoint();
        assertThat(pinned).isNotNull();
        var note = SignedNote.parse(pinned.note().getBytes(StandardCharsets.UTF_8));
        var key = keys.verifier().orElseThrow().key();
        assertThat(note.verifiedBy(List.of(key))).containsExactly(key);
        assertThat(Checkpoint.parse(note.text()))
                .isEqualTo(new Checkpoint(
                        pinned.origin(), new TreeHead(pinned.treeSize(), Hash.parseBase64(pinned.rootHash()))));
        assertThat(pinned.treeSize())
                .isGreaterThanOrEqualTo(jdbc.queryForObject(
                        "select count(*) from log.domain_event_entry where global_index <= ?", Long.class, covered));
    }

    @Test
    void changesNothingAfterCertificationButThePlan() {
        var id = openedAssessment(2566);
        rest.post(path(id) + "/surveys/IIT/responses", "{\"respondentKey\": \"r\", \"answers\": {\"i1\": 3}}");
        var response = path(id) + "/surveys/IIT/responses/" + responseId(id);
        post(id, "/close");
        post(id, "/certify");
        var before = names(id);

        assertProblem(rest.put(path(id) + "/disclosures/O1", "{\"verdict\": 1}"), 409, "assessment-certified");
        assertProblem(
                rest.put(path(id) + "/published-result", "{\"total\": 1, \"source\": \"ก\"}"),
                409,
                "assessment-certified");
        assertProblem(
                rest.put(path(id) + "/surveys/IIT/sample-target", "{\"population\": 9}"), 409, "assessment-certified");
        assertProblem(
                rest.put(response, "{\"answers\": {\"i1\": 4}, \"reason\": \"ผิด\"}"), 409, "assessment-certified");
        assertProblem(rest.delete(response + "?reason=x"), 409, "assessment-certified");
        assertThat(names(id)).isEqualTo(before);

        var measure = "{\"title\": \"ก\", \"method\": [], \"period\": \"2566\", \"owners\": []}";
        assertThat(rest.post(path(id) + "/activities", measure).status()).isEqualTo(201);
    }

    @Test
    void setsASampleTargetAndClosesOneSurvey() {
        var id = openedAssessment(2566);
        var path = path(id) + "/surveys/EIT-1";
        var changed = "{\"assessmentId\":\"%s\",\"survey\":\"EIT-1\",\"changed\":%b}";

        assertAnswer(
                rest.put(path + "/sample-target", "{\"population\": 120, \"minimum\": 30}"),
                200,
                changed.formatted(id, true));
        assertAnswer(
                rest.put(path + "/sample-target", "{\"population\": 120, \"minimum\": 30}"),
                200,
                changed.formatted(id, false));
        assertAnswer(close(id, "/surveys/EIT-1"), 200, changed.formatted(id, true));
        assertAnswer(close(id, "/surveys/EIT-1"), 200, changed.formatted(id, false));
        assertProblem(rest.put(path + "/sample-target", "{}"), 422, "invalid-request", "population:required");
        assertProblem(close(id, "/surveys/EIT"), 404, "survey-unknown");
        assertThat(events(id)).contains(new SampleTargetSet(id, new SurveyCode("EIT-1"), 120, 30));
    }

    @Test
    void judgesAChecklistItemInAnyWordsAndStoresItsCode() {
        var item = path(openedAssessment(2566)) + "/disclosures/O1";

        var first = rest.put(item, "{\"verdict\": \"มี\", \"evidenceUrl\": \"https://bangrak.go.th/o1\"}");
        assertThat(List.of(
                        first.status(),
                        first.header("Location"),
                        first.json().path("verdict").asString()))
                .isEqualTo(List.of(201, item, "PASS"));
        var again = rest.put(item, "{\"verdict\": 100, \"evidenceUrl\": \"https://bangrak.go.th/o1\"}");
        assertThat(List.of(again.status(), again.json().path("changed").asBoolean()))
                .isEqualTo(List.of(200, false));
        assertProblem(rest.put(item, "{\"verdict\": \"ไม่มี\"}"), 422, "invalid-request", "note:required");
        assertProblem(
                rest.put(item, "{\"verdict\": \"ไม่มี\", \"note\": \"นายสมชาย ใจดี แจ้งว่าลิงก์เสีย\"}"),
                422,
                "invalid-request",
                "note:looks-like-identity");
        var changed = rest.put(item, "{\"verdict\": \"ไม่มี\", \"note\": \"ลิงก์เสีย\"}");
        assertThat(List.of(changed.status(), changed.json().path("changed").asBoolean()))
                .isEqualTo(List.of(200, true));
    }

    @Test
    void publishesAResultAndMovesItsFiguresWithAReason() {
        var wrongYear = openedAssessment(2566);
        var result = path(wrongYear) + "/published-result";
        rest.post(
                "/api/v1/assessments", "{\"agencyId\": \"%s\", \"fiscalYear\": 2565}".formatted(wrongYear.agencyId()));
        var rightYear = wrongYear.agencyId() + "-2565";

        var body = "{\"total\": 92.85, \"level\": \"ผ่าน\", \"indicators\": {\"1\": 91.46}, \"source\": \"รายงาน\"}";
        assertThat(rest.put(result, body).status()).isEqualTo(201);
        assertThat(rest.put(result, body).json().path("changed").asBoolean()).isFalse();
        var headline = "{\"total\": 92.85, \"level\": \"ผ่าน\", \"source\": \"รายงาน\"%s}";
        assertProblem(rest.put(result, headline.formatted("")), 422, "invalid-request", "reason:required");
        assertThat(rest.put(
                                result,
                                headline.formatted(", \"reason\": \"ของปี 2565\", \"movedTo\": \"" + rightYear + "\""))
                        .status())
                .isEqualTo(200);
        var moved =
                "{\"indicators\": {\"1\": 91.46}, \"source\": \"รายงาน\", \"reason\": \"ของปี 2565\", \"movedFrom\": \"%s\"}";
        assertThat(rest.put("/api/v1/assessments/" + rightYear + "/published-result", moved.formatted(wrongYear))
                        .status())
                .isEqualTo(200);
        assertThat(names(wrongYear)).endsWith("ResultPublished", "PublishedResultCorrected");
        assertThat(names(AssessmentId.parse(rightYear))).endsWith("PublishedResultCorrected");
    }

    @Test
    void namesEveryWrongFigure() {
        var result = path(openedAssessment(2566)) + "/published-result";

        assertProblem(
                rest.put(result, """
                        {"total": "92.85", "instruments": {"IIT": 100.01}, "indicators": {"one": 1, "2": -1},
                         "items": {"O1": 0.1234567}, "movedTo": "x", "sources": "รายงาน"}"""),
                422,
                "invalid-request",
                "total:wrong-type",
                "instruments.IIT:out-of-range",
                "indicators.2:out-of-range",
                "indicators.one:malformed",
                "items.O1:too-many-decimals",
                "source:required",
                "movedTo:malformed",
                "sources:unknown-field");
    }

    @Test
    void registersARevisionThatLaterAssessmentsPinAndEarlierOnesDoNot() {
        var earlier = openedAssessment(2567);
        var revision = Samples.builtIn("2567").document().replace("\"revision\":1", "\"revision\":2");
        var path = "/api/v1/methodologies?reason=%E0%B9%81%E0%B8%81%E0%B9%89";

        var registered = rest.send("POST", path, "application/json", revision);
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        assertThat(registered.header("Location")).isEqualTo("/api/v1/methodologies/2567");
        assertThat(rest.send("POST", path, "application/yaml", revision)
                        .json()
                        .path("changed")
                        .asBoolean())
                .isFalse();
        var later = openedAssessment(2567);

        var ref = MethodologyReader.read(revision, "test").ref();
        assertThat(events(later)).startsWith(new AssessmentOpened(later, ref));
        assertThat(events(earlier))
                .startsWith(
                        new AssessmentOpened(earlier, Samples.builtIn("2567").ref()));
        assertProblem(
                rest.send("POST", path, "text/yaml", revision.replace("\"revision\":2", "\"revision\":9")),
                409,
                "methodology-revision-skipped");
        assertProblem(
                rest.send("POST", path, "text/yaml", revision.replace("2567 (2024)", "2567 (B.E.)")),
                409,
                "methodology-revision-taken");
    }

    @Test
    void explainsAMethodologyThatCannotBeUsedLineByLine() {
        var answer = rest.send(
                "POST",
                "/api/v1/methodologies?reason=x",
                "application/yaml",
                "schema: prongsai-methodology/1\nid: [\n");

        assertProblem(answer, 422, "methodology-invalid");
        var first = answer.json().path("errors").get(0);
        assertThat(first.propertyNames())
                .containsExactlyInAnyOrder("file", "line", "field", "code", "messageTh", "messageEn");
        assertThat(first.path("file").asString()).isEqualTo("methodology");
        assertThat(first.path("line").asInt()).isPositive();
        assertProblem(
                rest.send("POST", "/api/v1/methodologies", "application/yaml", "id: x"),
                422,
                "invalid-request",
                "reason:required");
    }

    private Answer post(AssessmentId id, String action) {
        return rest.send("POST", path(id) + action, null, "");
    }

    private Answer close(AssessmentId id, String survey) {
        return post(id, survey + "/close");
    }

    private String responseId(AssessmentId id) {
        var again = "{\"respondentKey\": \"r\", \"answers\": {\"i1\": 3}}";
        return rest.post(path(id) + "/surveys/IIT/responses", again)
                .json()
                .path("responseId")
                .asString();
    }

    private static void assertAnswer(Answer answer, int status, String body) {
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.status()).isEqualTo(status);
    }

    private static void assertProblem(Answer answer, int status, String slug, String... wrong) {
        Problems.assertProblem(answer, status, slug, wrong);
    }
}
