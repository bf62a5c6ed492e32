package org.prongsai.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.command.web.Problems.assertProblem;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.prongsai.command.testing.Rest.Answer;
import org.prongsai.command.testing.ServiceTest;
import org.prongsai.engine.event.ActivityPlan;
import org.prongsai.engine.event.ActivityProgressReported;
import org.prongsai.engine.event.ActivityRecorded;
import org.prongsai.engine.event.Evidence;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.id.ActivityId;

/** Measures, their progress and outcome, and guidelines. */
class PlanOverHttpTest extends ServiceTest {
    private static final ActivityId M1 = new ActivityId("m1");
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
    void keepsDaysFiguresEvidenceAndSteps() {
        var id = openedAssessment(2565);
        var activities = path(id) + "/activities";

        rest.post(activities, MEASURE.formatted("มาตรการ", """
                , "dueOn": "30/9/2565", "stepsDue": {"1": "2022-03-31"}, "figures": ["item:O12", "question:i20"]"""));
        rest.post(activities + "/m1/progress", """
                {"status": "IN_PROGRESS", "stepsDone": [1],
                 "evidence": [{"url": "https://example.org/a", "note": "คู่มือ"}, {"url": "http://example.org/b"}]}""");
        rest.post(activities + "/m1/progress", "{\"status\": \"DONE\"}");

        var evidence =
                List.of(new Evidence("https://example.org/a", "คู่มือ"), new Evidence("http://example.org/b", null));
        assertThat(events(id).subList(events(id).size() - 3, events(id).size()))
                .isEqualTo(List.of(
                        new ActivityRecorded(
                                id,
                                M1,
                                new ActivityPlan(
                                        1,
                                        "มาตรการ",
                                        List.of("จัดทำคู่มือ"),
                                        "ปีงบประมาณ 2566",
                                        List.of("กองคลัง"),
                                        new TreeSet<>(),
                                        LocalDate.of(2022, 9, 30),
                                        new TreeMap<>(Map.of(1, LocalDate.of(2022, 3, 31))),
                                        new TreeSet<>(List.of("item:O12", "question:i20")))),
                        new ActivityProgressReported(
                                id, M1, ProgressStatus.IN_PROGRESS, null, evidence, new TreeSet<>(List.of(1))),
                        new ActivityProgressReported(
                                id, M1, ProgressStatus.DONE, null, evidence, new TreeSet<>(List.of(1)))));
    }

    @Test
    void namesEveryWrongDayFigureAndAddress() {
        var id = openedAssessment(2565);
        var activities = path(id) + "/activities";

        assertProblem(
                rest.post(activities, MEASURE.formatted("มาตรการ", """
                        , "dueOn": "31/2/2565", "stepsDue": {"2": "2022-03-31", "1": 7}, "figures": ["indicator:4", "i20"]""")),
                422,
                "invalid-request",
                "dueOn:malformed",
                "stepsDue.1:malformed",
                "stepsDue:malformed",
                "figures[0]:malformed",
                "figures[1]:malformed");
        assertProblem(
                rest.post(activities, MEASURE.formatted("มาตรการ", ", \"figures\": [\"question:x9\"]")),
                422,
                "invalid-request",
                "figures:not-in-methodology");
        rest.post(activities, MEASURE.formatted("มาตรการ", ""));
        assertProblem(
                rest.post(activities + "/m1/progress", """
                        {"status": "DONE", "stepsDone": [0], "evidence": ["https://example.org", {"note": "x"},
                         {"url": " ", "link": "y"}]}"""),
                422,
                "invalid-request",
                "evidence[0]:wrong-type",
                "evidence[1].url:required",
                "evidence[2].link:unknown-field",
                "evidence[2].url:empty",
                "stepsDone[0]:out-of-range");
        assertProblem(
                rest.post(activities + "/m1/progress", """
                        {"status": "DONE", "stepsDone": [2],
                         "evidence": [{"url": "ftp://example.org"}, {"url": "javascript:alert(1)"}]}"""),
                422,
                "invalid-request",
                "evidence[0].url:not-a-web-address",
                "evidence[1].url:not-a-web-address",
                "stepsDone:no-such-step");
    }

    @Test
    void doesNotWriteOverWhatSomebodyElseChanged() {
        var id = openedAssessment(2566);
        var activities = path(id) + "/activities";
        rest.post(activities, MEASURE.formatted("มาตรการ", ""));

        assertProblem(
                rest.put(activities + "/m1", MEASURE.formatted("อื่น", ", \"mark\": \"0123456789abcdef\"")),
                409,
                "activity-changed");
        assertProblem(
                rest.post(activities + "/m1/progress", "{\"status\": \"DONE\", \"mark\": \"0123456789abcdef\"}"),
                409,
                "activity-changed");
        assertProblem(
                rest.put(
                        activities + "/m1/outcome",
                        "{\"summary\": [\"ก\"], \"outcome\": [], \"mark\": \"0123456789abcdef\"}"),
                409,
                "activity-changed");
        assertAnswer(
                rest.put(activities + "/m1", MEASURE.formatted("มาตรการ", ", \"mark\": \"0123456789abcdef\"")),
                200,
                id,
                false);
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
