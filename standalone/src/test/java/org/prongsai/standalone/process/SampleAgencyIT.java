package org.prongsai.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the packaged service says of the agency whose report the project starts from. */
class SampleAgencyIT {
    private static final String COMPARISON = "/api/v1/agencies/mueang-phai/comparison?from=2565&to=2566";

    @TempDir
    static Path data;

    static ServiceProcess service;

    @BeforeAll
    static void start() throws Exception {
        service = ServiceProcess.start(
                Jars.STANDALONE,
                data.resolve("service.log"),
                Map.of(),
                List.of("--prongsai.data=" + data.resolve("d")));
        service.client()
                .awaitJson(
                        "/api/v1/assessments/mueang-phai-2565/scores",
                        scores -> scores.path("total").path("score").isNumber());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void scores2565FromItsTenIndicators() throws Exception {
        var scores = service.client()
                .get("/api/v1/assessments/mueang-phai-2565/scores")
                .json();

        var instruments = new TreeMap<String, BigDecimal>();
        scores.path("instruments")
                .forEach(instrument -> instruments.put(
                        instrument.path("code").asString(),
                        instrument.path("score").decimalValue()));
        assertThat(instruments)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "IIT", new BigDecimal("87.52"), "EIT", new BigDecimal("69.86"), "OIT", new BigDecimal("7.88")));
        assertThat(scores.path("total").path("score").decimalValue()).isEqualByComparingTo("50.36");
        assertThat(scores.path("total").path("level").asString()).isEqualTo("E");
        assertThat(scores.path("basis").asString()).isEqualTo("PUBLISHED");
        assertThat(scores.path("indicators").size()).isEqualTo(10);
    }

    @Test
    void comparesTheTwoYearsAndSaysThatTheChecklistChanged() throws Exception {
        var comparison = service.client().get(COMPARISON).json();

        assertThat(total(comparison)).containsExactly("50.36", "92.85", "42.49");
        assertThat(comparison.toString()).contains("รายการตรวจ OIT เปลี่ยน");
    }

    @Test
    void remembersWhatWasBelievedBeforeTheCorrection() throws Exception {
        var correction = service.client()
                .get("/api/v1/assessments/mueang-phai-2566/events?type=PublishedResultCorrected")
                .json();
        var position = correction.findValue("position").asLong();

        var before =
                service.client().get(COMPARISON + "&asOf=" + (position - 1)).json();
        assertThat(total(before)).containsExactly("", "92.85", "");
        var believed = service.client()
                .get("/api/v1/assessments/mueang-phai-2566/scores?asOf=" + (position - 1))
                .json();
        assertThat(indicator(believed, 1)).isEqualTo("91.46");
        assertThat(believed.path("findings").toString()).contains("50.36");
        var now = service.client()
                .get("/api/v1/assessments/mueang-phai-2566/scores")
                .json();
        assertThat(indicator(now, 1)).isEmpty();
    }

    @Test
    void holdsTheReportsMeasuresAndGuidelines() throws Exception {
        var plan = service.client()
                .get("/api/v1/assessments/mueang-phai-2566/plan")
                .json();

        assertThat(plan.path("activities").size()).isEqualTo(6);
        assertThat(plan.path("guidelines").size()).isEqualTo(10);
    }

    @Test
    void showsTheAgencysPageInThaiAndInEnglish() throws Exception {
        var thai = service.client().get("/agencies/mueang-phai").body();
        var english = service.client().get("/agencies/mueang-phai?lang=en").body();

        assertThat(thai).contains("องค์การบริหารส่วนตำบลเมืองไผ่", "92.85", "50.36", "lang=\"th\"");
        assertThat(english).contains("Mueang Phai", "92.85", "50.36", "lang=\"en\"");
    }

    private static List<String> total(JsonNode comparison) {
        var total = comparison.path("total");
        return List.of(text(total.path("from")), text(total.path("to")), text(total.path("change")));
    }

    private static String indicator(JsonNode scores, int number) {
        for (var indicator : scores.path("indicators")) {
            if (indicator.path("number").asInt() == number) {
                return text(indicator.path("score"));
            }
        }
        return "no indicator " + number;
    }

    private static String text(JsonNode score) {
        return score.isNumber() ? score.decimalValue().toPlainString() : "";
    }
}
