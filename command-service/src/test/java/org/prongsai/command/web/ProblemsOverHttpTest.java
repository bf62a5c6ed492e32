package org.prongsai.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.command.web.Problems.assertProblem;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.prongsai.command.testing.ServiceTest;

/** Requests that never become commands. */
class ProblemsOverHttpTest extends ServiceTest {
    private static final String AGENCIES = "/api/v1/agencies";

    @Test
    void writesAProblemInFull() {
        var answer = rest.post(
                AGENCIES, "{\"agencyId\": \"Bang Rak\", \"nameTh\": \"ก\", \"type\": \"อบต.\", \"provinc\": 1}");

        assertThat(answer.json().toPrettyString()).isEqualToIgnoringNewLines("""
                {
                  "detail" : "3 thing(s) in the request need mending; errors lists them",
                  "instance" : "/api/v1/agencies",
                  "status" : 422,
                  "title" : "Invalid request",
                  "type" : "urn:prongsai:problem:invalid-request",
                  "detailTh" : "คำขอมี 3 จุดที่ต้องแก้ ดูรายการใน errors",
                  "errors" : [ {
                    "field" : "agencyId",
                    "code" : "malformed",
                    "messageTh" : "ใช้อักษรละตินตัวเล็ก ตัวเลข และขีด (-) ยาว 2 ถึง 60 ตัว เช่น mueang-phai",
                    "messageEn" : "'Bang Rak' is not a usable name: write 2 to 60 lower-case Latin letters, digits and single hyphens"
                  }, {
                    "field" : "province",
                    "code" : "required",
                    "messageTh" : "ต้องระบุ province",
                    "messageEn" : "province is required"
                  }, {
                    "field" : "provinc",
                    "code" : "unknown-field",
                    "messageTh" : "ไม่รู้จักช่อง provinc ให้ตัดออก หรือหมายถึง province",
                    "messageEn" : "there is no field provinc here: leave it out; did you mean province?"
                  } ]
                }""");
    }

    @Test
    void saysWhereJsonIsBroken() {
        var answer = rest.post(AGENCIES, "{\n  \"agencyId\": \"bang-rak\"\n  \"nameTh\": 1}");

        assertProblem(answer, 400, "malformed-json", ":malformed-json");
        assertThat(answer.json().path("detail").asString()).startsWith("not valid JSON at line 3, column ");
        assertProblem(rest.post(AGENCIES, ""), 400, "malformed-json", ":malformed-json");
        assertProblem(rest.post(AGENCIES, "[]"), 422, "invalid-request", ":wrong-type");
    }

    @Test
    void refusesOtherEncodings() {
        var thai = BodyPublishers.ofByteArray("{\"nameTh\": \"ก\"}".getBytes(Charset.forName("x-windows-874")));

        assertProblem(rest.send("POST", AGENCIES, "application/json", thai), 400, "not-utf-8", ":not-utf-8");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        var body = "{\"agencyId\": \"" + "x".repeat(Bodies.BYTES_MAX) + "\"}";

        assertProblem(rest.post(AGENCIES, body), 413, "too-large", ":too-large");
    }

    @Test
    void knowsNoOtherPathsMethodsOrContent() {
        assertProblem(rest.post("/api/v1/nothing", "{}"), 404, "not-found");
        var wrongMethod = rest.send("PATCH", AGENCIES, "application/json", "{}");
        assertProblem(wrongMethod, 405, "method-not-allowed");
        assertThat(wrongMethod.header("Allow")).isEqualTo("POST");
        assertProblem(rest.send("POST", AGENCIES, "text/plain", "x"), 415, "unsupported-media-type");
        assertProblem(rest.send("POST", AGENCIES, null, "x"), 415, "unsupported-media-type");
    }

    @Test
    void doesNothingForAClientThatTakesNoAnswer() {
        var body = """
                {"agencyId": "takes-html", "nameTh": "ก", "type": "อบต.", "province": "ตรัง"}""";

        assertProblem(
                rest.send("POST", AGENCIES, "application/json", body, "Accept", "text/html"), 406, "not-acceptable");
        assertThat(rest.post(AGENCIES, body).status()).isEqualTo(201);
    }

    @Test
    void recordsNothingWhenTheWordForARehearsalIsMisspelt() {
        var id = openedAssessment(2566);
        var responses = path(id) + "/surveys/IIT/responses";
        var body = "{\"respondentKey\": \"r\", \"answers\": {\"i1\": 1}}";
        var before = names(id);

        assertProblem(
                rest.post(responses + "?dryrun=true", body), 400, "parameter-invalid", "dryrun:unknown-parameter");
        assertProblem(rest.post(responses + "?dryRun", body), 400, "parameter-invalid", "dryRun:empty");
        assertThat(names(id)).isEqualTo(before);
    }

    @Test
    void blamesANumberThatNothingHoldsOnWhoSentIt() {
        var body = "{\"agencyId\": \"x1\", \"fiscalYear\": 1e9999999999}";

        assertProblem(rest.post("/api/v1/assessments", body), 400, "malformed-json", ":malformed-json");
    }

    @Test
    void refusesAParameterOfTheWrongType() {
        var id = openedAssessment(2566);

        assertProblem(
                rest.post(path(id) + "/surveys/IIT/responses?dryRun=perhaps", "{}"),
                400,
                "bad-request",
                "dryRun:wrong-type");
    }

    @Test
    void takesNoBodyWhereThePathSaysItAll() {
        var id = openedAssessment(2566);

        assertProblem(
                rest.post(path(id) + "/close", "{\"force\": true}"), 422, "invalid-request", "force:unknown-field");
        assertThat(rest.post(path(id) + "/close", "{}").status()).isEqualTo(200);
    }

    @Test
    void namesItselfInItsApiDocument() {
        var info = rest.get("/v3/api-docs").json().path("info");

        assertThat(info.path("title").asString()).isEqualTo("Prongsai command API");
        assertThat(info.path("version").asString()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
        assertThat(info.path("description").asString())
                .startsWith("บันทึกข้อมูลการประเมิน ITA: ")
                .contains(" · Records what happens in an ITA assessment: ");
    }

    @Test
    void describesEveryCommandInItsApiDocument() {
        var paths = rest.send("GET", "/v3/api-docs", null, "").json().path("paths");

        assertThat(paths.propertyNames())
                .containsAll(List.of(
                        "/api/v1/agencies",
                        "/api/v1/deliveries",
                        "/api/v1/deliveries/{delivery}",
                        "/api/v1/deliveries/{delivery}/cancel",
                        "/api/v1/assessments",
                        "/api/v1/assessments/{assessment}/close",
                        "/api/v1/assessments/{assessment}/certify",
                        "/api/v1/assessments/{assessment}/disclosures/{item}",
                        "/api/v1/assessments/{assessment}/published-result",
                        "/api/v1/assessments/{assessment}/activities",
                        "/api/v1/assessments/{assessment}/activities/{activity}",
                        "/api/v1/assessments/{assessment}/activities/{activity}/progress",
                        "/api/v1/assessments/{assessment}/activities/{activity}/outcome",
                        "/api/v1/assessments/{assessment}/guidelines/{indicator}",
                        "/api/v1/assessments/{assessment}/surveys/{survey}/sample-target",
                        "/api/v1/assessments/{assessment}/surveys/{survey}/close",
                        "/api/v1/assessments/{assessment}/surveys/{survey}/responses",
                        "/api/v1/assessments/{assessment}/surveys/{survey}/responses/{response}",
                        "/api/v1/survey-responses",
                        "/api/v1/methodologies"));
    }
}
