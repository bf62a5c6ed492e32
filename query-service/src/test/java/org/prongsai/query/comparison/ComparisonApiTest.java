package org.prongsai.query.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.testing.Facts.PHAI_2565;
import static org.prongsai.query.testing.Facts.agency;
import static org.prongsai.query.testing.Facts.corrected;
import static org.prongsai.query.testing.Facts.mueangPhai;
import static org.prongsai.query.testing.Facts.opened;
import static org.prongsai.query.testing.Facts.published;
import static org.prongsai.query.testing.Facts.response;
import static org.prongsai.query.testing.Facts.result;
import static org.prongsai.query.testing.Facts.surveyOpened;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.prongsai.engine.exact.Rational;
import org.prongsai.query.testing.Api;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.prongsai.query.testing.ReadTables;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The report's own story: ten indicators filed under the wrong year, then moved. */
@QueryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparisonApiTest {
    private static final String COMPARISON = "/api/v1/agencies/mueang-phai/comparison?from=2565&to=2566";

    @Autowired
    private LogWriter log;

    @Autowired
    private ReadTables readTables;

    @Autowired
    private Api api;

    private long registeredAt;
    private long beforeCorrection;

    @BeforeAll
    void recordTheReportAndItsCorrection() {
        log.record(agency("unassessed", "ยังไม่ประเมิน", "อบต.", "ตราด"));
        registeredAt = log.record(mueangPhai());
        log.record(opened("mueang-phai-2566"));
        beforeCorrection = log.record(published("mueang-phai-2566", result("92.85", "ผ่าน", PHAI_2565)));
        log.record(opened("mueang-phai-2565"), published("mueang-phai-2565", result(null, null, PHAI_2565)));
        log.record(corrected("mueang-phai-2566", result("92.85", "ผ่าน", List.of()), "ตัวชี้วัดเป็นของปี 2565"));
        readTables.awaitAll();
    }

    @Test
    void comparesTheTwoYearsOfTheReport() {
        var comparison = api.json(COMPARISON);

        assertThat(comparison.path("total").toString()).isEqualTo("""
                        {"from":50.36,"to":92.85,"change":42.49,"contribution":42.49,"exact":{"from":"251809/5000",\
                        "to":"1857/20","change":"212441/5000","contribution":"212441/5000"}}""");
        assertThat(comparison.path("from").path("level").asString()).isEqualTo("E");
        assertThat(comparison.path("to").path("level").asString()).isEqualTo("ผ่าน");
        assertThat(comparison.path("from").path("basis").asString()).isEqualTo("PUBLISHED");
        assertThat(comparison.path("agencyId").asString()).isEqualTo("mueang-phai");
    }

    @Test
    void saysWhereTheFormChanged() {
        var comparison = api.json(COMPARISON);

        assertThat(comparison.path("comparable").asBoolean()).isFalse();
        assertThat(comparison.path("levelsComparable").asBoolean()).isFalse();
        var scopes = new ArrayList<String>();
        comparison
                .path("breaks")
                .forEach(found -> scopes.add(found.path("scope").asString() + " "
                        + found.path("kind").asString()));
        assertThat(scopes).contains("OIT form-changed", "EIT collection-changed", "total levels-changed");
        assertThat(indicator(comparison, 9).path("comparable").asBoolean()).isFalse();
    }

    @Test
    void putsNullWhereAYearHasNoScore() {
        var comparison = api.json(COMPARISON);

        assertThat(indicator(comparison, 1).path("from").toString()).isEqualTo("91.46");
        assertThat(indicator(comparison, 1).path("to").isNull()).isTrue();
        assertThat(indicator(comparison, 1).path("change").isNull()).isTrue();
    }

    @Test
    void addsContributionsUpToTheChangeExactly() {
        log.record(agency("both", "ครบ", "อบต.", "ตราด"), opened("both-2567"), opened("both-2568"));
        log.record(published("both-2567", result(null, null, PHAI_2565)));
        log.record(published("both-2568", result(null, null, PHAI_2565.reversed())));
        readTables.awaitAll();

        var comparison = api.json("/api/v1/agencies/both/comparison?from=2567&to=2568");

        for (var depth : List.of("instruments", "indicators")) {
            var sum = Rational.ZERO;
            for (var part : comparison.path(depth)) {
                sum = sum.plus(
                        Rational.parse(part.path("exact").path("contribution").asString()));
            }
            var rest = depth.equals("instruments") ? "unattributedToInstruments" : "unattributedToIndicators";
            sum = sum.plus(Rational.parse(comparison.path(rest).path("exact").asString()));
            assertThat(sum.toString())
                    .as(depth)
                    .isEqualTo(comparison
                            .path("total")
                            .path("exact")
                            .path("change")
                            .asString());
        }
    }

    @Test
    void showsWhatWasBelievedBeforeTheCorrection() {
        var believed = api.json(COMPARISON + "&asOf=" + beforeCorrection);

        assertThat(believed.path("total").path("from").isNull()).isTrue();
        assertThat(believed.path("total").path("to").toString()).isEqualTo("92.85");
        assertThat(believed.path("from").path("assessmentId").isNull()).isTrue();
        assertThat(indicator(believed, 1).path("to").toString()).isEqualTo("91.46");
        assertThat(believed.path("asOf").path("position").asLong()).isEqualTo(beforeCorrection);
    }

    @Test
    void answersWithNullsWhereNothingWasKnownYet() {
        var empty = api.json(COMPARISON + "&asOf=" + registeredAt);

        assertThat(empty.path("total").path("from").isNull()).isTrue();
        assertThat(empty.path("total").path("to").isNull()).isTrue();
        assertThat(empty.path("asOf").path("position").asLong()).isEqualTo(registeredAt);
        assertThat(api.json("/api/v1/agencies/unassessed/comparison?from=2565&to=2566")
                        .path("total")
                        .path("change")
                        .isNull())
                .isTrue();
    }

    @Test
    void followsAnAgencyThroughItsYears() {
        var trend = api.json("/api/v1/agencies/mueang-phai/trend");

        assertThat(trend.path("points").size()).isEqualTo(2);
        var first = trend.path("points").path(0);
        var second = trend.path("points").path(1);
        assertThat(first.path("fiscalYear").asInt()).isEqualTo(2565);
        assertThat(first.path("score").toString()).isEqualTo("50.36");
        assertThat(first.path("change").isNull()).isTrue();
        assertThat(first.path("instruments").toString()).isEqualTo("{\"IIT\":87.52,\"EIT\":69.86,\"OIT\":7.88}");
        assertThat(second.path("change").toString()).isEqualTo("42.49");
        assertThat(second.path("continuesPrevious").asBoolean()).isFalse();
        assertThat(second.path("breaks").isEmpty()).isFalse();
    }

    @Test
    void followsAnAgencyAsFarAsWasKnownThen() {
        var trend = api.json("/api/v1/agencies/mueang-phai/trend?asOf=" + beforeCorrection);

        assertThat(trend.path("points").size()).isEqualTo(1);
        assertThat(trend.path("points").path(0).path("indicators").path("10").toString())
                .isEqualTo("0.00");
    }

    @Test
    void hidesTheQuestionsThatFewPeopleAnsweredInEitherYear() {
        log.record(agency("asked", "ถามสองปี", "อบต.", "ตราด"), opened("asked-2567"), opened("asked-2568"));
        recordResponses("asked-2567", "EIT-1", 5);
        recordResponses("asked-2568", "EIT-1", 4);
        readTables.awaitAll();
        var path = "/api/v1/agencies/asked/comparison?from=2567&to=2568";

        var few = indicator(api.json(path), 6);
        assertThat(few.path("questions").isEmpty()).isTrue();
        assertThat(few.path("unattributedToQuestions").toString()).isEqualTo("{\"points\":null,\"exact\":null}");

        log.record(response("asked-2568", "EIT-1", 5, 4));
        readTables.awaitAll();
        var enough = indicator(api.json(path), 6);
        assertThat(enough.path("questions").path(0).path("exact").path("change").asString())
                .isEqualTo("0");
    }

    @Test
    void showsNoFractionsOfQuestionsWhileTheStaffMayStillAnswer() {
        log.record(agency("staffed", "บุคลากรตอบ", "อบต.", "ตราด"), opened("staffed-2567"), opened("staffed-2568"));
        recordResponses("staffed-2567", "IIT", 5);
        recordResponses("staffed-2568", "IIT", 5);
        readTables.awaitAll();

        var question = indicator(api.json("/api/v1/agencies/staffed/comparison?from=2567&to=2568"), 1)
                .path("questions")
                .path(0);
        assertThat(question.path("change").toString()).isEqualTo("0.00");
        assertThat(question.path("exact").toString())
                .isEqualTo("{\"from\":null,\"to\":null,\"change\":null,\"contribution\":null}");
    }

    private void recordResponses(String assessment, String survey, int many) {
        log.record(surveyOpened(assessment, survey));
        log.record(IntStream.range(0, many)
                .mapToObj(number -> response(assessment, survey, number, 4))
                .toList());
    }

    @Test
    void namesWhatIsWrongWithAQuestion() {
        assertThat(problem("/api/v1/agencies/nobody/comparison?from=2565&to=2566"))
                .isEqualTo("404 urn:prongsai:problem:agency-unknown");
        assertThat(problem("/api/v1/agencies/nobody/trend")).isEqualTo("404 urn:prongsai:problem:agency-unknown");
        assertThat(problem("/api/v1/agencies/X/trend")).isEqualTo("404 urn:prongsai:problem:agency-unknown");
        assertThat(problem("/api/v1/agencies/mueang-phai/comparison?from=2022&to=2566"))
                .isEqualTo("400 urn:prongsai:problem:parameter-invalid from");
        assertThat(problem("/api/v1/agencies/mueang-phai/comparison?from=2565&to=x"))
                .isEqualTo("400 urn:prongsai:problem:parameter-invalid to");
        assertThat(problem("/api/v1/agencies/mueang-phai/comparison?from=2565&to=2600"))
                .isEqualTo("400 urn:prongsai:problem:parameter-invalid to");
        assertThat(problem("/api/v1/agencies/mueang-phai/comparison?from=2565"))
                .isEqualTo("400 urn:prongsai:problem:parameter-invalid to");
        assertThat(problem(COMPARISON + "&asOf=soon")).isEqualTo("400 urn:prongsai:problem:parameter-invalid asOf");
    }

    private String problem(String path) {
        var answer = api.get(path);
        var fields = new StringBuilder();
        answer.json()
                .path("errors")
                .forEach(error -> fields.append(' ').append(error.path("field").asString()));
        return answer.status() + " " + answer.json().path("type").asString() + fields;
    }

    private static JsonNode indicator(JsonNode comparison, int number) {
        return comparison.path("indicators").path(number - 1);
    }
}
