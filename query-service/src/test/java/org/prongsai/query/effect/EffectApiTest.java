package org.prongsai.query.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.testing.Facts.agency;
import static org.prongsai.query.testing.Facts.answers;
import static org.prongsai.query.testing.Facts.id;
import static org.prongsai.query.testing.Facts.judged;
import static org.prongsai.query.testing.Facts.methodology;
import static org.prongsai.query.testing.Facts.opened;
import static org.prongsai.query.testing.Facts.response;
import static org.prongsai.query.testing.Facts.responseId;
import static org.prongsai.query.testing.Facts.responseLeavingOut;
import static org.prongsai.query.testing.Facts.result;
import static org.prongsai.query.testing.Facts.surveyOpened;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.prongsai.engine.event.AssessmentClosed;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.SurveyClosed;
import org.prongsai.engine.event.SurveyResponseCorrected;
import org.prongsai.engine.event.SurveyResponseWithdrawn;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.log.actor.Actor;
import org.prongsai.log.actor.Origin;
import org.prongsai.query.testing.Api;
import org.prongsai.query.testing.Facts;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.prongsai.query.testing.ReadTables;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What single events moved, and what changed between two moments. */
@QueryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EffectApiTest {
    private static final String NAME = "moved-2564";
    private static final String SKIPPED = "skipped-2564";
    private static final String CHANGES = "/api/v1/assessments/" + NAME + "/changes";
    private static final SurveyCode IIT = new SurveyCode("IIT");
    private static final Origin OFFICER = new Origin(new Actor(Actor.Kind.OFFICER, "3f9a1c0b2d4e"), "page");

    @Autowired
    private LogWriter log;

    @Autowired
    private ReadTables readTables;

    @Autowired
    private Api api;

    private long opening;
    private long early;
    private long sixth;
    private long corrected;
    private long withdrawn;
    private long passed;
    private long failed;
    private long elsewhere;
    private long last;
    private long skipped;

    @BeforeAll
    void tellAStory() {
        log.record(
                agency("moved", "เปลี่ยน", "อบต.", "ตราด"),
                agency("still", "นิ่ง", "อบต.", "ตราด"),
                agency("skipped", "เว้นไว้", "อบต.", "ตราด"));
        opening = log.record(opened(NAME));
        elsewhere = log.record(opened("still-2564"));
        var surveys = new ArrayList<Event>();
        methodology(2564).surveys().forEach(survey -> surveys.add(surveyOpened(NAME, survey.value())));
        log.record(surveys);
        early = log.record(response(NAME, "IIT", 1, 2));
        var four = new ArrayList<Event>();
        for (int number = 2; number <= 7; number++) {
            four.add(response(NAME, "IIT", number, 1 + number % 4));
        }
        log.record(four);
        log.record(response(NAME, "EIT", 1, 3));
        var verdicts = new ArrayList<Event>();
        methodology(2564).items().forEach(item -> verdicts.add(judged(NAME, item.id(), "PASS")));
        passed = log.record(verdicts);
        log.record(new SurveyClosed(id(NAME), IIT));
        sixth = log.record(response(NAME, "IIT", 8, 1)); // As a late but accepted one would be.
        corrected = log.recordAs(
                OFFICER,
                new SurveyResponseCorrected(
                        id(NAME), IIT, responseId(8), answers(NAME, "IIT", 4), answers(NAME, "IIT", 1), "กรอกผิด"));
        withdrawn =
                log.record(new SurveyResponseWithdrawn(id(NAME), IIT, responseId(8), answers(NAME, "IIT", 4), "ขอถอน"));
        failed = log.record(new org.prongsai.engine.event.DisclosureItemAssessed(
                id(NAME), "O12", "FAIL", "PASS", null, "ลิงก์เสีย"));
        log.record(opened(SKIPPED), surveyOpened(SKIPPED, "EIT"));
        log.record(response(SKIPPED, "EIT", 1, 2));
        for (int number = 2; number <= 7; number++) {
            skipped = log.record(responseLeavingOut(SKIPPED, "EIT", number, number == 7 ? 3 : 2, Set.of("e2")));
        }
        last = log.record(Facts.published(NAME, result("88.00", "A", List.of())), new AssessmentClosed(id(NAME)));
        readTables.awaitAll();
    }

    private JsonNode effect(long position) {
        return effect(NAME, position);
    }

    private JsonNode effect(String assessment, long position) {
        return api.json("/api/v1/assessments/" + assessment + "/events/" + position + "/effect")
                .path("event")
                .path("effect");
    }

    /** Before, after and difference of the figures, as displayed. */
    private static Map<String, String> moved(JsonNode effect) {
        var moved = new TreeMap<String, String>();
        effect.path("figures")
                .forEach(figure -> moved.put(
                        figure.path("figure").asString(),
                        figure.path("before").path("score").asString("-") + " "
                                + figure.path("after").path("score").asString("-") + " "
                                + figure.path("change").path("score").asString("-")));
        return moved;
    }

    @Test
    void tellsWhatAVerdictMovedFromTheItemToTheTotal() {
        var effect = effect(failed);
        var before = api.json("/api/v1/assessments/" + NAME + "/scores?asOf=" + (failed - 1));
        var after = api.json("/api/v1/assessments/" + NAME + "/scores?asOf=" + failed);

        var moved = moved(effect);
        assertThat(moved).containsEntry("item:O12", "100.00 0.00 -100.00");
        assertThat(moved.keySet()).contains("total", "OIT", "indicator:9").hasSize(5);
        var total = effect.path("figures").path(0);
        assertThat(total.path("figure").asString()).isEqualTo("total");
        assertThat(total.path("before").path("score"))
                .isEqualTo(before.path("total").path("score"));
        assertThat(total.path("before").path("exact"))
                .isEqualTo(before.path("total").path("exact"));
        assertThat(total.path("after").path("score"))
                .isEqualTo(after.path("total").path("score"));
        assertThat(effect.path("answers").isEmpty()).isTrue();
        assertThat(effect.path("hidden").isEmpty()).isTrue();
    }

    @Test
    void turnsACorrectionAndAWithdrawalRound() {
        var recorded = effect(sixth);
        var correction = effect(corrected);
        var withdrawal = effect(withdrawn);

        assertThat(recorded.path("responses").toString()).isEqualTo("[{\"survey\":\"IIT\",\"before\":7,\"after\":8}]");
        assertThat(correction.path("responses").isEmpty()).isTrue();
        assertThat(withdrawal.path("responses").toString())
                .isEqualTo("[{\"survey\":\"IIT\",\"before\":8,\"after\":7}]");
        var first = correction.path("answers").path(0);
        assertThat(first.path("figure").asString()).isEqualTo("slot:i1.1");
        assertThat(sum(first.path("before"))).isEqualTo(8).isEqualTo(sum(first.path("after")));
        assertThat(exact(recorded, "before", "total")).isEqualTo(exact(withdrawal, "after", "total"));
        assertThat(exact(correction, "after", "total")).isEqualTo(exact(withdrawal, "before", "total"));
    }

    private static int sum(JsonNode counts) {
        int sum = 0;
        for (var count : counts) {
            sum += count.asInt();
        }
        return sum;
    }

    private static String exact(JsonNode effect, String side, String name) {
        for (var figure : effect.path("figures")) {
            if (figure.path("figure").asString().equals(name)) {
                return figure.path(side).path("exact").asString();
            }
        }
        return "unmoved";
    }

    @Test
    void hidesAnswersOfFewAndOfAnOpenStaffSurvey() {
        var few = effect(early);
        assertThat(few.path("answers").isEmpty()).isTrue();
        assertThat(few.path("hidden").path(0).path("code").asString()).isEqualTo("few-respondents");
        assertThat(moved(few).keySet()).noneMatch(name -> name.startsWith("question:") || name.startsWith("slot:"));

        var open = effect(early + 6);
        assertThat(open.path("answers").isEmpty()).isTrue();
        assertThat(open.path("hidden").path(0).path("survey").asString()).isEqualTo("IIT");
        assertThat(open.path("hidden").path(0).path("code").asString()).isEqualTo("staff-survey-open");
    }

    @Test
    void hidesAllQuestionsOfAnIndicatorWhereTooFewAnsweredOne() {
        var effect = effect(SKIPPED, skipped);

        assertThat(moved(effect).keySet())
                .contains("indicator:6", "question:e7")
                .doesNotContain("question:e1", "slot:e1.1", "question:e2", "question:e3", "slot:e4.2");
        assertThat(effect.path("answers")
                        .valueStream()
                        .map(moved -> moved.path("figure").asString()))
                .contains("question:e7")
                .doesNotContain("slot:e1.1", "question:e2", "question:e3", "slot:e4.2");
        assertThat(effect.path("hidden").path(0).path("survey").asString()).isEqualTo("EIT");
        assertThat(effect.path("hidden").path(0).path("code").asString()).isEqualTo("few-respondents");
    }

    @Test
    void tellsWhoDidItInWords() {
        var event = api.json("/api/v1/assessments/" + NAME + "/events/" + corrected + "/effect")
                .path("event");

        assertThat(event.path("words").path("th").asString()).isEqualTo("แก้ไขคำตอบแบบวัด IIT 1 ชุด");
        assertThat(event.path("reason").asString()).isEqualTo("กรอกผิด");
        assertThat(event.path("actor").toString()).isEqualTo("""
                        {"actor":"officer:3f9a1c0b2d4e","role":"officer","pseudonym":"3f9a1c0b2d4e","via":"page",\
                        "name":null}""");
        assertThat(api.json("/api/v1/assessments/" + NAME + "/events/" + opening + "/effect")
                        .path("event")
                        .path("actor")
                        .isNull())
                .isTrue();
    }

    @Test
    void addsUpWhatEachEventMovedToTheWholeChange() {
        var sums = new TreeMap<String, Rational>();
        var ends = new TreeMap<String, String>();
        var next = "";
        int pages = 0;
        int events = 0;
        JsonNode whole;
        do {
            var page = api.json(CHANGES + "?from=" + passed + "&limit=2" + next);
            for (var item : page.path("items")) {
                events++;
                for (var figure : item.path("effect").path("figures")) {
                    var name = figure.path("figure").asString();
                    var before = figure.path("before").path("exact").asString("none");
                    assertThat(before).as(name).isEqualTo(ends.getOrDefault(name, before));
                    ends.put(name, figure.path("after").path("exact").asString("none"));
                    sums.merge(
                            name, rational(figure.path("change").path("exact").asString()), Rational::plus);
                }
            }
            whole = page.path("effect");
            next = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asString();
            pages++;
        } while (!next.isEmpty());

        sums.values().removeIf(sum -> sum.signum() == 0);
        var expected = new TreeMap<String, Rational>();
        whole.path("figures")
                .forEach(figure -> expected.put(
                        figure.path("figure").asString(),
                        rational(figure.path("change").path("exact").asString())));
        assertThat(sums).isEqualTo(expected).containsKey("total");
        assertThat(events).isEqualTo(7);
        assertThat(pages).isEqualTo(4);
        assertThat(whole.path("words").toString())
                .contains("\"what\":\"phase\",\"before\":\"OPEN\",\"after\":\"CLOSED\"");
    }

    private static Rational rational(String written) {
        var parts = written.split("/", -1);
        return Rational.of(Long.parseLong(parts[0]), parts.length == 1 ? 1 : Long.parseLong(parts[1]));
    }

    @Test
    void beginsBeforeAnythingWasOpenedAndEndsAtTheEnd() {
        var all = api.json(CHANGES + "?from=0&limit=200&to=99999999999");

        assertThat(all.path("from").path("position").asLong()).isZero();
        assertThat(all.path("to").path("position").asLong()).isEqualTo(last);
        assertThat(all.path("items").path(0).path("name").asString()).isEqualTo("AssessmentOpened");
        assertThat(all.path("next").isNull()).isTrue();
        assertThat(moved(all.path("effect")).get("total")).startsWith("- ").endsWith(" -");
        assertThat(all.path("effect").has("answers")).isFalse();

        var none = api.json(CHANGES + "?from=" + last);
        assertThat(none.path("items").isEmpty()).isTrue();
        assertThat(none.path("effect").toString()).isEqualTo("{\"figures\":[],\"words\":[],\"responses\":[]}");
    }

    @Test
    void takesInstantsForMoments() {
        var byInstant = api.json(CHANGES + "?from=2000-01-01T00:00:00Z&to=2100-01-01T00:00:00Z&limit=1");

        assertThat(byInstant.path("from").path("position").asLong()).isZero();
        assertThat(byInstant.path("to").path("position").asLong()).isEqualTo(last);
    }

    @Test
    void namesWhatIsWrongWithAQuestion() {
        assertThat(problem(CHANGES)).isEqualTo("400 parameter-invalid from");
        assertThat(problem(CHANGES + "?from=" + last + "&to=" + passed)).isEqualTo("400 parameter-invalid from");
        assertThat(problem(CHANGES + "?from=0&limit=0")).isEqualTo("400 parameter-invalid limit");
        assertThat(problem(CHANGES + "?from=0&limit=201")).isEqualTo("400 parameter-invalid limit");
        assertThat(problem(CHANGES + "?from=yesterday")).isEqualTo("400 parameter-invalid from");
        assertThat(problem("/api/v1/assessments/nobody-2564/changes?from=0")).isEqualTo("404 assessment-unknown");
        assertThat(problem("/api/v1/assessments/" + NAME + "/events/99999/effect"))
                .isEqualTo("404 event-unknown");
        assertThat(problem("/api/v1/assessments/" + NAME + "/events/" + elsewhere + "/effect"))
                .isEqualTo("404 event-unknown");
        assertThat(problem("/api/v1/assessments/" + NAME + "/events/1/effect")).isEqualTo("404 event-unknown");
        assertThat(problem("/api/v1/assessments/nobody-2564/events/1/effect")).isEqualTo("404 assessment-unknown");
    }

    private String problem(String path) {
        var answer = api.get(path);
        var fields = new StringBuilder();
        answer.json()
                .path("errors")
                .forEach(error -> fields.append(' ').append(error.path("field").asString()));
        return answer.status() + " " + answer.json().path("type").asString().replace("urn:prongsai:problem:", "")
                + fields;
    }
}
