package org.prongsai.query.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.testing.Facts.PHAI_2565;
import static org.prongsai.query.testing.Facts.agency;
import static org.prongsai.query.testing.Facts.corrected;
import static org.prongsai.query.testing.Facts.judged;
import static org.prongsai.query.testing.Facts.mueangPhai;
import static org.prongsai.query.testing.Facts.opened;
import static org.prongsai.query.testing.Facts.pinned;
import static org.prongsai.query.testing.Facts.published;
import static org.prongsai.query.testing.Facts.response;
import static org.prongsai.query.testing.Facts.result;
import static org.prongsai.query.testing.Facts.surveyOpened;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.prongsai.engine.event.Event;
import org.prongsai.query.testing.Api;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.prongsai.query.testing.ReadTables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@QueryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScoreApiTest {
    private static final String PHAI_2565_SCORES = "/api/v1/assessments/mueang-phai-2565/scores";
    private static final String LISTED = "/api/v1/assessments/listed-2568/scores";
    private static final String SURVEYED = "/api/v1/assessments/surveyed-2564/scores";
    private static final String ANSWERED = "/api/v1/assessments/answered-2564/scores";

    @Autowired
    private LogWriter log;

    @Autowired
    private ReadTables readTables;

    @Autowired
    private Api api;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private EventStore store;

    private long openedAt;
    private long publishedAt;
    private Instant publishedOn = Instant.EPOCH;
    private long surveyedUpTo;
    private int answered;

    @BeforeAll
    void recordTwoAgencies() {
        log.record(mueangPhai());
        openedAt = log.record(opened("mueang-phai-2565"));
        publishedAt = log.record(published("mueang-phai-2565", result("50.00", null, PHAI_2565)));
        publishedOn = log.lastInstant();
        log.record(corrected("mueang-phai-2565", result(null, null, PHAI_2565), "ยอดรวมไม่ได้ประกาศ"));

        log.record(agency("answered", "ตอบครบห้าคน", "อบต.", "ตราด"), opened("answered-2564"));
        for (var survey : List.of("IIT", "EIT")) {
            log.record(surveyOpened("answered-2564", survey));
            log.record(IntStream.of(4, 3, 2, 1, 1)
                    .mapToObj(level -> response("answered-2564", survey, answered++, level))
                    .toList());
        }
        log.record(agency("surveyed", "สำรวจแล้ว", "อบต.", "ตราด"), opened("surveyed-2564"));
        log.record(surveyOpened("surveyed-2564", "IIT"), surveyOpened("surveyed-2564", "EIT"));
        log.record(
                response("surveyed-2564", "IIT", 1, 4),
                response("surveyed-2564", "IIT", 2, 3),
                response("surveyed-2564", "IIT", 3, 1));
        surveyedUpTo = log.record(judged("surveyed-2564", "O1", "PASS"), judged("surveyed-2564", "O2", "FAIL"));
        log.record(agency("listed", "ตรวจแล้ว", "อบต.", "ตราด"), opened("listed-2568"));
        log.record(judged("listed-2568", "O1", "PASS"));
        readTables.awaitAll();
    }

    @Test
    void scoresThePublishedIndicatorsOfTheReport() {
        var sheet = api.json(PHAI_2565_SCORES);

        assertThat(instrument(sheet, "IIT").path("score").asString()).isEqualTo("87.52");
        assertThat(instrument(sheet, "EIT").path("score").asString()).isEqualTo("69.86");
        assertThat(instrument(sheet, "OIT").path("score").asString()).isEqualTo("7.88");
        assertThat(sheet.path("total").toString()).isEqualTo("""
                        {"score":50.36,"exact":"251809/5000","level":"E","levelTh":"E","levelEn":"E","levelStated":null,\
                        "levelPossible":["E"],"basis":"PUBLISHED","complete":false,"computed":null,"published":50.36,\
                        "difference":null}""");
        assertThat(sheet.path("basis").asString()).isEqualTo("PUBLISHED");
        assertThat(sheet.path("findings").isEmpty()).isTrue();
        assertThat(sheet.path("published").path("correctionReason").asString()).isEqualTo("ยอดรวมไม่ได้ประกาศ");
        assertThat(sheet.path("published").path("indicators").path("10").toString())
                .isEqualTo("0.00");
    }

    @Test
    void namesTheAssessmentItsMethodologyAndThePointOfTheLog() {
        var sheet = api.json(PHAI_2565_SCORES);

        var ref = pinned("mueang-phai-2565");
        assertThat(sheet.path("assessmentId").asString()).isEqualTo("mueang-phai-2565");
        assertThat(sheet.path("agencyId").asString()).isEqualTo("mueang-phai");
        assertThat(sheet.path("fiscalYear").asInt()).isEqualTo(2565);
        assertThat(sheet.path("phase").asString()).isEqualTo("OPEN");
        assertThat(sheet.path("methodology").toString()).isEqualTo("""
                        {"id":"2565","revision":1,"hash":"%s","confidence":"unsourced"}""".formatted(ref.hash()));
        assertThat(sheet.path("asOf").path("position").asLong()).isEqualTo(surveyedUpTo);
        assertThat(Instant.parse(sheet.path("asOf").path("instant").asString())).isEqualTo(log.lastInstant());
    }

    @Test
    void writesEveryScoreWithTwoDecimalsAndNoneAsNull() {
        var body = api.get(PHAI_2565_SCORES).body();

        assertThat(body).contains("\"number\":10,").contains("\"score\":0.00,\"exact\":\"0\"");
        assertThat(body).contains("\"score\":null,\"exact\":null");
        assertThat(body)
                .doesNotContainPattern("\"score\":[0-9]+[,}]")
                .doesNotContainPattern("\"score\":[0-9]+\\.[0-9][,}]");
    }

    @Test
    void countsLevelsDownToTheAnswerSlot() {
        var sheet = api.json(ANSWERED);

        assertThat(sheet.path("basis").asString()).isEqualTo("COMPUTED");
        var survey = instrument(sheet, "EIT").path("surveys").path(0);
        assertThat(survey.path("n").asInt()).isEqualTo(5);
        assertThat(survey.path("sample").path("verdict").asString()).isEqualTo("UNKNOWN");
        assertThat(answers(question(sheet, "e1"))).isEqualTo("5: 40.00 = 40, 40.00 = 40 [0x2, 33x1, 67x1, 100x1] null");
    }

    @Test
    void hidesAnswersOfFewerThanFivePeople() {
        var sheet = api.json(SURVEYED);

        assertThat(instrument(sheet, "IIT").path("surveys").path(0).path("n").asInt())
                .isEqualTo(3);
        assertThat(answers(question(sheet, "i1"))).isEqualTo("3: null = null, null = null [] few-respondents");
    }

    @Test
    void hidesCountsWhileTheStaffMayStillAnswer() {
        var sheet = api.json(ANSWERED);

        assertThat(answers(question(sheet, "i1"))).isEqualTo("5: 40.00 = null, 40.00 = null [] staff-survey-open");
    }

    private static JsonNode question(JsonNode sheet, String id) {
        return sheet.path("indicators")
                .valueStream()
                .flatMap(indicator -> indicator.path("questions").valueStream())
                .filter(question -> question.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** A question and its first slot. */
    private static String answers(JsonNode question) {
        var slot = question.path("slots").path(0);
        assertThat(slot.path("hidden")).isEqualTo(question.path("hidden"));
        var levels = slot.path("levels")
                .valueStream()
                .map(level -> level.path("value") + "x" + level.path("count"))
                .toList();
        return "%s: %s = %s, %s = %s %s %s"
                .formatted(
                        question.path("n"),
                        question.path("score"),
                        question.path("exact").asString("null"),
                        slot.path("score"),
                        slot.path("exact").asString("null"),
                        levels,
                        question.path("hidden").asString("null"));
    }

    @Test
    void showsVerdictsWithTheirEvidence() {
        var item = api.json(SURVEYED)
                .path("indicators")
                .path(8)
                .path("subIndicators")
                .path(0);

        assertThat(item.path("judged").asInt()).isEqualTo(2);
        assertThat(item.path("score").toString()).isEqualTo("50.00");
        assertThat(item.path("items").path(0).path("verdict").asString()).isEqualTo("PASS");
        assertThat(item.path("items").path(0).path("evidenceUrl").asString()).isEqualTo("https://www.example.go.th/o1");
        assertThat(item.path("items").path(2).path("verdict").isNull()).isTrue();
    }

    @Test
    void answersAsOfAPosition() {
        var believed = api.json(PHAI_2565_SCORES + "?asOf=" + publishedAt);

        assertThat(believed.path("total").path("score").toString()).isEqualTo("50.00");
        assertThat(believed.path("asOf").path("position").asLong()).isEqualTo(publishedAt);
        assertThat(Instant.parse(believed.path("asOf").path("instant").asString()))
                .isEqualTo(publishedOn);
        assertThat(believed.path("findings").path(0).path("code").asString()).isEqualTo("published-figures-disagree");
        assertThat(believed.path("findings").path(0).path("messageEn").asString())
                .isEqualTo("total was announced as 50.00; the announced figures below it make 50.36");
        assertThat(api.json(PHAI_2565_SCORES + "?asOf=" + openedAt)
                        .path("basis")
                        .asString())
                .isEqualTo("NONE");
    }

    @Test
    void answersAsOfAnInstant() {
        assertThat(total("?asOf=" + publishedOn)).isEqualTo("50.00");
        assertThat(total("?asOf=" + publishedOn.plus(Duration.ofSeconds(59)))).isEqualTo("50.00");
        assertThat(total("?asOf=" + publishedOn.plus(Duration.ofMinutes(1)))).isEqualTo("50.36");
        assertThat(total("?asOf=2999-01-01T00:00:00+07:00")).isEqualTo("50.36");
    }

    @Test
    void answersThePresentForAPositionTheLogHasNotReached() {
        var sheet = api.json(PHAI_2565_SCORES + "?asOf=" + Long.MAX_VALUE);

        assertThat(sheet.path("total").path("score").toString()).isEqualTo("50.36");
        assertThat(sheet.path("asOf").path("position").asLong()).isEqualTo(surveyedUpTo);
    }

    @Test
    void foldsTheLogToTheSameSheetAsTheLiveOne() {
        var past = (ObjectNode) api.json(SURVEYED + "?asOf=" + surveyedUpTo);
        var now = (ObjectNode) api.json(SURVEYED);

        assertThat(past.path("asOf").path("position"))
                .isEqualTo(now.path("asOf").path("position"));
        past.remove(
                "asOf"); // The clocks of this test's writers disagree, so the latest moment is not the last event's.
        now.remove("asOf");
        assertThat(past).isEqualTo(now);
    }

    @Test
    void holdsTheSameAnswersAgainstAnotherMethodologyOfTheSameForm() {
        var sheet = api.json(SURVEYED + "?methodology=2563");

        assertThat(sheet.path("methodology").path("id").asString()).isEqualTo("2563");
        assertThat(instrument(sheet, "IIT").path("n").asInt()).isEqualTo(3);
        assertThat(api.json(SURVEYED + "?methodology=2564@1")).isEqualTo(api.json(SURVEYED));
    }

    @Test
    void refusesAMethodologyWithAnotherFormAndNamesTheForms() {
        var refused = api.get(SURVEYED + "?methodology=2566");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.json().path("type").asString()).isEqualTo("urn:prongsai:problem:form-differs");
        var forms = new ArrayList<String>();
        refused.json()
                .path("errors")
                .forEach(error -> forms.add(error.path("field").asString()));
        assertThat(forms).contains("methodology.EIT", "methodology.EIT-1", "methodology.EIT-2");
    }

    @Test
    void refusesAMethodologyWhoseChecklistOnlyNumbersItsItemsTheSame() {
        var refused = api.get(LISTED + "?methodology=2567");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").path(0).path("messageEn").asString())
                .isEqualTo("checklist OIT: oit-28-2568 against oit-35-2567");
    }

    @Test
    void refusesAMethodologyThatThereIsNot() {
        assertThat(problem(SURVEYED + "?methodology=2540")).isEqualTo("404 urn:prongsai:problem:methodology-unknown");
        assertThat(problem(SURVEYED + "?methodology=2564@9")).isEqualTo("404 urn:prongsai:problem:methodology-unknown");
        assertThat(problem(SURVEYED + "?methodology=a@b")).isEqualTo("400 urn:prongsai:problem:parameter-invalid");
    }

    @Test
    void refusesAnAssessmentThatThereIsNot() {
        assertThat(problem("/api/v1/assessments/nobody-2565/scores"))
                .isEqualTo("404 urn:prongsai:problem:assessment-unknown");
        assertThat(problem("/api/v1/assessments/NOT%20A%20NAME/scores"))
                .isEqualTo("404 urn:prongsai:problem:assessment-unknown");
    }

    @Test
    void refusesATimeBeforeTheAssessmentWasOpened() {
        assertThat(problem(PHAI_2565_SCORES + "?asOf=" + (openedAt - 1)))
                .isEqualTo("404 urn:prongsai:problem:assessment-not-yet-opened");
        assertThat(problem(PHAI_2565_SCORES + "?asOf=2001-01-01T00:00:00Z"))
                .isEqualTo("404 urn:prongsai:problem:assessment-not-yet-opened");
    }

    @Test
    void asksForTheChristianEraRatherThanTakeAThaiYearForTheFarFuture() {
        var refused = api.get(PHAI_2565_SCORES + "?asOf=2569-11-23T10:00:00%2B07:00");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").path(0).path("messageEn").asString())
                .isEqualTo("asOf is in the Buddhist era: write the Christian era, 2026-11-23T10:00+07:00");
    }

    @Test
    void namesTheParameterThatCannotBeRead() {
        for (var malformed : List.of("yesterday", "-1", "2023-03-01", "2023-03-01T05:00:00", "1.5")) {
            var refused = api.get(PHAI_2565_SCORES + "?asOf=" + malformed);
            assertThat(refused.status()).as(malformed).isEqualTo(400);
            assertThat(refused.json().path("errors").path(0).path("field").asString())
                    .isEqualTo("asOf");
        }
    }

    @Test
    void saysNothingAgainWhileTheAssessmentStandsStill() {
        var tag = api.get(PHAI_2565_SCORES).header("ETag");

        assertThat(tag).startsWith("W/\"").endsWith("-2565-1\"");
        assertThat(api.get(PHAI_2565_SCORES, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(api.get(PHAI_2565_SCORES + "?asOf=" + publishedAt, "If-None-Match", tag)
                        .status())
                .isEqualTo(200);
    }

    /** It has a lower position than the last one, which therefore stays the last. */
    @Test
    void answersAgainAfterAnEventThatCommitsLate() {
        log.record(agency("late", "สาย", "อบต.", "ตราด"), opened("late-2564"), surveyOpened("late-2564", "IIT"));
        var apart = new TransactionTemplate(
                Objects.requireNonNull(transactions.getTransactionManager()),
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));

        var tag = transactions.execute(_ -> {
            store.publish(log.messageOfNow(response("late-2564", "IIT", 1, 1)));
            apart.executeWithoutResult(_ -> store.publish(log.messageOfNow(response("late-2564", "IIT", 2, 4))));
            readTables.awaitSql(responses("late-2564", 1));
            return api.get("/api/v1/assessments/late-2564/scores").header("ETag");
        });
        readTables.awaitSql(responses("late-2564", 2));

        var again = api.get("/api/v1/assessments/late-2564/scores", "If-None-Match", String.valueOf(tag));
        assertThat(again.status()).isEqualTo(200);
        assertThat(instrument(again.json(), "IIT").path("n").asInt()).isEqualTo(2);
        surveyedUpTo = log.record(judged("late-2564", "O1", "PASS"));
        readTables.awaitAll();
    }

    private static String responses(String assessment, int count) {
        return "select (responses ->> 'IIT')::int = %d from view.score where assessment_id = '%s'"
                .formatted(count, assessment);
    }

    /** However many responses there are: the present is one row, and the log is not even looked at. */
    @Test
    void answersThePresentWithoutReadingTheLog() {
        var bytesBefore = stateBytes();
        var many = new ArrayList<Event>();
        for (int number = 100; number < 1100; number++) {
            many.add(response("surveyed-2564", "EIT", number, 1 + number % 4));
        }
        log.record(many);
        readTables.awaitAll();
        assertThat(stateBytes()).isLessThan(bytesBefore + 200);

        transactions.executeWithoutResult(_ -> {
            jdbc.execute("lock table log.domain_event_entry in access exclusive mode");
            assertThat(instrument(api.json(SURVEYED), "EIT").path("n").asInt()).isEqualTo(1000);
        });
        surveyedUpTo = readTables.position();
    }

    private int stateBytes() {
        var bytes = jdbc.queryForObject(
                "select length(state) from view.assessment where assessment_id = 'surveyed-2564'", Integer.class);
        return bytes == null ? 0 : bytes;
    }

    private String total(String query) {
        return api.json(PHAI_2565_SCORES + query).path("total").path("score").toString();
    }

    private String problem(String path) {
        var answer = api.get(path);
        return answer.status() + " " + answer.json().path("type").asString();
    }

    private static JsonNode instrument(JsonNode sheet, String code) {
        for (var instrument : sheet.path("instruments")) {
            if (instrument.path("code").asString().equals(code)) {
                return instrument;
            }
        }
        throw new AssertionError("no instrument " + code);
    }
}
