package org.prongsai.query.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.testing.Facts.agency;
import static org.prongsai.query.testing.Facts.answers;
import static org.prongsai.query.testing.Facts.id;
import static org.prongsai.query.testing.Facts.opened;
import static org.prongsai.query.testing.Facts.pinned;
import static org.prongsai.query.testing.Facts.response;
import static org.prongsai.query.testing.Facts.responseId;
import static org.prongsai.query.testing.Facts.surveyOpened;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.prongsai.engine.event.ActivityPlan;
import org.prongsai.engine.event.ActivityProgressReported;
import org.prongsai.engine.event.ActivityRecorded;
import org.prongsai.engine.event.IndicatorGuidelineRecorded;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.event.SurveyResponseWithdrawn;
import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.log.actor.Actor;
import org.prongsai.log.actor.Origin;
import org.prongsai.query.testing.Api;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.prongsai.query.testing.ReadTables;
import org.springframework.beans.factory.annotation.Autowired;

/** What happened to an assessment, what it plans, under which rules, and how the API describes itself. */
@QueryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrailApiTest {
    private static final String EVENTS = "/api/v1/assessments/trail-2564/events";
    private static final String PLAN = "/api/v1/assessments/trail-2564/plan";

    @Autowired
    private LogWriter log;

    @Autowired
    private ReadTables readTables;

    @Autowired
    private Api api;

    private static final Origin OFFICER = new Origin(new Actor(Actor.Kind.OFFICER, "3f9a1c0b2d4e"), "rest");

    private long openedAt;
    private long plannedAt;

    @BeforeAll
    void recordAnAssessment() {
        log.record(agency("trail", "ร่องรอย", "อบต.", "ตราด"), agency("trail-2", "อื่น", "อบต.", "ตราด"));
        openedAt = log.record(opened("trail-2564"));
        log.record(opened("trail-2-2564"), surveyOpened("trail-2564", "IIT"), response("trail-2564", "IIT", 1, 2));
        log.record(new SurveyResponseWithdrawn(
                id("trail-2564"), new SurveyCode("IIT"), responseId(1), answers("trail-2564", "IIT", 2), "ขอถอน"));
        plannedAt = log.record(new ActivityRecorded(
                id("trail-2564"),
                new ActivityId("m1"),
                new ActivityPlan(
                        1, "อบรม", List.of("เชิญวิทยากร"), "2566", List.of("สำนักปลัด"), new TreeSet<>(Set.of(1, 2)))));
        log.recordAs(
                OFFICER,
                new ActivityProgressReported(
                        id("trail-2564"), new ActivityId("m1"), ProgressStatus.IN_PROGRESS, "เริ่มแล้ว"),
                new IndicatorGuidelineRecorded(
                        id("trail-2564"), 9, List.of("เผยแพร่"), List.of("สำนักปลัด"), "2566", List.of(), null));
        readTables.awaitAll();
    }

    @Test
    void tellsEveryEventOfTheAssessmentInOrderAndNoOthers() {
        var names = new ArrayList<String>();
        api.json(EVENTS)
                .path("items")
                .forEach(event -> names.add(event.path("name").asString()));

        assertThat(names)
                .containsExactly(
                        "AssessmentOpened",
                        "SurveyOpened",
                        "SurveyResponseRecorded",
                        "SurveyResponseWithdrawn",
                        "ActivityRecorded",
                        "ActivityProgressReported",
                        "IndicatorGuidelineRecorded");
    }

    @Test
    void tellsAnEventInFull() {
        var event = api.json(EVENTS + "?limit=1").path("items").path(0);

        assertThat(event.path("position").asLong()).isEqualTo(openedAt);
        assertThat(event.path("instant").asString()).isEqualTo("2023-03-01T00:02:00Z");
        assertThat(event.path("stream").asString()).isEqualTo("trail-2564");
        assertThat(event.path("sequence").asLong()).isZero();
        assertThat(event.path("revision").asInt()).isEqualTo(1);
        assertThat(event.path("event").toString())
                .isEqualTo("""
                        {"assessmentId":"trail-2564","methodology":{"hash":"%s","id":"2564","revision":1}}""".formatted(pinned("trail-2564").hash()));
        assertThat(event.path("answers").isNull()).isTrue();
    }

    @Test
    void spellsPackedAnswersOut() {
        var recorded =
                api.json(EVENTS + "?type=SurveyResponseRecorded").path("items").path(0);
        assertThat(recorded.path("answers").path("i2").asInt()).isEqualTo(2);
        assertThat(recorded.path("answers").path("i5.1").asInt()).isEqualTo(2);
        assertThat(recorded.path("previousAnswers").isNull()).isTrue();

        var withdrawn =
                api.json(EVENTS + "?type=SurveyResponseWithdrawn").path("items").path(0);
        assertThat(withdrawn.path("answers").isNull()).isTrue();
        assertThat(withdrawn.path("previousAnswers")).isEqualTo(recorded.path("answers"));
    }

    @Test
    void pagesByPosition() {
        var names = new ArrayList<String>();
        var next = "0";
        int pages = 0;
        while (!next.isEmpty()) {
            var page = api.json(EVENTS + "?limit=3&from=" + next);
            page.path("items").forEach(event -> names.add(event.path("name").asString()));
            next = page.path("next").isNull() ? "" : page.path("next").asString();
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(names).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void filtersBySeveralTypes() {
        assertThat(api.json(EVENTS + "?type=AssessmentOpened,SurveyOpened")
                        .path("items")
                        .size())
                .isEqualTo(2);
        assertThat(api.json(EVENTS + "?type=AssessmentClosed").path("items").size())
                .isZero();
    }

    @Test
    void tellsWhoDidItAndWhatInASentence() {
        var items = api.json(EVENTS + "?type=ActivityProgressReported,AssessmentOpened")
                .path("items");

        assertThat(items.path(0).path("actor").isNull()).as("not recorded").isTrue();
        assertThat(items.path(1).path("actor").toString()).isEqualTo("""
                        {"actor":"officer:3f9a1c0b2d4e","role":"officer","pseudonym":"3f9a1c0b2d4e","via":"rest",\
                        "name":null}""");
        assertThat(items.path(1).path("words").toString()).isEqualTo("""
                        {"th":"รายงานความก้าวหน้าของมาตรการ m1: อยู่ระหว่างดำเนินการ",\
                        "en":"Progress of measure m1: in progress"}""");
        assertThat(items.path(1).path("reason").asString()).isEqualTo("เริ่มแล้ว");
    }

    @Test
    void filtersByWhoeverDidIt() {
        for (var actor : List.of("officer", "officer:3f9a1c0b2d4e")) {
            assertThat(api.json(EVENTS + "?actor=" + actor).path("items").size())
                    .as(actor)
                    .isEqualTo(2);
        }
        assertThat(api.json(EVENTS + "?actor=not-recorded").path("items").size())
                .isEqualTo(5);
        assertThat(api.json(EVENTS + "?actor=system").path("items").isEmpty()).isTrue();
        assertThat(problem(EVENTS + "?actor=somchai")).isEqualTo("400 urn:prongsai:problem:parameter-invalid actor");
    }

    @Test
    void endsAtAPositionOrAtAMoment() {
        assertThat(api.json(EVENTS + "?to=" + openedAt).path("items").size()).isEqualTo(1);
        assertThat(api.json(EVENTS + "?asOf=" + openedAt).path("items").size()).isEqualTo(1);
        assertThat(api.json(EVENTS + "?asOf=" + (openedAt - 1)).path("items").isEmpty())
                .isTrue();
        assertThat(api.json(EVENTS + "?from=" + plannedAt + "&to=" + plannedAt)
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(api.json(EVENTS + "?asOf=2100-01-01T00:00:00Z").path("items").size())
                .isEqualTo(7);
    }

    @Test
    void showsThePlan() {
        assertThat(api.json(PLAN).path("activities").toString()).isEqualTo("""
                        [{"activityId":"m1","number":1,"title":"อบรม","method":["เชิญวิทยากร"],"period":"2566",\
                        "owners":["สำนักปลัด"],"indicators":[1,2],"dueOn":null,"stepsDue":{},"figures":[],"status":"IN_PROGRESS",\
                        "progressNote":"เริ่มแล้ว","stepsDone":[],"evidence":[],"summary":[],"outcome":[],\
                        "mark":"3b1b5feb9babd859"}]""");
        assertThat(api.json(PLAN).path("guidelines").toString()).isEqualTo("""
                        [{"indicator":9,"guidelines":["เผยแพร่"],"owners":["สำนักปลัด"],"period":"2566","progress":[],\
                        "status":null}]""");
    }

    @Test
    void showsThePlanAsItWasThen() {
        var then = api.json(PLAN + "?asOf=" + plannedAt);
        assertThat(then.path("activities").path(0).path("status").isNull()).isTrue();
        assertThat(then.path("guidelines").isEmpty()).isTrue();
        assertThat(then.path("asOf").path("position").asLong()).isEqualTo(plannedAt);

        assertThat(api.json(PLAN + "?asOf=" + openedAt).path("activities").isEmpty())
                .isTrue();
        assertThat(api.json("/api/v1/assessments/trail-2-2564/plan")
                        .path("activities")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void showsTheRules() {
        var all = api.json("/api/v1/methodologies").path("items");
        var ids = new ArrayList<String>();
        all.forEach(methodology -> ids.add(methodology.path("id").asString()));
        assertThat(ids)
                .contains("2562", "2563", "2564", "2565", "2566", "2567", "2568", "2569")
                .isSorted();

        var rules = api.json("/api/v1/methodologies/2564");
        assertThat(rules.path("hash").asString()).isEqualTo(pinned("trail-2564").hash());
        assertThat(rules.path("indicators").size()).isEqualTo(10);
        assertThat(api.json("/api/v1/methodologies/2564?revision=1")).isEqualTo(rules);
    }

    @Test
    void namesWhatIsWrongWithAQuestion() {
        assertThat(problem("/api/v1/assessments/nobody-2564/events"))
                .isEqualTo("404 urn:prongsai:problem:assessment-unknown");
        assertThat(problem("/api/v1/assessments/nobody-2564/plan"))
                .isEqualTo("404 urn:prongsai:problem:assessment-unknown");
        assertThat(problem(PLAN + "?asOf=" + (openedAt - 1)))
                .isEqualTo("404 urn:prongsai:problem:assessment-not-yet-opened");
        assertThat(problem(EVENTS + "?type=AssessmentOpend"))
                .isEqualTo("400 urn:prongsai:problem:parameter-invalid type");
        assertThat(problem(EVENTS + "?limit=0")).isEqualTo("400 urn:prongsai:problem:parameter-invalid limit");
        assertThat(problem(EVENTS + "?limit=1001")).isEqualTo("400 urn:prongsai:problem:parameter-invalid limit");
        assertThat(problem(EVENTS + "?from=x")).isEqualTo("400 urn:prongsai:problem:bad-request from");
        assertThat(problem("/api/v1/methodologies/2540")).isEqualTo("404 urn:prongsai:problem:methodology-unknown");
        assertThat(problem("/api/v1/methodologies/2564?revision=7"))
                .isEqualTo("404 urn:prongsai:problem:methodology-unknown");
        assertThat(problem("/api/v1/methodologies/A%20B")).isEqualTo("404 urn:prongsai:problem:methodology-unknown");
    }

    @Test
    void describesEveryPathInOpenApi() {
        var paths = api.json("/v3/api-docs").path("paths");

        for (var path : List.of(
                "/api/v1/assessments",
                "/api/v1/assessments/{assessmentId}/scores",
                "/api/v1/assessments/{assessmentId}/plan",
                "/api/v1/assessments/{assessmentId}/events",
                "/api/v1/assessments/{assessmentId}/events/{position}/effect",
                "/api/v1/assessments/{assessmentId}/changes",
                "/api/v1/assessments/{assessmentId}/scores/explanation",
                "/api/v1/assessments/{assessmentId}/reconciliation",
                "/api/v1/agencies/{agencyId}",
                "/api/v1/agencies/{agencyId}/comparison",
                "/api/v1/agencies/{agencyId}/trend",
                "/api/v1/nation/{fiscalYear}",
                "/api/v1/methodologies",
                "/api/v1/methodologies/{id}",
                "/api/v1/stream")) {
            assertThat(paths.path(path).path("get").path("summary").asString("none"))
                    .as(path)
                    .isNotEqualTo("none");
        }
        assertThat(api.get("/swagger-ui/index.html").status()).isEqualTo(200);
    }

    @Test
    void namesItselfInOpenApi() {
        var info = api.json("/v3/api-docs").path("info");

        assertThat(info.path("title").asString()).isEqualTo("Prongsai query API");
        assertThat(info.path("version").asString()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
        assertThat(info.path("description").asString())
                .startsWith("ตอบคำถามจากบันทึกเหตุการณ์: ")
                .contains(" · Answers from the event log: ");
    }

    private String problem(String path) {
        var answer = api.get(path);
        var fields = new StringBuilder();
        answer.json()
                .path("errors")
                .forEach(error -> fields.append(' ').append(error.path("field").asString()));
        return answer.status() + " " + answer.json().path("type").asString() + fields;
    }
}
