package org.prongsai.query.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.testing.Facts.agency;
import static org.prongsai.query.testing.Facts.corrected;
import static org.prongsai.query.testing.Facts.id;
import static org.prongsai.query.testing.Facts.mueangPhai;
import static org.prongsai.query.testing.Facts.opened;
import static org.prongsai.query.testing.Facts.published;
import static org.prongsai.query.testing.Facts.response;
import static org.prongsai.query.testing.Facts.result;
import static org.prongsai.query.testing.Facts.surveyOpened;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.engine.event.AssessmentCertified;
import org.prongsai.engine.event.AssessmentClosed;
import org.prongsai.query.testing.Api;
import org.prongsai.query.testing.CountedQueries;
import org.prongsai.query.testing.CountedRequests;
import org.prongsai.query.testing.Facts;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.prongsai.query.testing.ReadTables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What anybody may look at, over real HTTP: pages, images and feeds of published results, and nothing else. */
@QueryTest
@Import(CountedRequests.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedResultsTest {
    private static final String PHAI = "mueang-phai-2566";
    private static final String PAGE = "/public/mueang-phai/2566";
    private static final String REASON = "ตัวชี้วัดเป็นของปี 2565";
    private static final int QUERIES_MAX = 6;

    @Autowired
    private Api api;

    @Autowired
    private CountedQueries queries;

    private final List<Long> steps = new ArrayList<>();

    @BeforeAll
    void tellTheStoryOfTheReport(@Autowired LogWriter log, @Autowired ReadTables tables) {
        log.record(mueangPhai(), opened(PHAI));
        steps.add(log.record(published(PHAI, result("92.85", "ผ่าน", Facts.PHAI_2565))));
        steps.add(log.record(corrected(PHAI, result("92.85", "ผ่าน", List.of()), REASON)));
        log.record(opened("mueang-phai-2565"));
        steps.add(log.record(published("mueang-phai-2565", result(null, null, Facts.PHAI_2565))));
        log.record(
                agency("ban-suan", "เทศบาลตำบลบ้าน<สวน>", "เทศบาลตำบล", "ชลบุรี"),
                opened("ban-suan-2566"),
                surveyOpened("ban-suan-2566", "IIT"),
                response("ban-suan-2566", "IIT", 1, 4),
                opened("ban-suan-2565"),
                new AssessmentClosed(id("ban-suan-2565")));
        steps.add(log.record(new AssessmentCertified(id("ban-suan-2565"), null)));
        tables.awaitAll();
    }

    @Test
    void showsAPublishedResultWithWhereItComesFromAndWhatItWasMadeFrom() {
        var page = page(PAGE);

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("th");
        assertThat(page.title()).isEqualTo("อบต.เมืองไผ่: ผล ITA ปี 2566 ที่เผยแพร่");
        assertThat(page.selectFirst("h1").text()).isEqualTo("อบต.เมืองไผ่");
        assertThat(page.selectFirst(".total").text()).isEqualTo("92.85");
        assertThat(page.selectFirst(".badge").text()).isEqualTo("ระดับ ผ่าน");
        assertThat(page.select("table.published tbody tr").eachText())
                .hasSize(14)
                .startsWith("คะแนนรวม 92.85 ตามที่ผู้ประเมินส่วนกลางประกาศ");
        assertThat(page.select(".trail > li strong").eachText()).containsExactly("ประกาศผล", "แก้ไขผลที่ประกาศ");
        assertThat(page.select(".trail > li").last().text())
                .contains("ตำแหน่งที่ " + steps.get(1), "รายงานผลปี 2566", REASON);
        assertThat(page.getElementById("made").parent().text()).contains("ถึงตำแหน่งที่ " + steps.get(1), "2566");
        assertThat(page.select(".years a").eachText()).containsExactly("ปี 2566", "ปี 2565");
        assertThat(page.select(".looks-on a").eachAttr("href"))
                .contains("/agencies/mueang-phai?year=2566", "/open-data", "/ledger");
    }

    @Test
    void speaksTheLanguageOfItsAddressAloneSoThatItCanBeKeptOnTheWay() {
        var english = api.get(PAGE + "?lang=en", "Accept", "text/html");
        var thai = api.get(PAGE, "Accept", "text/html", "Cookie", "lang=en");

        assertThat(Jsoup.parse(english.body()).selectFirst(".badge").text()).isEqualTo("Level: pass (ผ่าน)");
        assertThat(Jsoup.parse(thai.body()).selectFirst("html").attr("lang")).isEqualTo("th");
        assertThat(english.header("Set-Cookie")).isEmpty();
        assertThat(english.header("Cache-Control")).isEqualTo("max-age=60, public");
    }

    @Test
    void leadsFromTheAgencyAloneToItsLatestResult() {
        assertThat(page("/public/mueang-phai")
                        .selectFirst("link[rel=canonical]")
                        .attr("href"))
                .isEqualTo(api.uri(PAGE).toString());
    }

    @Test
    void tellsSearchEnginesAndWhoeverSharesTheLinkWhatItIs() {
        var page = page(PAGE);

        assertThat(page.select("link[rel=alternate][hreflang]").eachAttr("href"))
                .containsExactly(
                        api.uri(PAGE).toString(), api.uri(PAGE + "?lang=en").toString());
        assertThat(page.selectFirst("meta[property=og:image]").attr("content"))
                .isEqualTo(api.uri(PAGE + "/total.png").toString());
        assertThat(page.selectFirst("meta[property=og:description]").attr("content"))
                .isEqualTo("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566 อบต.เมืองไผ่: คะแนนรวม 92.85, ระดับ ผ่าน"
                        + " (ตามที่ผู้ประเมินส่วนกลางประกาศ)");
        var data = JsonMapper.shared()
                .readTree(page.selectFirst("script[type=application/ld+json]").data());
        assertThat(data.path("@type").asString()).isEqualTo("Dataset");
        assertThat(data.path("temporalCoverage").asString()).isEqualTo("2022-10-01/2023-09-30");
        assertThat(data.path("variableMeasured").get(0).path("value").decimalValue())
                .isEqualByComparingTo("92.85");
        assertThat(page.select("link[type]").eachAttr("type"))
                .contains("application/atom+xml", "application/feed+json");
    }

    @Test
    void escapesWhateverAnAgencyCallsItself() {
        var answer = api.get("/public/ban-suan/2565", "Accept", "text/html");
        var page = Jsoup.parse(answer.body());

        assertThat(page.selectFirst("h1").text()).isEqualTo("เทศบาลตำบลบ้าน<สวน>");
        assertThat(answer.body()).doesNotContain("<สวน>");
        var svg = api.get("/public/ban-suan/2565/total.svg").body();
        assertThat(Jsoup.parse(svg, "", Parser.xmlParser()).selectFirst("title").text())
                .contains("เทศบาลตำบลบ้าน<สวน>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/public/ban-suan/2566", "/public/ban-suan/2566/total.svg", "/public/mueang-phai/2567"})
    void saysPlainlyWhereNothingIsPublished(String path) {
        var page = api.get(path, "Accept", "text/html");
        var machine = api.get(path);

        assertThat(page.status()).isEqualTo(404);
        assertThat(Jsoup.parse(page.body()).selectFirst(".lead").text())
                .startsWith("ยังไม่มีผลการประเมินของหน่วยงานนี้ ปี 256");
        assertThat(machine.status()).isEqualTo(404);
        assertThat(machine.json().path("type").asString()).isEqualTo("urn:prongsai:problem:result-unknown");
    }

    @Test
    void knowsNoAgencyThatWasNotRegistered() {
        assertThat(api.get("/public/nobody/2566").status()).isEqualTo(404);
        assertThat(api.get("/public/nobody").status()).isEqualTo(404);
        assertThat(api.get(PAGE + "/indicator-11.svg").status()).isEqualTo(404);
        assertThat(api.get(PAGE + "/total.svg?theme=pink").status()).isEqualTo(400);
        assertThat(api.get("/public/mueang-phai/25x6").status()).isEqualTo(400);
        assertThat(api.get("/public/feed.json?year=abc").status()).isEqualTo(400);
        assertThat(api.get("/public/feed.atom?province=" + encoded("ไม่มี")).status())
                .isEqualTo(400);
    }

    @Test
    void drawsEachFigureForPagesOfOthers() throws IOException, InterruptedException {
        for (var name : List.of("total", "IIT", "EIT", "OIT", "indicator-1", "indicator-10")) {
            var svg = api.get(PAGE + "/" + name + ".svg?theme=dark");
            assertThat(svg.status()).as(name).isEqualTo(200);
            assertThat(svg.header("Content-Type")).isEqualTo("image/svg+xml;charset=UTF-8");
            assertThat(svg.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(svg.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
            var image = Jsoup.parse(svg.body(), "", Parser.xmlParser());
            assertThat(image.select("path").size()).isGreaterThan(8);
            assertThat(image.select("text, script, style, image, foreignObject"))
                    .isEmpty();
        }
        var png = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(api.uri(PAGE + "/total.png?lang=en"))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        var drawn = ImageIO.read(new ByteArrayInputStream(png.body()));
        assertThat(List.of(drawn.getWidth(), drawn.getHeight())).containsExactly(880, 344);
        assertThat(page(PAGE).selectFirst("pre.code").text())
                .isEqualTo(("<a href=\"%s\"><img src=\"%s\" alt=\"ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566 อบต.เมืองไผ่:"
                                + " คะแนนรวม 92.85, ระดับ ผ่าน (ตามที่ผู้ประเมินส่วนกลางประกาศ)\" width=\"440\""
                                + " height=\"172\"></a>")
                        .formatted(api.uri(PAGE), api.uri(PAGE + "/total.svg")));
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, PAGE + "/total.svg", PAGE + "/total.png", "/public/feed.atom", "/public/feed.json"})
    void tellsWhoAsksAgainThatNothingChanged(String path) {
        var first = api.get(path);
        var again = api.get(path, "If-None-Match", first.header("ETag"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Cache-Control")).contains("public").doesNotContain("no-store");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    /** The server compresses nothing that has a strong tag. */
    @ParameterizedTest
    @ValueSource(strings = {PAGE, "/public", PAGE + "/total.svg", "/public/feed.atom", "/public/feed.json"})
    void isSentCompressedAndStillKnownByItsTag(String path) throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var asked = HttpRequest.newBuilder(api.uri(path)).header("Accept-Encoding", "gzip");
        var packed = client.send(asked.build(), HttpResponse.BodyHandlers.ofByteArray());
        var plain = api.get(path);

        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.headers().firstValue("Vary").orElse("")).containsIgnoringCase("accept-encoding");
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(plain.body());
        }
        var tag = packed.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("W/\"").isEqualTo(plain.header("ETag"));
        var again = client.send(asked.header("If-None-Match", tag).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void keepsTheRulesOfAtom() {
        var feed = AtomRules.checked(atom("/public/feed.atom"));

        assertThat(AtomRules.text(feed, "id")).isEqualTo("tag:prongsai.localhost,2026:feed");
        assertThat(AtomRules.links(feed, "self"))
                .containsExactly(api.uri("/public/feed.atom").toString());
        assertThat(AtomRules.links(feed, "alternate"))
                .containsExactly(api.uri("/public").toString());
        var entries = AtomRules.children(feed, "entry");
        assertThat(entries)
                .extracting(entry -> AtomRules.text(entry, "title"))
                .containsExactly(
                        "เทศบาลตำบลบ้าน<สวน>: รับรองผล ITA ปี 2565",
                        "อบต.เมืองไผ่: ประกาศผล ITA ปี 2565",
                        "อบต.เมืองไผ่: แก้ไขผล ITA ปี 2566 ที่ประกาศไว้",
                        "อบต.เมืองไผ่: ประกาศผล ITA ปี 2566");
        assertThat(entries)
                .extracting(entry -> AtomRules.text(entry, "summary"))
                .containsExactly(
                        "ไม่มีคะแนนรวมที่เผยแพร่",
                        "คะแนนรวม 50.36 ระดับ E\nแหล่งที่ประกาศ: รายงานผลปี 2566",
                        "คะแนนรวม 92.85 ระดับ ผ่าน\nเหตุผลที่แก้ไข: " + REASON + "\nแหล่งที่ประกาศ: รายงานผลปี 2566",
                        "คะแนนรวม 92.85 ระดับ ผ่าน\nแหล่งที่ประกาศ: รายงานผลปี 2566");
        assertThat(AtomRules.text(feed, "updated")).isEqualTo(AtomRules.text(entries.getFirst(), "updated"));
        assertThat(AtomRules.text(entries.getFirst(), "id")).startsWith("tag:prongsai.localhost,2026:event/");
        assertThat(AtomRules.links(entries.getLast(), "alternate"))
                .containsExactly(api.uri(PAGE).toString());
    }

    @Test
    void keepsTheRulesOfJsonFeed() {
        var feed = json("/public/feed.json?lang=en");

        assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("title").asString()).isEqualTo("Published ITA results");
        assertThat(feed.path("feed_url").asString())
                .isEqualTo(api.uri("/public/feed.json?lang=en").toString());
        assertThat(feed.path("language").asString()).isEqualTo("en");
        assertThat(feed.path("authors").get(0).path("name").asString()).isEqualTo("Prongsai");
        assertThat(feed.has("next_url")).isFalse();
        assertThat(feed.path("items")).hasSize(4).allSatisfy(item -> {
            assertThat(item.path("id").asString()).startsWith("tag:");
            assertThat(item.path("content_text").asString()).isNotBlank();
            assertThat(item.path("date_published").asString()).matches("2023-03-01T\\d\\d:\\d\\d:00Z");
        });
        var correction = feed.path("items").get(2);
        assertThat(correction.path("url").asString())
                .isEqualTo(api.uri(PAGE + "?lang=en").toString());
        assertThat(correction.path("_prongsai").toString())
                .isEqualTo(
                        ("{\"kind\":\"corrected\",\"assessmentId\":\"mueang-phai-2566\",\"agencyId\":\"mueang-phai\","
                                        + "\"fiscalYear\":2566,\"position\":%d,\"total\":92.85,\"level\":\"ผ่าน\"}")
                                .formatted(steps.get(1)));
        assertThat(api.get("/public/feed.json").header("Content-Type")).isEqualTo("application/feed+json");
    }

    @Test
    void narrowsTheFeedToAnAgencyAProvinceOrAYear() {
        assertThat(positions("/public/feed.json?agency=mueang-phai"))
                .containsExactly(steps.get(2), steps.get(1), steps.get(0));
        assertThat(positions("/public/feed.json?year=2565")).containsExactly(steps.get(3), steps.get(2));
        assertThat(positions("/public/feed.json?province=" + encoded("ชลบุรี"))).containsExactly(steps.get(3));
        assertThat(positions("/public/feed.json?province=" + encoded("ชลบุรี") + "&year=2566"))
                .isEmpty();
        assertThat(positions("/public/feed.json?before=" + steps.get(2))).containsExactly(steps.get(1), steps.get(0));
        var narrowed = AtomRules.checked(atom("/public/feed.atom?agency=mueang-phai&year=2566"));
        assertThat(AtomRules.text(narrowed, "title")).isEqualTo("ผลการประเมิน ITA ที่เผยแพร่ของ อบต.เมืองไผ่");
        assertThat(AtomRules.text(narrowed, "id"))
                .isEqualTo("tag:prongsai.localhost,2026:feed/agency/mueang-phai/year/2566");
        assertThat(AtomRules.checked(atom("/public/feed.atom?year=2570")))
                .satisfies(
                        empty -> assertThat(AtomRules.children(empty, "entry")).isEmpty());
    }

    @Test
    void listsForPeopleWhatTheFeedsTellPrograms() {
        var page = page("/public?year=2566");

        assertThat(page.select(".listed > li a").eachText())
                .containsExactly("อบต.เมืองไผ่ ปี 2566", "อบต.เมืองไผ่ ปี 2566");
        assertThat(page.select(".listed > li a").eachAttr("href")).containsOnly(PAGE);
        assertThat(page.select("option").eachText()).containsExactly("ทุกจังหวัด", "ชลบุรี", "บุรีรัมย์");
        assertThat(page("/public?year=2570&lang=en").select(".panel p").text())
                .isEqualTo("No such result has been announced or certified yet.");
    }

    @Test
    void asksTheDatabaseButAHandfulOfTimes() {
        for (var path : List.of(PAGE, "/public/mueang-phai", PAGE + "/total.svg", "/public", "/public/feed.atom")) {
            api.get(path, "Accept", "text/html, */*");
            assertThat(queries.ofLatestRequest()).as(path).isBetween(1, QUERIES_MAX);
        }
    }

    @Test
    void isLinkedFromTheAgencysOwnPage() {
        assertThat(page("/agencies/mueang-phai").select("a[href^=/public/]").eachAttr("href"))
                .containsExactly(PAGE, "/public/mueang-phai/2565");
        assertThat(page("/agencies/ban-suan").select("a[href^=/public/]").eachAttr("href"))
                .as("certified, and announced by nobody")
                .containsExactly("/public/ban-suan/2565");
    }

    private Document page(String path) {
        var answer = api.get(path, "Accept", "text/html");
        assertThat(answer.status()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body(), URI.create("http://localhost").toString());
    }

    private String atom(String path) {
        var answer = api.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/atom+xml;charset=UTF-8");
        return answer.body();
    }

    private JsonNode json(String path) {
        return api.json(path);
    }

    private List<Long> positions(String path) {
        return json(path)
                .path("items")
                .valueStream()
                .map(item -> item.path("_prongsai").path("position").asLong())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
