package org.prongsai.query.nation.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.testing.Facts.agency;
import static org.prongsai.query.testing.Facts.corrected;
import static org.prongsai.query.testing.Facts.id;
import static org.prongsai.query.testing.Facts.opened;
import static org.prongsai.query.testing.Facts.published;
import static org.prongsai.query.testing.Facts.response;
import static org.prongsai.query.testing.Facts.result;
import static org.prongsai.query.testing.Facts.surveyOpened;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.SampleTargetSet;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.query.testing.Api;
import org.prongsai.query.testing.Await;
import org.prongsai.query.testing.CountedQueries;
import org.prongsai.query.testing.Facts;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.prongsai.query.testing.ReadTables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The nation's page over real HTTP: of nothing, of one agency, and of some hundred made-up ones. */
@QueryTest
@Import(NationPagesTest.Counting.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NationPagesTest {
    private static final List<String> TYPES = List.of("อบต.", "เทศบาลตำบล", "เทศบาลเมือง", "อบจ.");

    /** So many statements are a handful, beginning and end of the transaction among them. */
    private static final int HANDFUL = 10;

    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {
        @Bean
        static CountedQueries countedQueries() {
            return new CountedQueries();
        }
    }

    @Autowired
    private Api service;

    @Autowired
    private CountedQueries queries;

    @Autowired
    private NationReadings readings;

    @Autowired
    private LogWriter log;

    @Autowired
    private ReadTables tables;

    private Document ofNothing;
    private Document ofOne;
    private long believed;
    private long last;

    @BeforeAll
    void growFromNothingToMany() {
        ofNothing = page("/nation");
        believed = log.record(
                Facts.mueangPhai(),
                opened("mueang-phai-2566"),
                published("mueang-phai-2566", result("92.85", "ผ่าน", List.of())));
        tables.awaitAll();
        ofOne = page("/nation");
        log.record(manyAgencies());
        log.record(fewRespondents());
        last = log.record(corrected("mueang-phai-2566", result("91.85", "ผ่าน", List.of()), "พิมพ์ผิด"));
        tables.awaitAll();
        Await.until(
                Duration.ofSeconds(20),
                () -> service.json("/api/v1/nation/2566?asOf=" + last)
                                .path("asOf")
                                .path("position")
                                .asLong()
                        == last,
                () -> "the tape does not follow");
    }

    /** Four in each province, each kind once: totals and indicators of 2565 and 2566 that no two have alike. */
    private static List<Event> manyAgencies() {
        var events = new ArrayList<Event>();
        int number = 0;
        for (var province : Provinces.ALL.list()) {
            for (var type : TYPES) {
                var id = "agency-%03d".formatted(number);
                events.add(agency(id, "หน่วยงานที่ %03d".formatted(number), type, province.name()));
                events.add(opened(id + "-2565"));
                events.add(published(id + "-2565", result(null, null, indicators(number, 60))));
                events.add(opened(id + "-2566"));
                events.add(published(id + "-2566", result(null, null, indicators(number * 5 % 308, 68))));
                number++;
            }
        }
        events.add(agency("formula", "=HYPERLINK(\"http://x\")", "อบต.", "ตราด"));
        events.add(opened("formula-2566"));
        events.add(agency("elsewhere", "หน่วยงานนอกแผนที่", "กรม", "ส่วนกลาง"));
        events.add(opened("elsewhere-2566"));
        events.add(published("elsewhere-2566", result("97.00", null, List.of())));
        return events;
    }

    private static List<String> indicators(int seed, int from) {
        return IntStream.range(0, 10)
                .mapToObj(number -> new BigDecimal(from)
                        .add(new BigDecimal(seed).movePointLeft(1))
                        .add(new BigDecimal(number * (seed % 5)).movePointLeft(2))
                        .setScale(2, RoundingMode.UNNECESSARY)
                        .toString())
                .toList();
    }

    private static List<Event> fewRespondents() {
        var name = "formula-2566";
        var events = new ArrayList<Event>();
        for (var survey : List.of("IIT", "EIT-1", "EIT-2")) {
            events.add(surveyOpened(name, survey));
            events.add(new SampleTargetSet(id(name), new SurveyCode(survey), 400, 40));
        }
        for (int number = 0; number < 6; number++) {
            events.add(response(name, "IIT", number, 4));
        }
        return events;
    }

    @Test
    void saysInPlainWordsThatThereIsNothing() {
        assertThat(ofNothing.selectFirst("main").text()).contains("ทั้งประเทศ", "ยังไม่มีการประเมินในบันทึก");
        assertThat(ofNothing.select("table, svg")).isEmpty();
    }

    @Test
    void showsOneAgencyForWhatItIs() {
        assertThat(ofOne.select(".figure .total").eachText()).containsExactly("92.85", "100.00%");
        assertThat(ofOne.select(".notes li").eachText())
                .containsExactly("มีคะแนนรวมของหน่วยงานเดียว ค่าเฉลี่ยจึงเป็นคะแนนของหน่วยงานนั้น");
        assertThat(ofOne.select(".map a").eachAttr("aria-label"))
                .containsExactly("บุรีรัมย์: เฉลี่ย 92.85 (ช่วง 85.00–94.99) จาก 1 หน่วยงาน");
        assertThat(ofOne.select(".map .tile.step-0")).hasSize(77);
        assertThat(ofOne.select(".ranking tbody tr").text()).contains("1 อบต.เมืองไผ่", "92.85 ผ่าน");
        assertThat(ofOne.text()).contains("ไม่มีหน่วยงานที่มีคะแนนรวมทั้งปีนี้และปี 2565 จึงยังเทียบไม่ได้");
    }

    @Test
    void showsTheFiguresThatTheApiHas() {
        var nation = service.json("/api/v1/nation/2566").path("nation");
        var page = page("/nation?year=2566");

        assertThat(page.select(".figure .total").eachText())
                .containsExactly(nation.path("average").toString(), nation.path("passedShare") + "%");
        var levels = new ArrayList<String>();
        nation.path("levels")
                .forEach(level -> levels.add(level.path("level").asString("ยังบอกระดับเดียวไม่ได้") + " "
                        + level.path("count").asInt()));
        assertThat(rows(page, "#year-heading").stream()
                        .map(row -> row.replaceAll(" [0-9.]+%$", ""))
                        .toList())
                .containsExactlyElementsOf(levels);
        assertThat(rows(page, "#averages").subList(0, 4))
                .containsExactly(
                        "คะแนนรวม " + nation.path("average"),
                        "IIT แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน "
                                + nation.path("instruments").path("IIT"),
                        "EIT แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก "
                                + nation.path("instruments").path("EIT"),
                        "OIT แบบตรวจการเปิดเผยข้อมูลสาธารณะ "
                                + nation.path("instruments").path("OIT"));
        assertThat(rows(page, "#averages").get(9)).endsWith(mean(6)).startsWith("6 ");
        assertThat(rows(page, "#averages").getLast()).endsWith(mean(10)).startsWith("10 ");
    }

    /** Of an indicator of 2566, by adding up what was announced. */
    private static String mean(int indicator) {
        var sum = IntStream.range(0, 308)
                .mapToObj(number ->
                        new BigDecimal(indicators(number * 5 % 308, 68).get(indicator - 1)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(new BigDecimal(308), 2, RoundingMode.HALF_UP).toPlainString();
    }

    @Test
    void drawsEveryProvinceWithItsAverageAndAWayToNarrowToIt() {
        var page = page("/nation?year=2566");
        var groups = service.json("/api/v1/nation/2566?groupBy=province").path("groups");
        var averages = new ArrayList<String>();
        groups.forEach(group -> {
            if (!group.path("province").asString().equals("ส่วนกลาง")) {
                averages.add(group.path("province").asString() + ": เฉลี่ย " + group.path("average"));
            }
        });

        var tiles = page.select(".map a");
        assertThat(tiles.eachAttr("aria-label").stream()
                        .map(label -> label.replaceAll(" \\(.*", ""))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(averages);
        assertThat(tile(page, "ตราด").attr("href"))
                .isEqualTo("/nation?year=2566&province=" + encoded("ตราด") + "#by-province");
        assertThat(tile(page, "พระนครศรีอยุธยา").select("tspan").eachText()).containsExactly("พระนคร", "ศรีอยุธยา");
        assertThat(tile(page, "พระนครศรีอยุธยา").select("text.short").eachText())
                .startsWith("อย");
        assertThat(page.selectFirst("#by-province").parent().text())
                .contains("ไม่อยู่ในแผนที่ เพราะไม่ใช่ชื่อหนึ่งใน 77 จังหวัด: ส่วนกลาง");
        assertThat(page.selectFirst(".map svg").attr("role")).isEqualTo("group");
    }

    @Test
    void narrowsTheWholePageToAProvinceAndAKind() {
        var page = page("/nation?year=2566&province=%s&type=%s".formatted(encoded("ตราด"), encoded("อบต.")));
        var groups = service.json("/api/v1/nation/2566?groupBy=province,type").path("groups");
        var average = new ArrayList<String>();
        groups.forEach(group -> {
            if (group.path("province").asString().equals("ตราด")
                    && group.path("type").asString().equals("อบต.")) {
                average.add(group.path("average").toString());
            }
        });

        assertThat(page.selectFirst("h1").text()).isEqualTo("จังหวัดตราด, อบต.");
        assertThat(page.selectFirst(".figure .total").text()).isEqualTo(average.getFirst());
        assertThat(page.selectFirst(".figure").text())
                .contains("ทั้งประเทศ "
                        + service.json("/api/v1/nation/2566").path("nation").path("average"));
        assertThat(page.select(".ranking tbody tr")).hasSize(2);
        assertThat(rows(page, "#by-province")).hasSize(77);
        assertThat(rows(page, "#by-type")).hasSize(4);
        assertThat(page.selectFirst(".tile.chosen").text()).contains("ตราด");
        assertThat(page.selectFirst("#province option[selected]").text()).isEqualTo("ตราด");
        assertThat(tile(page, "ตราด").attr("href"))
                .isEqualTo("/nation?year=2566&type=" + encoded("อบต.") + "#by-province");
    }

    @Test
    void ordersTablesAsTheAddressSays() {
        var page = page("/nation?year=2566&provinces=-average&types=assessments");
        var averages = page.selectFirst("#by-province").parent().select("tbody tr td:nth-child(3)").stream()
                .map(cell -> new BigDecimal(cell.text()))
                .toList();

        assertThat(averages).hasSize(78).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(page.select("#by-province ~ table th[aria-sort]").eachText()).containsExactly("เฉลี่ย");
        assertThat(page.selectFirst("#by-province ~ table th[aria-sort]").attr("aria-sort"))
                .isEqualTo("descending");
        assertThat(page.selectFirst("#by-province ~ table th[aria-sort] a").attr("href"))
                .isEqualTo("/nation?year=2566&provinces=average&types=assessments#by-province");
        assertThat(rows(page, "#by-type").getFirst()).startsWith("กรม 1 97.00");
    }

    @Test
    void pagesThroughTheRankingInTheOrderAsked() {
        var first = page("/nation?year=2566&sort=name&q=" + encoded("หน่วยงานที่"));
        var second = page(first.selectFirst(".pages a[rel=next]").attr("href"));
        var api = service.json(
                        "/api/v1/assessments?fiscalYear=2566&sort=name&size=25&page=1&q=" + encoded("หน่วยงานที่"))
                .path("items");
        var names = new ArrayList<String>();
        api.forEach(item -> names.add(item.path("nameTh").asString()));

        assertThat(first.text()).contains("พบ 308 หน่วยงาน", "หน้า 1 จาก 13");
        assertThat(second.select(".ranking tbody th > a").eachText()).containsExactlyElementsOf(names);
        assertThat(second.select(".ranking tbody td:first-child").first().text())
                .isEqualTo(api.path(0).path("rank").toString());
        assertThat(page("/nation?year=2566&page=999").text()).contains("เลยหน้าสุดท้ายของอันดับไปแล้ว");
    }

    @Test
    void marksChangesAcrossAFormThatChanged() {
        var page = page("/nation?year=2566");
        var movers = page.selectFirst("#movers").parent();

        assertThat(movers.selectFirst(".notice").text())
                .contains("เทียบกันตรง ๆ ไม่ได้", "แบบวัดของ 308 หน่วยงานเปลี่ยน");
        assertThat(movers.select("table")).hasSize(2);
        assertThat(movers.select("table").first().select("tbody tr")).hasSize(10);
        assertThat(movers.select("tbody .sign.breaks")).hasSize(20);
        var api = service.json("/api/v1/assessments?fiscalYear=2566&sort=-change&size=1")
                .path("items")
                .path(0);
        assertThat(movers.select("tbody tr").first().text())
                .startsWith(api.path("nameTh").asString())
                .contains("+" + api.path("change"));
        assertThat(page.select(".ranking .sign.breaks")).isNotEmpty();
    }

    @Test
    void tellsWhoLacksRespondents() {
        var page = page("/nation?year=2566");
        var samples = page.selectFirst("#samples").parent();

        assertThat(samples.select(".line").eachText())
                .contains(
                        "IIT: ตอบ 6 คน จากที่ต้องการ 40 คน ขาด 34 คน", "EIT-1: ตอบ 0 คน จากที่ต้องการ 40 คน ขาด 40 คน");
        var all = page(samples.selectFirst(".files a").attr("href"));
        assertThat(all.select(".ranking tbody th > a").eachText()).containsExactly("=HYPERLINK(\"http://x\")");
        assertThat(all.select(".lacking").eachText()).containsExactly("ผู้ตอบน้อยกว่าขั้นต่ำ");
    }

    @Test
    void showsWhatWasKnownBefore() {
        var page = page("/nation?year=2566&asOf=" + believed);

        assertThat(page.select(".figure .total").eachText()).containsExactly("92.85", "100.00%");
        assertThat(page.selectFirst(".banner").text()).contains("กำลังดูอดีต");
        assertThat(page.selectFirst(".banner a").attr("href")).isEqualTo("/nation?year=2566");
        assertThat(page.select(".ranking tbody th > a").eachAttr("href"))
                .containsExactly("/agencies/mueang-phai?year=2566&asOf=" + believed);
        assertThat(page.select("main a[href^=/nation?], main a[href^=/nation.]").eachAttr("href"))
                .allMatch(href -> href.contains("asOf=" + believed) || href.equals("/nation?year=2566"));
        var now = page("/nation?year=2566");
        var asOfNow = page("/nation?year=2566&asOf=" + last);
        assertThat(asOfNow.select("tbody").text()).isEqualTo(now.select("tbody").text());
    }

    @Test
    void givesAwayAllLinesOfTheRankingAsCsv() {
        var answer = service.get("/nation.csv?year=2566&type=" + encoded("อบต."));
        var lines = answer.body().split("\r\n");

        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"ita-2566-ranking-at-%d.csv\"".formatted(last));
        assertThat(answer.body())
                .startsWith("\ufeffอันดับ,รหัสหน่วยงาน,หน่วยงาน,ประเภท,จังหวัด,คะแนนรวม,ระดับ,IIT,EIT,OIT,");
        assertThat(answer.body().replace("\r\n", "")).doesNotContain("\n");
        assertThat(lines).hasSize(1 + 77 + 2);
        assertThat(lines[lines.length - 1]).startsWith(",formula,\"'=HYPERLINK(\"\"http://x\"\")\",อบต.,ตราด,");
        var api = service.json("/api/v1/assessments?fiscalYear=2566&size=200&type=" + encoded("อบต."))
                .path("items");
        var places = new ArrayList<String>();
        api.forEach(item ->
                places.add(item.path("rank").isNull() ? "" : item.path("rank").toString()));
        assertThat(Arrays.stream(lines)
                        .skip(1)
                        .map(line -> line.split(",", 2)[0])
                        .toList())
                .containsExactlyElementsOf(places);
        assertThat(service.get("/nation.csv?year=2566&asOf=%d&type=%s".formatted(last, encoded("อบต.")))
                        .body())
                .isEqualTo(answer.body());
    }

    @Test
    void givesAwayEachTableAsItIsOnThePage() {
        var page = page("/nation?year=2566&provinces=-average");
        var csv = service.get(page.select("#by-province ~ .files a").attr("href"))
                .body()
                .split("\r\n");

        assertThat(Arrays.stream(csv).skip(1).map(line -> line.split(",")[0]).toList())
                .containsExactlyElementsOf(page.selectFirst("#by-province")
                        .parent()
                        .select("tbody th")
                        .eachText());
        for (var name : NationTables.NAMES) {
            assertThat(service.get("/nation.csv?year=2566&table=" + name).status())
                    .as(name)
                    .isEqualTo(200);
        }
        assertThat(service.get("/nation.csv?year=2566&table=averages&lang=en").body())
                .startsWith("\ufeffNo.,Score,Instrument,Average,Whole nation\r\n,Total,,");
    }

    @Test
    void givesAwayAWorkbookWithASheetForEachTable() throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(service.uri("/nation.xlsx?year=2566&province=" + encoded("ตราด")))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
            var sheets = workbook.getSheets().toList();
            assertThat(sheets.stream().map(Sheet::getName))
                    .containsExactly(
                            "อันดับ",
                            "ค่าเฉลี่ย",
                            "จำนวนหน่วยงานแต่ละระดับ",
                            "รายจังหวัด",
                            "รายประเภท",
                            "เปลี่ยนจากปีก่อน",
                            "กลุ่มตัวอย่าง",
                            "เกี่ยวกับไฟล์นี้");
            assertThat(sheets.getFirst().read()).hasSize(1 + 5);
            assertThat(sheets.getFirst().read().getLast().getCellText(2)).isEqualTo("=HYPERLINK(\"http://x\")");
            assertThat(sheets.getLast().read().get(1).getCellText(1)).isEqualTo("จังหวัดตราด");
        }
    }

    @Test
    void asksTheDatabaseAHandfulOfQuestions() {
        var asked = NationAsked.read(Map.of("year", "2566"), null);
        readings.page(asked);
        queries.begin();
        readings.page(asked);
        queries.end();

        assertThat(queries.ofLatestRequest()).isPositive().isLessThanOrEqualTo(HANDFUL);
    }

    @ParameterizedTest
    @CsvSource({
        "year=2023, year",
        "sort=best, sort",
        "provinces=best, provinces",
        "types=best, types",
        "page=0, page",
        "page=x, page",
        "sample=none, sample",
        "asOf=yesterday, asOf",
    })
    void namesTheChoiceThatCannotBeRead(String asked, String field) {
        assertThat(service.get("/nation?" + asked, "Accept", "text/html").status())
                .isEqualTo(400);
        var refused = service.get("/nation.csv?" + asked);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
    }

    @Test
    void refusesATableThatIsNotThere() {
        var refused = service.get("/nation.csv?table=everything");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo("table");
    }

    @Test
    void speaksEnglish() {
        var page = page("/nation?year=2566&province=" + encoded("ตราด") + "&lang=en");

        assertThat(page.selectFirst("h1").text()).isEqualTo("Trat province");
        assertThat(page.select(".map text.short").eachText()).contains("AYA", "BKK");
        assertThat(page.selectFirst(".languages a").attr("href"))
                .isEqualTo("/nation?year=2566&province=" + encoded("ตราด") + "&lang=th");
        assertThat(page.selectFirst("nav.sides").text()).contains("Nation");
    }

    private Document page(String path) {
        var answer = service.get(path, "Accept", "text/html");
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    /** The rows of the first table of a section. */
    private static List<String> rows(Document page, String heading) {
        return page.selectFirst(heading)
                .parent()
                .selectFirst("table")
                .select("tbody tr")
                .eachText();
    }

    private static Element tile(Document page, String province) {
        return page.select(".map a").stream()
                .filter(tile -> tile.attr("aria-label").startsWith(province + ":"))
                .findFirst()
                .orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
