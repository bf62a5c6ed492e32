package org.prongsai.query.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.testing.Facts.PHAI_2565;
import static org.prongsai.query.testing.Facts.agency;
import static org.prongsai.query.testing.Facts.instruments;
import static org.prongsai.query.testing.Facts.judged;
import static org.prongsai.query.testing.Facts.methodology;
import static org.prongsai.query.testing.Facts.mueangPhai;
import static org.prongsai.query.testing.Facts.opened;
import static org.prongsai.query.testing.Facts.published;
import static org.prongsai.query.testing.Facts.response;
import static org.prongsai.query.testing.Facts.result;
import static org.prongsai.query.testing.Facts.surveyOpened;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.prongsai.engine.event.Event;
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

/** Agencies and years side by side, over real HTTP. */
@QueryTest
@Import(CountedRequests.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparePagesTest {
    private static final int HANDFUL = 8;
    private static final String EMPTY = "–ไม่มีข้อมูล";

    @Autowired
    private Api service;

    @Autowired
    private CountedQueries queries;

    private long beforeSuan;
    private long last;

    @BeforeAll
    void recordThreeAgencies(@Autowired LogWriter log, @Autowired ReadTables tables, @Autowired Tape tape) {
        log.record(
                mueangPhai(),
                opened("mueang-phai-2565"),
                published("mueang-phai-2565", result(null, null, PHAI_2565)),
                opened("mueang-phai-2566"));
        beforeSuan = log.record(published("mueang-phai-2566", result("92.85", "ผ่าน", List.of())));
        log.record(
                agency("ban-suan", "เทศบาลตำบลบ้านสวน", "เทศบาลตำบล", "ชลบุรี"),
                opened("ban-suan-2565"),
                published("ban-suan-2565", instruments(Map.of("IIT", "90.00", "EIT", "80.00", "OIT", "70.00"))),
                opened("ban-suan-2566"),
                published("ban-suan-2566", result("80.00", null, List.of())),
                agency("formula", "=อบต.สูตร,\"ก\"", "อบต.", "บุรีรัมย์"),
                opened("formula-2565"),
                published("formula-2565", result(null, null, PHAI_2565.reversed())));
        log.record(nearlyAlike("near-a", "80.02", "50.01"));
        log.record(nearlyAlike("near-b", "80.02", "50.01"));
        log.record(nearlyAlike("near-c", "80.04", "50.00"));
        log.record(judgedAgency("pass", "PASS"));
        last = log.record(judgedAgency("mixed", "FAIL"));
        tables.awaitAll();
        Await.until(Duration.ofSeconds(20), () -> tape.view().upTo() >= last, () -> "the tape does not follow");
    }

    /** Scores of which only the first indicator and the last are not round, so that instruments have a third place. */
    private static List<Event> nearlyAlike(String id, String first, String last) {
        var assessment = id + "-2563";
        return List.of(
                agency(id, "หน่วยงาน " + id, "อบจ.", "ระนอง"),
                opened(assessment),
                published(
                        assessment,
                        result(null, null, List.of(first, "80", "80", "80", "80", "60", "60", "60", "50", last))));
    }

    /** Two answers and a whole checklist, the first item of it with the verdict given. */
    private static List<Event> judgedAgency(String id, String first) {
        var assessment = id + "-2564";
        var events = new ArrayList<Event>(List.of(
                agency(id, "อบต." + id, "อบต.", "ตราด"),
                opened(assessment),
                surveyOpened(assessment, "IIT"),
                response(assessment, "IIT", 1, 4),
                response(assessment, "IIT", 2, 3)));
        var items = methodology(2564).indicators().stream()
                .flatMap(indicator -> indicator.subIndicators().stream())
                .flatMap(sub -> sub.items().stream())
                .toList();
        items.forEach(item -> events.add(judged(assessment, item.id(), item == items.getFirst() ? first : "PASS")));
        return events;
    }

    @Test
    void putsTwoAgenciesOfAYearSideBySideWithTheirDifferences() {
        var page = page("/compare?agencies=mueang-phai,ban-suan&years=2565");

        assertThat(page.select(".side-by-side thead th").eachText())
                .containsExactly(
                        "คะแนน",
                        "1 อบต.เมืองไผ่ ปี 2565 ระเบียบวิธี 2565 ฉบับที่ 1",
                        "2 เทศบาลตำบลบ้านสวน ปี 2565 ระเบียบวิธี 2565 ฉบับที่ 1");
        assertThat(row(page, "คะแนนรวม")).containsExactly("50.36", "79.00 +28.64");
        assertThat(row(page, "ระดับ")).containsExactly("E", "B");
        assertThat(row(page, "OIT แบบตรวจการเปิดเผยข้อมูลสาธารณะ")).containsExactly("7.88", "70.00 +62.13");
        assertThat(row(page, "1 การปฏิบัติหน้าที่")).containsExactly("91.46", EMPTY);
        assertThat(page.select(".notes li").eachText())
                .containsExactly("คอลัมน์ 2 (เทศบาลตำบลบ้านสวน ปี 2565) ไม่มีคะแนนรายตัวชี้วัดในบันทึก จึงไม่วาดแท่ง"
                        + " และไม่ถือว่าเป็นศูนย์");
        assertThat(page.select(".matrix tbody tr").eachText())
                .containsExactly("1 อบต.เมืองไผ่ ปี 2565 =เทียบกันได้", "2 เทศบาลตำบลบ้านสวน ปี 2565 =เทียบกันได้");
    }

    @Test
    void marksColumnsThatCannotBeHeldAgainstEachOther() {
        var page = page("/compare?agencies=mueang-phai");

        assertThat(page.select("input[name=years][checked]").eachAttr("value")).containsExactly("2565", "2566");
        assertThat(row(page, "คะแนนรวม")).containsExactly("50.36", "92.85 ≠เทียบกันตรง ๆ ไม่ได้ +42.49");
        assertThat(page.select(".matrix tbody tr").first().text()).endsWith("≠เทียบกันตรง ๆ ไม่ได้");
        assertThat(page.select("#likeness ~ h3").eachText())
                .containsExactly("ระเบียบวิธี 2565 ฉบับที่ 1 กับ ระเบียบวิธี 2566 ฉบับที่ 1");
        assertThat(page.select("#likeness ~ ul").text()).contains("รายการตรวจ OIT เปลี่ยน");
    }

    @Test
    void setsAveragesOfPeersBesideThem() {
        var page = page("/compare?agencies=mueang-phai,ban-suan&years=2565&with=nation,type,province");

        assertThat(page.select(".side-by-side thead th").eachText().subList(3, 6))
                .containsExactly(
                        "3 ค่าเฉลี่ยทั้งประเทศ ปี 2565 จาก 3 หน่วยงาน",
                        "4 ค่าเฉลี่ย อบต. ปี 2565 จาก 2 หน่วยงาน",
                        "5 ค่าเฉลี่ยจังหวัดบุรีรัมย์ ปี 2565 จาก 2 หน่วยงาน");
        var nation = service.json("/api/v1/nation/2565").path("nation");
        assertThat(row(page, "คะแนนรวม").get(2))
                .startsWith(nation.path("average").toString() + " ");
        assertThat(row(page, "IIT แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน").get(2))
                .startsWith(nation.path("instruments").path("IIT").toString() + " ");
        assertThat(row(page, "1 การปฏิบัติหน้าที่").get(2)).isEqualTo("45.73 −45.73");
        assertThat(row(page, "ระดับ").get(2)).isEqualTo(EMPTY);
    }

    /** Three IIT of 80.004, 80.004 and 80.008: exactly 80.005 and a bit, of those displayed 80.00 and a bit. */
    @Test
    void tellsTheSameAveragesAsTheNationAndAsAnAgencyDoes() {
        var nation = page("/nation?year=2563").selectFirst("#averages").parent().select("tbody tr").stream()
                .map(row -> row.select("td").last().text())
                .toList();

        assertThat(nation)
                .containsExactly(
                        "62.00", "80.01", "60.00", "50.00", "80.03", "80.00", "80.00", "80.00", "80.00", "60.00",
                        "60.00", "60.00", "50.00", "50.01");
        for (var asked : List.of("/agencies/near-a?year=2563", "/agencies/near-a?year=2563&asOf=" + last)) {
            var peers = page(asked).select("section[aria-labelledby=peers] tbody tr");
            for (int group = 1; group <= 3; group++) {
                int column = group;
                assertThat(peers.stream()
                                .map(row ->
                                        firstWord(row.select("td").get(column).text())))
                        .as("%s, group %d", asked, group)
                        .containsExactlyElementsOf(nation);
            }
        }
        var compared = page("/compare?agencies=near-a&years=2563&with=nation");
        assertThat(compared.select(".side-by-side tbody tr").stream()
                        .map(row -> firstWord(row.select("td").last().text())))
                .containsSubsequence(nation);
    }

    private static String firstWord(String text) {
        return text.split(" ", 2)[0];
    }

    @Test
    void showsSamplesAndSubIndicatorsThatColumnsShare() {
        var page = page("/compare?agencies=pass,mixed");

        assertThat(row(page, "IIT ผู้ตอบ (คน)")).allMatch(cell -> cell.startsWith("2"));
        var items = Integer.toString(methodology(2564).indicators().stream()
                .flatMap(indicator -> indicator.subIndicators().stream())
                .mapToInt(sub -> sub.items().size())
                .sum());
        assertThat(row(page, "OIT ข้อที่ตรวจแล้ว (ข้อ)")).containsExactly(items, items);
        var first = page.select("tr.sub-indicator").first();
        assertThat(first.selectFirst("strong").text()).isEqualTo("9.1");
        assertThat(first.select("td").first().text()).isEqualTo("100.00");
        assertThat(first.select("td").last().text()).matches("\\d\\d\\.\\d\\d −\\d+\\.\\d\\d");
        assertThat(first.selectFirst("a").attr("href"))
                .isEqualTo("/agencies/pass/explain?year=2564&figure=sub-indicator%3A9.1");
        page(first.selectFirst("a").attr("href"));
    }

    @Test
    void letsAgenciesBeFoundAndChosenWithoutAScript() {
        var searched = page("/compare?agencies=mueang-phai&q=" + encoded("บ้านสวน"));

        assertThat(searched.select("fieldset input[name=agencies][checked]").eachAttr("value"))
                .containsExactly("mueang-phai");
        assertThat(searched.select("input[name=agencies]:not([checked]):not([type=hidden])")
                        .eachAttr("value"))
                .containsExactly("ban-suan");
        assertThat(searched.select("label[for=f-ban-suan]").text()).isEqualTo("เทศบาลตำบลบ้านสวน");
        var chosen = page("/compare?agencies=mueang-phai&agencies=ban-suan&q=&years=2565&years=2566");
        assertThat(chosen.select(".side-by-side thead th")).hasSize(5);
        assertThat(page("/compare?q=nobody-at-all").select("[role=status]").text())
                .isEqualTo("ไม่พบหน่วยงานที่ตรงกับ “nobody-at-all”");
        assertThat(page("/compare").select("table, svg")).isEmpty();
    }

    @Test
    void leadsToTheSameWithAnotherAgencyFirstOrWithout() {
        var page = page("/compare?agencies=mueang-phai,ban-suan&years=2565,2566&with=nation");

        assertThat(page.select(".choice .looks a").eachAttr("href"))
                .containsExactly(
                        "/compare?agencies=ban-suan&years=2565,2566&with=nation",
                        "/compare?agencies=ban-suan,mueang-phai&years=2565,2566&with=nation",
                        "/compare?agencies=mueang-phai&years=2565,2566&with=nation");
        assertThat(page.select(".languages a").attr("href"))
                .isEqualTo("/compare?agencies=mueang-phai,ban-suan&years=2565,2566&with=nation&lang=en");
    }

    @Test
    void showsSixColumnsAndSaysHowManyAreLeftOut() {
        var page = page("/compare?agencies=mueang-phai,ban-suan,formula,pass,mixed&years=2564,2565,2566");

        assertThat(page.select(".side-by-side thead th")).hasSize(1 + 6);
        assertThat(page.select(".notes li").eachText())
                .contains(
                        "อบต.เมืองไผ่ ปี 2564: ไม่มีการประเมินในบันทึก ณ เวลานี้ จึงไม่มีคอลัมน์",
                        "แสดงได้ 6 คอลัมน์ ยังมีอีก 1 คอลัมน์ที่ไม่ได้แสดง ลดหน่วยงานหรือปีที่เลือกเพื่อดูส่วนที่เหลือ");
    }

    @Test
    void showsThePastAsItWasKnown() {
        var past = page("/compare?agencies=mueang-phai,ban-suan&years=2566&with=nation&asOf=" + beforeSuan);

        assertThat(past.select(".banner").text()).contains("ตำแหน่งที่ " + beforeSuan);
        assertThat(row(past, "คะแนนรวม")).containsExactly("92.85", "92.85 0.00");
        assertThat(past.select(".notes li").first().text())
                .isEqualTo("เทศบาลตำบลบ้านสวน ปี 2566: ไม่มีการประเมินในบันทึก ณ เวลานี้ จึงไม่มีคอลัมน์");
        assertThat(past.select("input[name=asOf]").attr("value")).isEqualTo(Long.toString(beforeSuan));
        var slider = past.selectFirst("details.past form");
        assertThat(slider.select("input[type=hidden]").stream()
                        .map(input -> input.attr("name") + "=" + input.attr("value")))
                .containsExactly("agencies=mueang-phai,ban-suan", "years=2566", "with=nation");
        assertThat(slider.selectFirst("#past-position").attr("value")).isEqualTo(Long.toString(beforeSuan));
        assertThat(page("/compare").select("details.past")).isEmpty();
        assertThat(past.select(".banner a").attr("href"))
                .isEqualTo("/compare?agencies=mueang-phai,ban-suan&years=2566&with=nation");
        assertThat(row(page("/compare?agencies=mueang-phai,ban-suan&years=2566&with=nation&asOf=" + last), "คะแนนรวม"))
                .isEqualTo(row(page("/compare?agencies=mueang-phai,ban-suan&years=2566&with=nation"), "คะแนนรวม"));
    }

    @Test
    void givesWhatIsOnScreenAsCsvThatNoSpreadsheetTakesForFormulas() throws IOException {
        var path = "/compare.csv?agencies=formula,mueang-phai&years=2565&with=nation";
        var file = bytes(path);
        var text = new String(file, StandardCharsets.UTF_8);

        assertThat(text).startsWith("\ufeff").endsWith("\r\n").doesNotContain("\n=", ",=", ",\"=");
        try (var csv = CsvReader.builder().ofNamedCsvRecord(text.substring(1))) {
            var rows = csv.stream().toList();
            assertThat(rows.getFirst().getHeader())
                    .containsExactly(
                            "รหัส",
                            "รายการ",
                            "1: =อบต.สูตร,\"ก\" ปี 2565",
                            "2: อบต.เมืองไผ่ ปี 2565",
                            "2: ต่างจาก 1",
                            "2: เทียบกับ 1",
                            "3: ค่าเฉลี่ยทั้งประเทศ ปี 2565",
                            "3: ต่างจาก 1");
            var total = rows.getFirst();
            assertThat(total.getField("รายการ")).isEqualTo("คะแนนรวม");
            assertThat(total.getField("2: อบต.เมืองไผ่ ปี 2565")).isEqualTo("50.36");
            assertThat(total.getField("2: เทียบกับ 1")).isEqualTo("เทียบกันได้");
        }
    }

    @Test
    void givesWhatIsOnScreenAsAWorkbook() throws IOException {
        var file = bytes("/compare.xlsx?agencies=mueang-phai,ban-suan&years=2565&lang=en");

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName())).containsExactly("Comparison", "Basis");
            var rows = workbook.getFirstSheet().read();
            assertThat(rows.get(1).getCellText(1)).isEqualTo("Total");
            assertThat(rows.get(1).getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("50.36");
            assertThat(rows.get(1).getCellAsNumber(4).orElseThrow()).isEqualByComparingTo("28.64");
        }
    }

    @Test
    void speaksEnglishWithThaiMarkedAsSuch() {
        var page = page("/compare?agencies=mueang-phai,ban-suan&years=2565&with=type&lang=en");

        assertThat(page.title()).isEqualTo("Compare agencies and years");
        assertThat(page.select(".sides a").eachText()).contains("Compare");
        page.select("[lang=th]").remove();
        assertThat(page.select("h1, h2, h3, p, legend, label, caption, thead th")
                        .text())
                .doesNotContainPattern("[\\u0E00-\\u0E7F]");
    }

    @Test
    void saysWhatIsWrongWithAQuestion() {
        assertThat(status("/compare?agencies=nobody")).isEqualTo(404);
        assertThat(status("/compare?agencies=NOT%20AN%20ID")).isEqualTo(404);
        assertThat(status("/compare?agencies=mueang-phai&years=2023")).isEqualTo(400);
        assertThat(status("/compare?agencies=mueang-phai&with=everybody")).isEqualTo(400);
        assertThat(status("/compare?agencies=mueang-phai&asOf=soon")).isEqualTo(400);
        assertThat(status("/compare?q=" + "x".repeat(101))).isEqualTo(400);
        assertThat(status("/compare?agencies=" + "a1,".repeat(51))).isEqualTo(400);
        assertThat(service.get("/compare.csv").status()).isEqualTo(400);
        assertThat(service.get("/compare.csv?agencies=mueang-phai&years=x")
                        .json()
                        .path("type")
                        .asString())
                .isEqualTo("urn:prongsai:problem:parameter-invalid");
    }

    private int status(String path) {
        var answer = service.get(path, "Accept", "text/html");
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        return answer.status();
    }

    private Document page(String path) {
        var answer = service.get(path, "Accept", "text/html");
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(200);
        if (path.startsWith("/compare")) {
            assertThat(queries.ofLatestRequest()).as(path).isLessThanOrEqualTo(HANDFUL);
        }
        return Jsoup.parse(answer.body());
    }

    private byte[] bytes(String path) throws IOException {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(service.uri(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .contains("ita-compare.");
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The cells of the row with this name. */
    private static List<String> row(Document page, String name) {
        var rows = page.select(".side-by-side tbody tr").stream()
                .collect(Collectors.toMap(
                        (Element row) -> row.selectFirst("th").text(),
                        row -> row.select("td").eachText()));
        assertThat(rows).containsKey(name);
        return rows.get(name);
    }
}
