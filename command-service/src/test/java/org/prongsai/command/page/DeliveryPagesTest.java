package org.prongsai.command.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.command.testing.Rest;
import org.prongsai.command.testing.ServiceTest;
import org.prongsai.engine.id.AssessmentId;

class DeliveryPagesTest extends ServiceTest {
    private static final String TWO_ROWS = """
            {"respondentKey": "a", "answers": {"i2": 3}}
            {"respondentKey": "b", "answers": {"i2": 9}}
            """;

    private Browser browser;
    private AssessmentId assessment;

    @BeforeEach
    void openOne() {
        browser = new Browser(port());
        assessment = openedAssessment(2566);
    }

    @Test
    void tellsWhatBecameOfEachRow() {
        var page = browser.get("/deliveries/" + deliver(TWO_ROWS, ""));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text(".lead")).isEqualTo("2 แถว: รับใหม่ 1 ปฏิเสธ 1");
        assertThat(page.texts(".counts dd")).containsExactly("2", "1", "0", "0", "0", "1", "0");
        assertThat(page.texts("#errors ~ table tbody tr td, #errors ~ table tbody tr th"))
                .startsWith("2", "answers.i2", "9")
                .hasSize(5);
        assertThat(page.html().select("#errors ~ p a").attr("href")).endsWith("/rejected.ndjson");
        assertThat(page.text(".opening a")).isEqualTo("อบต.ทดสอบ");
        assertThat(page.html().select(".opening a").attr("href"))
                .isEqualTo("/agencies/%s?year=2566".formatted(assessment.agencyId()));
        assertThat(page.html().select("form, progress, script, noscript")).isEmpty();
    }

    @Test
    void saysInWordsThatNothingWasNew() {
        var row = "{\"respondentKey\": \"a\", \"answers\": {\"i2\": 3}}";
        var first = deliver(row, "");
        var page = browser.get("/deliveries/" + deliver(row, ""));

        assertThat(page.text(".lead")).isEqualTo("ไม่มีข้อมูลใหม่ เคยได้รับทั้ง 1 คำตอบแล้ว");
        assertThat(page.html().select("a[href=/deliveries/" + first + "]").text())
                .isEqualTo("ไฟล์นี้เหมือนกับที่เคยรับไว้แล้วทุกไบต์ ดูใบรับครั้งนั้น");
        assertThat(browser.get(page.address() + "?lang=en").text(".lead"))
                .isEqualTo("nothing new: all 1 responses were here already");
    }

    @Test
    void marksDryRuns() {
        var delivery = deliver(TWO_ROWS, "?dryRun=true");

        var page = browser.get("/deliveries/" + delivery);
        var row = browser.get("/deliveries").html().selectFirst(".receipts li");

        assertThat(page.text(".banner")).startsWith("นี่คือการทดลองส่ง");
        assertThat(page.texts(".state")).containsExactly("เสร็จแล้ว", "ทดลองส่ง");
        assertThat(row.select(".state").eachText()).containsExactly("เสร็จแล้ว", "ทดลองส่ง");
        assertThat(row.select("a").attr("href")).isEqualTo("/deliveries/" + delivery);
    }

    @Test
    void showsProgressOfARunningDeliveryAndStopsIt() {
        var delivery = deliver(TWO_ROWS, "");
        jdbc.update(
                "update command.delivery set state = 'RUNNING', ended_at = null, touched_at = now(), bytes = 30,"
                        + " bytes_total = 120 where id = ?",
                delivery);

        var page = browser.get("/deliveries/" + delivery);
        var stopped = browser.post("/deliveries/" + delivery + "/cancel");

        assertThat(page.html().selectFirst("body").attr("data-delivery")).isEqualTo(delivery);
        assertThat(page.html().selectFirst("progress").attr("value")).isEqualTo("30");
        assertThat(page.html().selectFirst("progress").attr("max")).isEqualTo("120");
        assertThat(page.text("#progress-words")).isEqualTo("อ่านแล้ว 30 ไบต์ จาก 120 ไบต์");
        assertThat(page.html().head().html()).contains("http-equiv=\"refresh\"", "/deliveries/js/progress.js");
        assertThat(browser.get("/deliveries/js/progress.js").status()).isEqualTo(200);
        assertThat(stopped.address()).isEqualTo("/deliveries/" + delivery);
        assertThat(jdbc.queryForObject(
                        "select cancel_requested from command.delivery where id = ?", Boolean.class, delivery))
                .isTrue();
    }

    @Test
    void pagesThroughTheList() {
        for (int i = 0; i < 31; i++) {
            deliver("{\"respondentKey\": \"%d\", \"answers\": {\"i2\": 3}}".formatted(i), "?dryRun=true");
        }

        var first = browser.get("/deliveries?lang=en");
        var second = browser.get("/deliveries?page=2");

        assertThat(first.html().select(".receipts li")).hasSize(30);
        assertThat(first.html().select("a[rel=next]").attr("href")).isEqualTo("/deliveries?page=2");
        assertThat(first.html().select(".languages a").attr("href")).isEqualTo("/deliveries?lang=th");
        assertThat(second.html().select(".receipts li")).isNotEmpty();
        assertThat(second.html().select("a[rel=prev]").attr("href")).isEqualTo("/deliveries");
        assertThat(browser.get("/deliveries?page=0").status()).isEqualTo(400);
    }

    @Test
    void knowsNoOtherReceipts() {
        for (var id : List.of("x", "00000000-0000-0000-0000-000000000000")) {
            assertThat(browser.get("/deliveries/" + id).status()).isEqualTo(404);
            assertThat(browser.post("/deliveries/" + id + "/cancel").status()).isEqualTo(404);
        }
    }

    @Test
    void keepsToItsHeadersAndRunsNothingInline() {
        var page = browser.get("/deliveries/" + deliver(TWO_ROWS, ""));

        assertThat(page.answer().headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'self';");
        assertThat(page.html().select("[style], style, script:not([src]), [onclick]"))
                .isEmpty();
        assertThat(page.html().select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    private String deliver(String lines, String query) {
        var answer = rest.send("POST", path(assessment) + "/surveys/IIT/responses" + query, Rest.ND_JSON, lines);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("deliveryId").asString();
    }
}
