package org.prongsai.query.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.testing.Facts.PHAI_2565;
import static org.prongsai.query.testing.Facts.agency;
import static org.prongsai.query.testing.Facts.id;
import static org.prongsai.query.testing.Facts.judged;
import static org.prongsai.query.testing.Facts.methodology;
import static org.prongsai.query.testing.Facts.opened;
import static org.prongsai.query.testing.Facts.pinned;
import static org.prongsai.query.testing.Facts.published;
import static org.prongsai.query.testing.Facts.response;
import static org.prongsai.query.testing.Facts.responseLeavingOut;
import static org.prongsai.query.testing.Facts.result;
import static org.prongsai.query.testing.Facts.surveyOpened;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.SurveyClosed;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.query.testing.Api;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.prongsai.query.testing.ReadTables;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Why figures are what they are, from the total down to the answers. */
@QueryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplanationApiTest {
    private static final String ANSWERED = "answered-2564";
    private static final String SKIPPED = "skipped-2564";
    private static final String ANNOUNCED = "announced-2565";

    @Autowired
    private LogWriter log;

    @Autowired
    private ReadTables readTables;

    @Autowired
    private Api api;

    private long opened;
    private long few;
    private long open;
    private long closed;

    @BeforeAll
    void recordTwoAssessments() {
        log.record(
                agency("answered", "ตอบแล้ว", "อบต.", "ตราด"),
                agency("announced", "ประกาศแล้ว", "อบต.", "ตราด"),
                agency("skipped", "เว้นไว้", "อบต.", "ตราด"));
        opened = log.record(opened(ANSWERED));
        var surveys = new ArrayList<Event>();
        methodology(2564).surveys().forEach(survey -> surveys.add(surveyOpened(ANSWERED, survey.value())));
        log.record(surveys);
        few = log.record(
                response(ANSWERED, "IIT", 1, 1), response(ANSWERED, "IIT", 2, 1), response(ANSWERED, "IIT", 3, 4));
        open = log.record(
                response(ANSWERED, "IIT", 4, 1), response(ANSWERED, "IIT", 5, 4), response(ANSWERED, "IIT", 6, 4));
        var rest = new ArrayList<Event>();
        rest.add(new SurveyClosed(id(ANSWERED), new SurveyCode("IIT")));
        for (int number = 1; number <= 5; number++) {
            rest.add(response(ANSWERED, "EIT", number, 2));
        }
        methodology(2564)
                .items()
                .forEach(item -> rest.add(judged(ANSWERED, item.id(), item.id().equals("O1") ? "FAIL" : "PASS")));
        closed = log.record(rest);
        log.record(opened(SKIPPED), surveyOpened(SKIPPED, "EIT"));
        for (int number = 1; number <= 6; number++) {
            log.record(
                    number <= 2
                            ? response(SKIPPED, "EIT", number, 2)
                            : responseLeavingOut(SKIPPED, "EIT", number, 2, Set.of("e2")));
        }
        log.record(opened(ANNOUNCED), published(ANNOUNCED, result("92.85", "A", PHAI_2565)));
        readTables.awaitAll();
    }

    private JsonNode explain(String assessment, String figure) {
        return explain(assessment, figure, "");
    }

    private JsonNode explain(String assessment, String figure, String more) {
        return api.json("/api/v1/assessments/" + assessment + "/scores/explanation?figure=" + figure + more);
    }

    @Test
    void walksFromTheTotalDownToTheAnswers() {
        var total = explain(ANSWERED, "total");
        assertThat(total.path("rule").asString()).isEqualTo("WEIGHTED_SUM");
        assertThat(total.path("formula").asString()).matches("0\\.3 × [\\d.]+ \\+ 0\\.3 × [\\d.]+ \\+ 0\\.4 × [\\d.]+");
        assertThat(total.path("methodology").path("hash").asString())
                .isEqualTo(pinned(ANSWERED).hash());
        assertThat(names(total.path("parts"))).containsExactly("IIT", "EIT", "OIT");

        var instrument = explain(ANSWERED, "IIT");
        assertThat(names(instrument.path("parts")))
                .containsExactly("indicator:1", "indicator:2", "indicator:3", "indicator:4", "indicator:5");
        assertThat(instrument.path("formula").asString()).matches("\\(([\\d.]+ \\+ ){4}[\\d.]+\\) / 5");
        assertThat(instrument.path("n").asInt()).isEqualTo(6);

        var indicator = explain(ANSWERED, "indicator:1");
        var question = indicator.path("parts").path(0).path("figure").asString();
        assertThat(question).isEqualTo("question:i1");
        assertThat(names(explain(ANSWERED, question).path("parts"))).startsWith("slot:i1.1");
        var answered = explain(ANSWERED, "slot:i1.1");
        assertThat(answered.path("rule").asString()).isEqualTo("ANSWERS");
        assertThat(strings(answered.path("way")))
                .containsExactly("total", "IIT", "indicator:1", "question:i1", "slot:i1.1");
        int n = 0;
        for (var level : answered.path("answers")) {
            n += level.path("count").asInt();
        }
        assertThat(n).isEqualTo(6).isEqualTo(answered.path("n").asInt());
        assertThat(answered.path("formula").asString()).matches("\\(3 × [\\d.]+ \\+ 3 × [\\d.]+\\) / 6");
        assertThat(answered.path("hidden").isNull()).isTrue();
    }

    @Test
    void saysByWhichRevisionOfTheRulesAndAsOfWhichPositionOfTheLog() {
        var pinned = pinned(ANSWERED);

        for (long position : new long[] {few, open, closed}) {
            for (var figure : List.of("total", "IIT", "indicator:1", "question:i1", "slot:i1.1", "item:O1")) {
                var explained = explain(ANSWERED, figure, "&asOf=" + position);
                var rules = explained.path("methodology");

                assertThat(List.of(
                                rules.path("id").asString(),
                                rules.path("revision").asInt(),
                                rules.path("hash").asString()))
                        .isEqualTo(List.of(pinned.id(), pinned.revision(), pinned.hash()));
                assertThat(explained.path("asOf").path("position").asLong())
                        .as(figure)
                        .isEqualTo(position);
            }
        }
        assertThat(explain(ANSWERED, "total", "&asOf=" + open).path("asOf").path("instant"))
                .isEqualTo(api.json("/api/v1/assessments/" + ANSWERED + "/scores?asOf=" + open)
                        .path("asOf")
                        .path("instant"));
    }

    @Test
    void walksDownTheChecklistToTheVerdict() {
        var sub = explain(ANSWERED, "sub-indicator:9.1");
        assertThat(sub.path("rule").asString()).isEqualTo("MEAN");
        assertThat(sub.path("formula").asString()).startsWith("(0.00 + 100.00");
        assertThat(sub.path("formulaExact").asString()).startsWith("(0 + 100");

        var item = explain(ANSWERED, "item:O1");
        assertThat(item.path("rule").asString()).isEqualTo("VERDICT");
        assertThat(item.path("verdict").path("verdict").asString()).isEqualTo("FAIL");
        assertThat(item.path("verdict").path("evidenceUrl").asString()).isEqualTo("https://www.example.go.th/o1");
        assertThat(strings(item.path("way")))
                .containsExactly("total", "OIT", "indicator:9", "sub-indicator:9.1", "item:O1");
    }

    /** The sheet and the explanation are worked out apart: the same figure for every part that both show. */
    @Test
    void agreesWithTheScoreSheet() {
        var sheet = api.json("/api/v1/assessments/" + ANSWERED + "/scores");

        assertSame(sheet.path("total"), explain(ANSWERED, "total"));
        sheet.path("instruments")
                .forEach(one ->
                        assertSame(one, explain(ANSWERED, one.path("code").asString())));
        sheet.path("indicators")
                .forEach(one -> assertSame(
                        one, explain(ANSWERED, "indicator:" + one.path("number").asInt())));
    }

    private static void assertSame(JsonNode onSheet, JsonNode explained) {
        assertThat(explained.path("score")).isEqualTo(onSheet.path("score"));
        assertThat(explained.path("exact")).isEqualTo(onSheet.path("exact"));
        assertThat(explained.path("basis")).isEqualTo(onSheet.path("basis"));
        assertThat(explained.path("complete")).isEqualTo(onSheet.path("complete"));
    }

    @Test
    void saysWhatWasAnnouncedAndNotWorkedOut() {
        var total = explain(ANNOUNCED, "total");
        assertThat(total.path("rule").asString()).isEqualTo("ANNOUNCED");
        assertThat(total.path("ruleWords").path("th").asString()).isEqualTo("เป็นตัวเลขตามประกาศ ไม่ได้คำนวณ");
        assertThat(total.path("score").asString()).isEqualTo("92.85");
        assertThat(total.path("formula").isNull()).isTrue();
        assertThat(total.path("parts").path(0).path("counted").asBoolean()).isFalse();

        var instrument = explain(ANNOUNCED, "OIT");
        assertThat(instrument.path("rule").asString()).isEqualTo("MEAN");
        assertThat(instrument.path("formula").asString()).isEqualTo("(15.75 + 0.00) / 2");
        assertThat(instrument.path("formulaExact").asString()).isEqualTo("(63/4 + 0) / 2");
        assertThat(instrument.path("exact").asString()).isEqualTo("63/8");
        assertThat(explain(ANNOUNCED, "item:O1").path("rule").asString()).isEqualTo("NOT_KNOWN");
    }

    @Test
    void hidesWhatTooFewAnswered() {
        var question = explain(ANSWERED, "slot:i1.1", "&asOf=" + few);
        assertThat(question.path("hidden").path("code").asString()).isEqualTo("few-respondents");
        assertThat(question.path("score").isNull()).isTrue();
        assertThat(question.path("exact").isNull()).isTrue();
        assertThat(question.path("formula").isNull()).isTrue();
        assertThat(question.path("answers").isEmpty()).isTrue();

        var indicator = explain(ANSWERED, "indicator:1", "&asOf=" + few);
        assertThat(indicator.path("hidden").path("code").asString()).isEqualTo("few-respondents");
        assertThat(indicator.path("formula").isNull()).isTrue();
        indicator.path("parts").forEach(part -> {
            assertThat(part.path("score").isNull()).isTrue();
            assertThat(part.path("exact").isNull()).isTrue();
        });
    }

    /** Neighbours are answered by six, the score of what two answered would follow from theirs and from the indicator's. */
    @Test
    void hidesAllQuestionsOfAnIndicatorWhereTooFewAnsweredOne() {
        for (var figure : List.of("question:e1", "slot:e1.1", "question:e2", "question:e3", "slot:e4.2")) {
            var explained = explain(SKIPPED, figure);
            assertThat(explained.path("hidden").path("code").asString())
                    .as(figure)
                    .isEqualTo("few-respondents");
            assertThat(explained.path("score").isNull()).as(figure).isTrue();
            assertThat(explained.path("exact").isNull()).as(figure).isTrue();
            assertThat(explained.path("formula").isNull()).as(figure).isTrue();
            assertThat(explained.path("answers").isEmpty()).as(figure).isTrue();
            explained
                    .path("parts")
                    .forEach(part ->
                            assertThat(part.path("score").isNull()).as(figure).isTrue());
        }
        var indicator = explain(SKIPPED, "indicator:6");
        assertThat(indicator.path("hidden").path("code").asString()).isEqualTo("few-respondents");
        assertThat(indicator.path("score").isNull()).isFalse();
        assertThat(indicator.path("formula").isNull()).isTrue();
        assertThat(indicator.path("parts").toString()).doesNotContain("\"score\":1", "\"exact\":\"");

        var elsewhere = explain(SKIPPED, "indicator:7");
        assertThat(elsewhere.path("hidden").isNull()).isTrue();
        assertThat(elsewhere.path("formula").isNull()).isFalse();
    }

    @Test
    void hidesCountsWhileTheStaffStillAnswer() {
        var question = explain(ANSWERED, "slot:i1.1", "&asOf=" + open);
        assertThat(question.path("hidden").path("code").asString()).isEqualTo("staff-survey-open");
        assertThat(question.path("score").isNull()).isFalse();
        assertThat(question.path("exact").isNull()).isTrue();
        assertThat(question.path("formula").isNull()).isTrue();
        assertThat(question.path("answers").isEmpty()).isTrue();
        assertThat(explain(ANSWERED, "slot:i1.1", "&asOf=" + closed)
                        .path("answers")
                        .isEmpty())
                .isFalse();
    }

    @Test
    void namesWhatIsWrongWithAQuestion() {
        var path = "/api/v1/assessments/" + ANSWERED + "/scores/explanation";
        assertThat(problem(path + "?figure=grade:1")).isEqualTo("400 parameter-invalid");
        assertThat(problem(path + "?figure=indicator:11")).isEqualTo("404 figure-unknown");
        assertThat(problem(path + "?figure=XIT")).isEqualTo("404 figure-unknown");
        assertThat(problem(path + "?methodology=2540")).isEqualTo("404 methodology-unknown");
        assertThat(problem(path + "?methodology=2566")).isEqualTo("422 form-differs");
        assertThat(problem(path + "?asOf=" + (opened - 1))).isEqualTo("404 assessment-not-yet-opened");
        assertThat(problem("/api/v1/assessments/nobody-2564/scores/explanation"))
                .isEqualTo("404 assessment-unknown");
    }

    private String problem(String path) {
        var answer = api.get(path);
        return answer.status() + " " + answer.json().path("type").asString().replace("urn:prongsai:problem:", "");
    }

    private static List<String> names(JsonNode parts) {
        var names = new ArrayList<String>();
        parts.forEach(part -> names.add(part.path("figure").asString()));
        return names;
    }

    private static List<String> strings(JsonNode array) {
        var strings = new ArrayList<String>();
        array.forEach(one -> strings.add(one.asString()));
        return strings;
    }
}
