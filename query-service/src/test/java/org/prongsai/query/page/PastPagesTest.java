package org.prongsai.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.testing.Facts.agency;
import static org.prongsai.query.testing.Facts.corrected;
import static org.prongsai.query.testing.Facts.opened;
import static org.prongsai.query.testing.Facts.published;
import static org.prongsai.query.testing.Facts.result;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.prongsai.query.testing.Api;
import org.prongsai.query.testing.Await;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.prongsai.query.testing.ReadTables;
import org.springframework.beans.factory.annotation.Autowired;

/** The way back through the log on the pages: plain forms, and words that say that this is the past. */
@QueryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastPagesTest {
    @Autowired
    private LogWriter log;

    @Autowired
    private ReadTables readTables;

    @Autowired
    private Api api;

    private long first;
    private long believed;
    private long last;

    @BeforeAll
    void recordAResultAndItsCorrection() {
        first = log.record(agency("koh", "เกาะ", "อบต.", "ตราด"), opened("koh-2566"));
        believed = log.record(published("koh-2566", "80.00"));
        last = log.record(corrected("koh-2566", result("85.50", null, List.of()), "พิมพ์ผิด"));
        readTables.awaitAll();
        Await.until(
                java.time.Duration.ofSeconds(20),
                () -> api.json("/api/v1/nation/2566?asOf=" + last)
                                .path("asOf")
                                .path("position")
                                .asLong()
                        == last,
                () -> "the tape does not follow");
    }

    @Test
    void showsTheListAsItWasKnownAndSaysSo() {
        var past = page("/?asOf=" + believed);

        assertThat(past.select("table.agencies td.number").text()).isEqualTo("80.00");
        assertThat(past.select(".banner").text())
                .startsWith("กำลังดูอดีต: หน้านี้แสดงตามที่รู้กัน ณ ตำแหน่งที่ %d ของบันทึก".formatted(believed));
        assertThat(past.select(".banner a").attr("href")).isEqualTo("/?year=2566");
        assertThat(past.select("table.agencies a").attr("href")).isEqualTo("/agencies/koh?year=2566&asOf=" + believed);
        assertThat(page("/").select("table.agencies td.number").text()).isEqualTo("85.50");
        assertThat(page("/").select(".banner").isEmpty()).isTrue();
    }

    @Test
    void offersASliderOverTheYearsLogThatIsAPlainForm() {
        for (var path : List.of("/", "/agencies/koh")) {
            var slider = page(path).select("form[method=get] input[type=range][name=asOf]");

            assertThat(slider.attr("min")).as(path).isEqualTo(Long.toString(first));
            assertThat(slider.attr("max")).as(path).isEqualTo(Long.toString(last));
            assertThat(slider.attr("value")).as(path).isEqualTo(Long.toString(last));
            assertThat(slider.attr("data-moments")).as(path).startsWith(first + "=1 มี.ค. 2566 07:01");
        }
    }

    @Test
    void goesToTheEndOfADayWrittenInThai() {
        assertThat(page("/?day=28/2/2566").select("table.agencies").isEmpty()).isTrue();
        assertThat(page("/?day=1/3/2566").select("table.agencies td.number").text())
                .isEqualTo("85.50");
        assertThat(page("/agencies/koh?day=1/3/2566").select(".banner").text()).startsWith("กำลังดูอดีต");
        assertThat(api.get("/?day=yesterday").status()).isEqualTo(400);
    }

    private Document page(String path) {
        var answer = api.get(path, "Accept", "text/html", "Accept-Language", "th");
        assertThat(answer.status()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
