package org.prongsai.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.command.web.Problems.assertProblem;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.prongsai.command.testing.Rest.Answer;
import org.prongsai.command.testing.ServiceTest;

/** Measures, their progress and outcome, and guidelines. */
class PlanOverHttpTest extends ServiceTest {
    private static final String MEASURE = """
            {"title": "%s", "method": ["จัดทำคู่มือ"], "period": "ปีงบประมาณ 2566", "owners": ["กองคลัง"]%s}""";

    @Test
    void leadsAMeasureFromPlanToOutcome() {
        var id = openedAssessment(2566);
        var activities = path(id) + "/activities";

        var planned = rest.post(activities, MEASURE.formatted("มาตรการ", ", \"indicators\": [4, 5]"));
        assertThat(planned.header("Location")).isEqualTo(activities + "/m1");
        assertAnswer(planned, 201, id, true);
        assertAnswer(rest.put(activities + "/m1", MEASURE.formatted("ปรับปรุง", "")), 200, id, true);
        assertAnswer(rest.put(activities + "/m1", MEASURE.formatted("ปรับปรุง", "")), 200, id, false);
        assertAnswer(rest.post(activities + "/m1/progress", "{\"status\": \"DONE\"}"), 200, id, true);
        assertAnswer(rest.post(activities + "/m1/progress", "{\"status\": \"DONE\"}"), 200, id, false);
        var outcome = "{\"summary\": [\"อบรมแล้ว\"], \"outcome\": [\"เข้าใจดีขึ้น\"]}";
        assertAnswer(rest.put(activities + "/m1/outcome", outcome), 200, id, true);
        assertAnswer(rest.put(activities + "/m1/outcome", outcome), 200, id, false);

        assertThat(names(id).subList(4, names(id).size()))
                .isEqualTo(List.of(
                        "ActivityRecorded", "ActivityRevised", "ActivityProgressReported", "ActivityOutcomeRecorded"));
    }

    @Test
    void plansAMeasureUnderItsNameOnce() {
        var id = openedAssessment(2566);
        var activities = path(id) + "/activities";
        var body = MEASURE.formatted("มาตรการ", ", \"activityId\": \"m1\", \"number\": 3");

        assertAnswer(rest.post(activities, body), 201, id, true);
        assertAnswer(rest.post(activities, body), 200, id, false);
        assertProblem(rest.post(activities, body.replace("มาตรการ", "อื่น")), 409, "activity-differs");
    }

    @Test
    void recordsAGuideline() {
        var path = path(openedAssessment(2566)) + "/guidelines/9";
        var body = "{\"guidelines\": [\"เผยแพร่\"], \"owners\": [\"ปลัด\"], \"period\": \"2566\", \"status\": \"%s\"}";

        assertThat(rest.put(path, body.formatted("IN_PROGRESS")).status()).isEqualTo(201);
        assertThat(rest.put(path, body.formatted("IN_PROGRESS")).status()).isEqualTo(200);
        assertThat(rest.put(path, body.formatted("DONE")).json().path("changed").asBoolean())
                .isTrue();
    }

    @Test
    void namesEveryWrongField() {
        var id = openedAssessment(2566);

        assertProblem(
                rest.post(path(id) + "/activities", """
                        {"activityId": "M 1", "number": 0, "title": " ", "method": "คู่มือ", "owners": ["ก", 2],
                         "indicators": ["4"], "owner": "ข"}"""),
                422,
                "invalid-request",
                "activityId:malformed",
                "number:out-of-range",
                "title:empty",
                "method:wrong-type",
                "period:required",
                "owners[1]:wrong-type",
                "indicators[0]:wrong-type",
                "owner:unknown-field");
        assertProblem(
                rest.post(path(id) + "/activities/m1/progress", "{\"status\": \"FINISHED\"}"),
                422,
                "invalid-request",
                "status:not-a-choice");
        assertProblem(
                rest.put(path(id) + "/activities/m1/outcome", "{}"),
                422,
                "invalid-request",
                "summary:required",
                "outcome:required");
    }

    @Test
    void doesNotFindWhatIsNotThere() {
        var id = openedAssessment(2566);
        var guideline = "{\"guidelines\": [], \"owners\": [], \"period\": \"2566\"}";

        assertProblem(rest.put(path(id) + "/activities/m9", MEASURE.formatted("ก", "")), 404, "activity-unknown");
        assertProblem(rest.put(path(id) + "/activities/M%209", MEASURE.formatted("ก", "")), 404, "activity-unknown");
        assertProblem(rest.put(path(id) + "/guidelines/11", guideline), 404, "indicator-unknown");
        assertProblem(rest.put(path(id) + "/guidelines/nine", guideline), 404, "indicator-unknown");
        assertProblem(
                rest.post("/api/v1/assessments/nobody-2566/activities", MEASURE.formatted("ก", "")),
                404,
                "assessment-unknown");
    }

    private static void assertAnswer(Answer answer, int status, Object assessment, boolean changed) {
        assertThat(answer.body())
                .isEqualTo("{\"assessmentId\":\"%s\",\"activityId\":\"m1\",\"changed\":%b}"
                        .formatted(assessment, changed));
        assertThat(answer.status()).isEqualTo(status);
    }
}
