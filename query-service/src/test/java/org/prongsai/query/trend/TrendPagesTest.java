package org.prongsai.query.trend;

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

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.PublishedResult;
import org.prongsai.query.tape.Tape;
import org.prongsai.query.testing.Api;
import org.prongsai.query.testing.Await;
import org.prongsai.query.testing.CountedQueries;
import org.prongsai.query.testing.CountedRequests;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.prongsai.query.testing.ReadTables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Agencies over their years, from published results and from answers, as a page over real HTTP. */
@QueryTest
@Import(CountedRequests.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrendPagesTest {
    private static final Path GOLDEN = Path.of("../scoring-engine/src/test/resources/golden/published-scores.csv");
    private static final int FIRST_INSTRUMENT = 14;
    private static final int TOTAL = 17;
    private static final int LEVEL = 18;
    private static final int HANDFUL = 6;

    @Autowired
    private Api service;

    @Autowired
    private CountedQueries queries;

    private long beforeCorrection;

    @BeforeAll
    void recordWhatWasPublishedAndAnswered(@Autowired LogWriter log, @Autowired ReadTables tables, @Autowired Tape tape)
            throws IOException {
        log.record(mueangPhai(), opened("mueang-phai-2566"));
        beforeCorrection = log.record(published("mueang-phai-2566", result("92.85", "ผ่าน", PHAI_2565)));
        log.record(
                opened("mueang-phai-2565"),
                published("mueang-phai-2565", result(null, null, PHAI_2565)),
                corrected("mueang-phai-2566", result("92.85", "ผ่าน", List.of()), "ตัวชี้วัดเป็นของปี 2565"));
        log.record(golden("kku", "มหาวิทยาลัยขอนแก่น", Set.of("2564", "2566")));
        log.record(golden("ipst", "สสวท. (IPST)", Set.of("2562", "2563")));
        log.record(golden("sao", "สำนักงานการตรวจเงินแผ่นดิน", Set.of("2567", "2568")));
        long last = log.record(
                agency("answered", "ตอบแล้ว", "อบต.", "ตราด"),
                opened("answered-2564"),
                surveyOpened("answered-2564", "IIT"),
                response("answered-2564", "IIT", 1, 4),
                response("answered-2564", "IIT", 2, 4),
                published("answered-2564", result(null, null, List.of("50.00", "60.00", "70.00", "80.00", "90.00"))),
                opened("answered-2565"),
                agency("single", "ปีเดียว", "อบต.", "ตราด"),
                opened("single-2564"),
                published("single-2564", "80.00"),
                agency("unassessed", "ยังไม่ประเมิน", "อบต.", "ตราด"));
        tables.awaitAll();
        Await.until(Duration.ofSeconds(20), () -> tape.view().upTo() >= last, () -> "the tape does not follow");
    }

    /** An agency's published years as the golden file has them, the first row of each. */
    private static List<Event> golden(String id, String name, Set<String> years) throws IOException {
        var events = new ArrayList<Event>();
        events.add(agency(id, name, "หน่วยงานของรัฐ", "กรุงเทพมหานคร"));
        var seen = new ArrayList<String>();
        for (var line : Files.readAllLines(GOLDEN)) {
            var cells = line.split(",", -1);
            if (cells[1].equals(name) && years.contains(cells[0]) && !seen.contains(cells[0])) {
                seen.add(cells[0]);
                events.add(opened(id + "-" + cells[0]));
                events.add(published(id + "-" + cells[0], asPublished(cells)));
            }
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(years);
        return events;
    }

    private static PublishedResult asPublished(String[] cells) {
        var indicators = new TreeMap<Integer, BigDecimal>();
        for (int number = 1; number <= 10; number++) {
            if (!cells[3 + number].isEmpty()) {
                indicators.put(number, new BigDecimal(cells[3 + number]));
            }
        }
        var instruments = new TreeMap<String, BigDecimal>();
        var codes = List.of("IIT", "EIT", "OIT");
        for (int at = 0; at < codes.size(); at++) {
            if (!cells[FIRST_INSTRUMENT + at].isEmpty()) {
                instruments.put(codes.get(at), new BigDecimal(cells[FIRST_INSTRUMENT + at]));
            }
        }
        return new PublishedResult(
                new BigDecimal(cells[TOTAL]),
                cells[LEVEL].isEmpty() ? null : cells[LEVEL],
                instruments,
                indicators,
                new TreeMap<>());
    }

    @Test
    void followsTheReportsAgencyThroughItsYears() {
        var page = page("/agencies/mueang-phai/trend");

        assertThat(page.selectFirst("h1").text()).isEqualTo("อบต.เมืองไผ่");
        assertThat(head(page)).containsExactly("คะแนน", "ปี 2565", "ปี 2566");
        assertThat(row(page, "คะแนนรวม")).containsExactly("50.36", "≠ไม่ได้วัดสิ่งเดียวกับปีก่อนหน้าที่มีข้อมูล 92.85");
        assertThat(row(page, "1 การปฏิบัติหน้าที่").getFirst()).isEqualTo("91.46");
        assertThat(row(page, "ระดับ")).containsExactly("E", "ผ่าน");
        assertThat(row(page, "ที่มาของคะแนน")).containsExactly("ตามประกาศ", "ตามประกาศ");
        assertThat(row(page, "คะแนนรวมเปลี่ยนจากปีก่อนที่มีข้อมูล").getLast()).endsWith("+42.49");
        assertThat(page.select("svg")).hasSize(14);
        assertThat(page.getElementById("trend-total-desc").text()).isEqualTo("2565: 50.36; 2566: 92.85");
        assertThat(page.select("[aria-current=page]").eachText()).containsExactly("แนวโน้ม");
    }

    @Test
    void breaksTheLineWhereTheFormChangedAndSaysWhy() {
        var page = page("/agencies/mueang-phai/trend");

        assertThat(chart(page, "total").select("text").eachText()).contains("≠");
        assertThat(page.select("#form ~ h3").eachText()).containsExactly("จากปี 2565 ถึงปี 2566");
        assertThat(page.select("#form ~ ul .mark.breaks")).isNotEmpty();
        assertThat(page.select("#form ~ ul").text()).contains("รายการตรวจ OIT เปลี่ยน");
    }

    @Test
    void showsPublishedYearsWithAGapWhereOneIsMissing() {
        var page = page("/agencies/kku/trend");

        assertThat(head(page)).containsExactly("คะแนน", "ปี 2564", "ปี 2565", "ปี 2566");
        assertThat(page.select(".notes li").eachText())
                .containsExactly("ปี 2565: ไม่มีการประเมินในบันทึก จึงเว้นว่างไว้ และไม่ถือว่าเป็นศูนย์");
        assertThat(row(page, "คะแนนรวม").get(0)).isEqualTo("88.22");
        assertThat(row(page, "คะแนนรวม").get(1)).isEqualTo("–ไม่มีคะแนน");
        assertThat(row(page, "คะแนนรวม").get(2)).endsWith("90.06");
        assertThat(row(page, "IIT แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน").getLast())
                .endsWith("85.67");
        assertThat(row(page, "ระดับ").getFirst()).isEqualTo("A");
        assertThat(page.getElementById("trend-total-desc").text())
                .isEqualTo("2564: 88.22; 2565: ไม่มีคะแนน; 2566: 90.06");
        assertThat(chart(page, "total").select("circle")).hasSize(2);
        assertThat(chart(page, "total").select("text").eachText()).doesNotContain("0.00");
    }

    @Test
    void keepsLevelsAsTheyWerePublished() {
        assertThat(row(page("/agencies/sao/trend"), "ระดับ")).containsExactly("ผ่านดี", "ผ่าน");
        assertThat(row(page("/agencies/ipst/trend"), "คะแนนรวม").getFirst()).isEqualTo("91.07");
    }

    @Test
    void showsPublishedAndComputedApartWhereTheyDiffer() {
        var page = page("/agencies/answered/trend");

        var cell = row(page, "1 การปฏิบัติหน้าที่").getFirst();
        assertThat(cell).matches("50\\.00 คำนวณได้ \\d+\\.\\d\\d|\\d+\\.\\d\\d ประกาศไว้ 50\\.00");
        assertThat(chart(page, "indicator-1").select("circle")).hasSize(2);
        assertThat(chart(page, "indicator-6").select("circle")).isEmpty();
    }

    @Test
    void holdsEveryFigureOfItsChartsInItsTable() {
        for (var agency : List.of("mueang-phai", "kku", "answered")) {
            var page = page("/agencies/%s/trend".formatted(agency));
            var inTable = page.select("td").text();

            assertThat(page.select("svg text").eachText())
                    .filteredOn(text -> text.matches("\\d+\\.\\d\\d"))
                    .isNotEmpty()
                    .allSatisfy(figure -> assertThat(inTable).contains(figure));
        }
    }

    @Test
    void leadsFromEachFigureToItsExplanationAndToTheComparison() {
        var page = page("/agencies/mueang-phai/trend?asOf=" + beforeCorrection);

        assertThat(page.selectFirst("td a").attr("href"))
                .isEqualTo("/agencies/mueang-phai/explain?year=2566&figure=total&asOf=" + beforeCorrection);
        assertThat(page.select(".for-officers a").attr("href"))
                .isEqualTo("/compare?agencies=mueang-phai&asOf=" + beforeCorrection);
        for (var href : List.of(
                page.selectFirst("td a").attr("href"),
                page.selectFirst(".for-officers a").attr("href"))) {
            page(href);
        }
    }

    @Test
    void showsThePastAsItWasKnownAndSaysSo() {
        var page = page("/agencies/mueang-phai/trend?asOf=" + beforeCorrection);

        assertThat(head(page)).containsExactly("คะแนน", "ปี 2566");
        assertThat(page.selectFirst(".banner").text()).contains("ตำแหน่งที่ " + beforeCorrection);
        assertThat(page.selectFirst(".banner a").attr("href")).isEqualTo("/agencies/mueang-phai/trend?year=2566");
        assertThat(page.selectFirst(".languages a").attr("href"))
                .isEqualTo("/agencies/mueang-phai/trend?year=2566&asOf=%d&lang=en".formatted(beforeCorrection));
    }

    @Test
    void speaksEnglishWithThaiMarkedAsSuch() {
        var page = page("/agencies/mueang-phai/trend?lang=en");

        assertThat(page.title()).isEqualTo("Mueang Phai: ITA results over the years");
        assertThat(row(page, "Level")).containsExactly("E", "pass (ผ่าน)");
        page.select("[lang=th]").remove();
        assertThat(page.body()
                        .text()
                        .replace("(ผ่าน)", "")
                        .replace("(ผ่านดีเยี่ยม)", "")
                        .replace("(ต้องปรับปรุงโดยด่วน)", ""))
                .doesNotContainPattern("[\\u0E00-\\u0E7F]");
    }

    @Test
    void drawsNoTrendOfASingleYear() {
        var page = page("/agencies/single/trend");

        assertThat(page.select("svg")).isEmpty();
        assertThat(page.selectFirst("#total + p").text()).startsWith("มีผลการประเมินปีเดียว");
        assertThat(row(page, "คะแนนรวม")).containsExactly("80.00");
    }

    @Test
    void offersTheWayBackThroughTheLogOfAllYears() {
        var page = page("/agencies/mueang-phai/trend?year=2566&asOf=" + beforeCorrection);
        var slider = page.selectFirst("#past-position");
        var kept = page.select("details.past form").first().select("input[type=hidden]");

        assertThat(slider.attr("value")).isEqualTo(Long.toString(beforeCorrection));
        assertThat(Long.parseLong(slider.attr("min"))).isLessThan(beforeCorrection);
        assertThat(page.selectFirst("details.past form").attr("action")).isEqualTo("/agencies/mueang-phai/trend");
        assertThat(kept.eachAttr("name")).containsExactly("year");
        assertThat(page("/agencies/mueang-phai/trend?day=31/12/2500").selectFirst("p.panel"))
                .isNotNull();
        assertThat(status("/agencies/mueang-phai/trend?day=soon")).isEqualTo(400);
    }

    @Test
    void saysThatThereIsNothingYet() {
        var page = page("/agencies/unassessed/trend");

        assertThat(page.selectFirst("p.panel").text()).isEqualTo("ยังไม่มีการประเมินของหน่วยงานนี้ในบันทึก ณ เวลานี้");
        assertThat(page.select("svg, table")).isEmpty();
    }

    @Test
    void answersWhatCannotBeShownWithAPageThatSaysSo() {
        assertThat(status("/agencies/nobody/trend")).isEqualTo(404);
        assertThat(status("/agencies/X/trend")).isEqualTo(404);
        assertThat(status("/agencies/mueang-phai/trend?year=2023")).isEqualTo(400);
        assertThat(status("/agencies/mueang-phai/trend?asOf=soon")).isEqualTo(400);
    }

    private int status(String path) {
        var answer = service.get(path, "Accept", "text/html");
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        return answer.status();
    }

    private Document page(String path) {
        var answer = service.get(path, "Accept", "text/html");
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(200);
        if (path.contains("/trend")) {
            assertThat(queries.ofLatestRequest()).as(path).isPositive().isLessThanOrEqualTo(HANDFUL);
        }
        return Jsoup.parse(answer.body());
    }

    private static List<String> head(Document page) {
        return page.select(".years-table thead th").eachText();
    }

    /** The cells of the row with this name. */
    private static List<String> row(Document page, String name) {
        var rows = page.select(".years-table tbody tr").stream()
                .collect(Collectors.toMap(
                        (Element row) -> row.selectFirst("th").text(),
                        row -> row.select("td").eachText()));
        assertThat(rows).containsKey(name);
        return rows.get(name);
    }

    private static Element chart(Document page, String figure) {
        return page.getElementById("trend-%s-title".formatted(figure)).parent();
    }
}
