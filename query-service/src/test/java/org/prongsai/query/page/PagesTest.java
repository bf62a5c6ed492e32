package org.prongsai.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.log.AsOf;
import org.prongsai.page.PageFrameAutoConfiguration;
import org.prongsai.problem.ProblemDetailsAutoConfiguration;
import org.prongsai.query.assessment.AsOfParameter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages as HTML: words, structure, headers; what they show comes from {@link Readings}. */
@WebMvcTest(PageController.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(classes = {PageController.class, PageConfiguration.class})
@ImportAutoConfiguration({PageFrameAutoConfiguration.class, ProblemDetailsAutoConfiguration.class})
class PagesTest {
    private static final String AGENCY = "/agencies/mueang-phai";

    @Autowired
    MockMvcTester browser;

    @MockitoBean
    AgencyData data;

    @MockitoBean
    AsOfParameter asOfs;

    @BeforeEach
    void showsTheSample() {
        given(asOfs.read(any())).willReturn(AsOf.latest());
        given(data.agency(any())).willReturn(Optional.of(Readings.corrected()));
        given(data.agencies(any(), anyString(), anyInt())).willReturn(Listing.EMPTY);
    }

    @Test
    void speaksThaiUnlessAskedOtherwise() {
        var page = html(get(AGENCY));

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("th");
        assertThat(page.title()).isEqualTo("องค์การบริหารส่วนตำบลเมืองไผ่: ผล ITA ปี 2566");
        assertThat(page.selectFirst("h1").text()).isEqualTo("องค์การบริหารส่วนตำบลเมืองไผ่");
        assertThat(page.selectFirst(".total").text()).isEqualTo("92.85");
        assertThat(page.selectFirst(".headline .badge").text()).isEqualTo("ระดับ ผ่าน");
        assertThat(page.select("section[aria-labelledby=years] table").first().text())
                .contains("50.36 92.85 +42.49", "87.52", "69.86", "7.88");
    }

    @Test
    void speaksEnglishWhenAskedAndRemembersIt() {
        var asked = get(AGENCY + "?lang=en");
        var page = html(asked);

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.title()).isEqualTo("Mueang Phai Subdistrict Administrative Organization: ITA result of 2566");
        assertThat(page.selectFirst(".headline .badge").text()).isEqualTo("Level: pass (ผ่าน)");
        assertThat(asked.getResponse().getHeader(HttpHeaders.SET_COOKIE))
                .contains("lang=en;", "HttpOnly", "SameSite=Lax");
        assertThat(asked.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("private, no-cache");
        var next = browser.get()
                .uri(AGENCY)
                .cookie(asked.getResponse().getCookies())
                .header(HttpHeaders.ACCEPT, "text/html")
                .exchange();
        assertThat(html(next).selectFirst("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void takesNoNoticeOfALanguageItDoesNotSpeak() {
        var asked = get(AGENCY + "?lang=xx");

        assertThat(html(asked).selectFirst("html").attr("lang")).isEqualTo("th");
        assertThat(asked.getResponse().getHeader(HttpHeaders.SET_COOKIE)).isNull();
    }

    @Test
    void leadsToTheSamePageInTheOtherLanguage() {
        var link = html(get(AGENCY)).selectFirst(".languages a");

        assertThat(link.attr("href")).isEqualTo("/agencies/mueang-phai?year=2566&from=2565&lang=en");
        assertThat(link.attr("hreflang")).isEqualTo("en");
        assertThat(link.text()).isEqualTo("English");
    }

    @Test
    void leavesNoEnglishWordOnTheThaiPageOfAnAgencyWithoutAnEnglishName() {
        assertThat(html(get("/")).body().text().replaceAll("\\bITA\\b|\\bAPI\\b|English", ""))
                .doesNotContainPattern("[A-Za-z]{2,}");
    }

    @Test
    void marksWhateverIsThaiOnTheEnglishPage() {
        var page = html(get(AGENCY + "?lang=en"));
        page.select("[lang=th]").remove();

        // A level's official name stands beside its translation.
        assertThat(page.body().text().replaceAll("\\((ผ่าน|ผ่านดี|ผ่านดีเยี่ยม|ต้องปรับปรุงโดยด่วน)\\)", ""))
                .doesNotContainPattern("[\\u0E00-\\u0E7F]");
    }

    @Test
    void allowsNothingFromElsewhereAndNothingInline() {
        for (var path : List.of(AGENCY, "/", "/nothing")) {
            var answer = get(path);
            assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                    .isEqualTo("default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; object-src 'none';"
                            + " base-uri 'none'; form-action 'self'");
            assertThat(answer.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            var page = html(answer);
            assertThat(page.select("style, [style], script:not([src])")).isEmpty();
            assertThat(page.getAllElements())
                    .allSatisfy(element -> assertThat(element.attributes())
                            .noneMatch(attribute -> attribute.getKey().startsWith("on")));
            assertThat(page.select("[src], link[href]"))
                    .allSatisfy(
                            element -> assertThat(element.hasAttr("src") ? element.attr("src") : element.attr("href"))
                                    .startsWith("/"));
        }
    }

    @Test
    void isBuiltForScreenReaders() {
        var page = html(get(AGENCY));

        assertThat(page.select("main, header, footer, h1")).hasSize(4);
        assertThat(page.selectFirst("body > a").attr("href")).isEqualTo("#content");
        assertThat(page.select("th")).allMatch(cell -> List.of("col", "row").contains(cell.attr("scope")));
        assertThat(page.select("svg")).hasSize(5).allSatisfy(PagesTest::hasATitleAndADescription);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("section[aria-labelledby]"))
                .isNotEmpty()
                .allSatisfy(section -> assertThat(page.getElementById(section.attr("aria-labelledby")))
                        .isNotNull());
        assertThat(page.select("label"))
                .allSatisfy(label ->
                        assertThat(page.getElementById(label.attr("for"))).isNotNull());
        assertThat(skippedHeadings(page)).isEmpty();
    }

    @Test
    void keepsEveryFigureOfAChartInATableToo() {
        var page = html(get(AGENCY));
        var inTables = page.select("td, th").eachText();

        assertThat(page.select("svg text").eachText())
                .filteredOn(text -> text.matches("[+−]?\\d+\\.\\d\\d"))
                .isNotEmpty()
                .isSubsetOf(inTables);
    }

    @Test
    void saysWhatAMissingFigureIs() {
        var missing = html(get(AGENCY)).selectFirst("td .none");

        assertThat(missing.text()).isEqualTo("–ไม่มีคะแนน");
        assertThat(missing.selectFirst("[aria-hidden]").text()).isEqualTo("–");
    }

    @Test
    void saysThatItShowsThePastAndLeadsBack() {
        given(data.agency(any())).willReturn(Optional.of(Readings.believedBefore()));

        var page = html(get(AGENCY + "?asOf=22"));

        assertThat(page.selectFirst(".banner").text())
                .isEqualTo("กำลังดูอดีต: หน้านี้แสดงตามที่รู้กัน ณ ตำแหน่งที่ 22 ของบันทึก (23 พ.ย. 2569 14:05:08 น.)"
                        + " กลับไปดูข้อมูลปัจจุบัน");
        assertThat(page.selectFirst(".banner a").attr("href")).isEqualTo("/agencies/mueang-phai?year=2566&from=2565");
        assertThat(page.selectFirst(".notice p").text())
                .isEqualTo(
                        "คะแนนรวมที่ประกาศ 92.85 ไม่ได้มาจากตัวชี้วัดทั้ง 10 ตัวที่บันทึกไว้ด้วยกัน ซึ่งรวมกันได้ 50.36");
        assertThat(page.getElementById("fresh")).isNull();
    }

    @Test
    void showsWhateverAnAgencyWroteAsText() {
        var agency = new AgencyFacts(
                Readings.MUEANG_PHAI.id(), "<script>alert(1)</script>", null, "<b>", "\"><img src=x>", null);
        var sample = Readings.corrected();
        given(data.agency(any()))
                .willReturn(Optional.of(new AgencyReading(
                        agency,
                        sample.years(),
                        sample.later(),
                        sample.earlier(),
                        sample.plan(),
                        sample.moment(),
                        sample.changes(),
                        null)));

        var page = html(get(AGENCY));

        assertThat(page.selectFirst("h1").text()).isEqualTo("<script>alert(1)</script>");
        assertThat(page.select("img, script:not([src])")).isEmpty();
    }

    @Test
    void answersABrowserWithAPageEvenWhenThereIsNothingToShow() {
        given(data.agency(any())).willReturn(Optional.empty());

        var nobody = get("/agencies/nobody");

        assertThat(nobody).hasStatus(404);
        assertThat(html(nobody).selectFirst("h1").text()).isEqualTo("ไม่พบหน้านี้");
        assertThat(html(get("/agencies/nobody?lang=en")).selectFirst("h1").text())
                .isEqualTo("There is no such page");
        assertThat(get("/agencies/NOT AN ID")).hasStatus(404);
        assertThat(get("/nothing/here")).hasStatus(404);
    }

    @Test
    void saysThatAnAddressIsMalformed() {
        for (var query : List.of("?year=2023", "?year=abc", "?from=99999")) {
            var answer = get(AGENCY + query);
            assertThat(answer).hasStatus(400);
            assertThat(html(answer).selectFirst("h1").text()).isEqualTo("คำขอนี้อ่านไม่ได้");
        }
        assertThat(get("/?page=0")).hasStatus(400);
        assertThat(get("/?page=x")).hasStatus(400);
    }

    @Test
    void saysThatItFailedWithoutSayingHow() {
        given(data.agency(any())).willThrow(new IllegalStateException("secret"));

        var answer = get(AGENCY);

        assertThat(answer).hasStatus(500);
        assertThat(html(answer).selectFirst("h1").text()).isEqualTo("ระบบขัดข้อง");
        assertThat(html(answer).html()).doesNotContain("secret", "IllegalState");
    }

    @Test
    void leavesTheFailuresOfProgramsAlone() {
        given(data.agency(any())).willReturn(Optional.empty());

        var program = browser.get()
                .uri("/agencies/nobody")
                .header(HttpHeaders.ACCEPT, "*/*")
                .exchange();
        var api = get("/api/v1/nothing");

        assertThat(program.getResponse().getContentType()).isNotEqualTo(MediaType.TEXT_HTML_VALUE);
        assertThat(api.getResponse().getContentType()).isNotEqualTo(MediaType.TEXT_HTML_VALUE);
    }

    @Test
    void servesItsOwnStyleScriptAndFonts() {
        assertThat(get("/app.css")).hasStatusOk().hasContentTypeCompatibleWith("text/css");
        assertThat(get("/fresh.js")).hasStatusOk();
        assertThat(get("/icon.svg")).hasStatusOk();
        for (var weight : List.of("thai-400", "thai-700", "latin-400", "latin-700")) {
            assertThat(get("/fonts/sarabun-" + weight + "-normal.woff2")).hasStatusOk();
        }
        assertThat(get("/app.css").getResponse().getContentAsByteArray()).hasSizeLessThan(30_000);
        assertThat(get("/fresh.js").getResponse().getContentAsByteArray()).hasSizeLessThan(6_000);
    }

    private MvcTestResult get(String path) {
        return browser.get()
                .uri(path)
                .header(HttpHeaders.ACCEPT, "text/html,*/*;q=0.8")
                .exchange();
    }

    private static Document html(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void hasATitleAndADescription(Element svg) {
        var named = svg.attr("aria-labelledby").split(" ");
        assertThat(svg.selectFirst("title").id()).isEqualTo(named[0]);
        assertThat(svg.selectFirst("desc").id()).isEqualTo(named[1]);
        assertThat(svg.selectFirst("title").text()).isNotBlank();
        assertThat(svg.selectFirst("desc").text()).isNotBlank();
        assertThat(svg.hasAttr("viewBox")).isTrue();
    }

    /** Headings that are more than one level below the one before them. */
    private static List<String> skippedHeadings(Document page) {
        var headings = page.select("h1, h2, h3, h4, h5, h6");
        return IntStream.range(1, headings.size())
                .filter(i -> level(headings.get(i)) > level(headings.get(i - 1)) + 1)
                .mapToObj(i -> headings.get(i).text())
                .toList();
    }

    private static int level(Element heading) {
        return heading.normalName().charAt(1) - '0';
    }
}
