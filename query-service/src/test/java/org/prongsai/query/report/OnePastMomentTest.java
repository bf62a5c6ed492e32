package org.prongsai.query.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.testing.Facts.PHAI_2565;
import static org.prongsai.query.testing.Facts.id;
import static org.prongsai.query.testing.Facts.opened;
import static org.prongsai.query.testing.Facts.published;
import static org.prongsai.query.testing.Facts.result;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.prongsai.engine.event.PublishedResultCorrected;
import org.prongsai.query.testing.Api;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.prongsai.query.testing.ReadTables;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Scores, comparison, plan and report of the sample agency move to one moment together: the one before the correction. */
@QueryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnePastMomentTest {
    private static final String SOURCE = "รายงานผลปี 2566";
    private static final String REASON = "ตัวชี้วัดเป็นของปี 2565";

    @Autowired
    private Api api;

    private long believed;

    @BeforeAll
    void tellWhatWasBelievedAndWhatCameAfter(@Autowired LogWriter log, @Autowired ReadTables tables) {
        var plan = SampleReport.plan();
        log.record(
                SampleReport.agency(),
                opened(SampleReport.ID_BEFORE),
                opened(SampleReport.ID),
                published(SampleReport.ID, result("92.85", "ผ่าน", PHAI_2565)));
        believed = log.record(plan.subList(0, 2));
        log.record(
                new PublishedResultCorrected(
                        id(SampleReport.ID),
                        result("92.85", "ผ่าน", List.of()),
                        SOURCE,
                        REASON,
                        null,
                        id(SampleReport.ID_BEFORE)),
                new PublishedResultCorrected(
                        id(SampleReport.ID_BEFORE),
                        result(null, null, PHAI_2565),
                        SOURCE,
                        REASON,
                        id(SampleReport.ID),
                        null));
        log.record(plan.subList(2, plan.size()));
        tables.awaitAll();
    }

    @Test
    void scoresAreThoseOfThen() {
        assertThat(figures(scores(SampleReport.ID, then()))).isEqualTo("92.85 91.46 published-figures-disagree");
        assertThat(figures(scores(SampleReport.ID_BEFORE, then()))).isEqualTo("null null null");
        assertThat(position(scores(SampleReport.ID, then()))).isEqualTo(believed);

        assertThat(figures(scores(SampleReport.ID, ""))).isEqualTo("92.85 null null");
        assertThat(figures(scores(SampleReport.ID_BEFORE, ""))).isEqualTo("50.36 91.46 null");
    }

    private static String figures(JsonNode sheet) {
        var finding = sheet.path("findings").path(0).path("code");
        return "%s %s %s"
                .formatted(
                        sheet.path("total").path("score"),
                        sheet.path("indicators").path(0).path("score"),
                        finding.isMissingNode() ? null : finding.asString());
    }

    @Test
    void theComparisonIsThatOfThen() {
        var past = api.json("/api/v1/agencies/mueang-phai/comparison?from=2565&to=2566&asOf=" + believed);
        var now = api.json("/api/v1/agencies/mueang-phai/comparison?from=2565&to=2566");

        assertThat(position(past)).isEqualTo(believed);
        assertThat(past.path("from").path("score") + " " + past.path("to").path("score"))
                .isEqualTo("null 92.85");
        assertThat(now.path("from").path("score") + " " + now.path("to").path("score"))
                .isEqualTo("50.36 92.85");
    }

    @Test
    void thePageShowsScoresPlanAndReportLinksOfThen() {
        var past = page("/agencies/mueang-phai?year=2566&from=2565&asOf=" + believed);
        var now = page("/agencies/mueang-phai?year=2566&from=2565");
        var measures = titles();

        assertThat(past.select(".banner").text()).contains("ตำแหน่งที่ " + believed);
        assertThat(past.select(".headline .total").text()).isEqualTo("92.85");
        assertThat(past.select(".headline .notice p").first().text())
                .isEqualTo(
                        "คะแนนรวมที่ประกาศ 92.85 ไม่ได้มาจากตัวชี้วัดทั้ง 10 ตัวที่บันทึกไว้ด้วยกัน ซึ่งรวมกันได้ 50.36");
        assertThat(past.select("section[aria-labelledby=plan] h4").eachText()).isEqualTo(measures.subList(0, 1));
        assertThat(past.select("section[aria-labelledby=plan] a[href*=report]").eachAttr("href"))
                .containsExactly(
                        report("html", then()), report("pdf", then()), report("docx", then()), report("xlsx", then()));
        assertThat(past.select("section[aria-labelledby=sources] a[href*=scores]")
                        .eachAttr("href"))
                .hasSize(2)
                .allMatch(href -> href.endsWith(then()));

        assertThat(now.select(".headline .notice").isEmpty()).isTrue();
        assertThat(now.select("section[aria-labelledby=plan] h4").eachText().subList(0, measures.size()))
                .isEqualTo(measures);
    }

    @Test
    void theReportIsThatOfThen() {
        var past = page(report("html", then()));
        var now = page(report("html", ""));

        assertThat(past.select(".provenance").text()).contains("ตำแหน่งที่ " + ThaiNumerals.of(believed));
        assertThat(past.select("main > p.running").first().text()).contains("ได้คะแนนภาพรวม ๙๒.๘๕ คะแนน");
        assertThat(rows(past)).isEqualTo(1);
        assertThat(past.select("table").first().text()).contains(titles().getFirst());
        assertThat(past.select("mark").eachText()).contains("[รอข้อมูล: คะแนนตัวชี้วัดที่ ๑ ปีงบประมาณ พ.ศ. ๒๕๖๕]");

        assertThat(rows(now)).isEqualTo(titles().size());
        assertThat(now.select("mark").eachText()).isEmpty();
    }

    private static List<String> titles() {
        var titles = new ArrayList<String>();
        SampleReport.measures()
                .forEach(measure -> titles.add(measure.path("title").asString()));
        return titles;
    }

    private static int rows(Document report) {
        return report.select("table").first().select("tbody tr").size();
    }

    private String then() {
        return "?asOf=" + believed;
    }

    private JsonNode scores(String assessment, String query) {
        return api.json("/api/v1/assessments/" + assessment + "/scores" + query);
    }

    private static long position(JsonNode answer) {
        return answer.path("asOf").path("position").asLong();
    }

    private static String report(String kind, String query) {
        return "/api/v1/assessments/" + SampleReport.ID + "/report." + kind + query;
    }

    private Document page(String path) {
        var answer = api.get(path, "Accept", "text/html", "Accept-Language", "th");
        assertThat(answer.status()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
