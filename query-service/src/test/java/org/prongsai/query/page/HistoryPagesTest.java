package org.prongsai.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.testing.Facts.agency;
import static org.prongsai.query.testing.Facts.answers;
import static org.prongsai.query.testing.Facts.id;
import static org.prongsai.query.testing.Facts.judged;
import static org.prongsai.query.testing.Facts.methodology;
import static org.prongsai.query.testing.Facts.opened;
import static org.prongsai.query.testing.Facts.response;
import static org.prongsai.query.testing.Facts.responseId;
import static org.prongsai.query.testing.Facts.result;
import static org.prongsai.query.testing.Facts.surveyOpened;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.SurveyClosed;
import org.prongsai.engine.event.SurveyResponseCorrected;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.log.actor.Actor;
import org.prongsai.log.actor.Origin;
import org.prongsai.query.testing.Api;
import org.prongsai.query.testing.CountedQueries;
import org.prongsai.query.testing.CountedRequests;
import org.prongsai.query.testing.Facts;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.prongsai.query.testing.ReadTables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Timeline, effects, changes and explanations as pages, in both languages. */
@QueryTest
@Import(CountedRequests.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryPagesTest {
    private static final String NAME = "ban-suan-2564";
    private static final String AGENCY = "/agencies/ban-suan";
    private static final SurveyCode IIT = new SurveyCode("IIT");
    private static final Origin OFFICER = new Origin(new Actor(Actor.Kind.OFFICER, "3f9a1c0b2d4e"), "page");
    private static final Origin TOOL = new Origin(new Actor(Actor.Kind.FEED, "0123456789ab"), "webhook");

    /** So many statements are a handful. */
    private static final int HANDFUL = 14;

    @Autowired
    private Api service;

    @Autowired
    private CountedQueries queries;

    @Autowired
    private LogWriter log;

    @Autowired
    private ReadTables tables;

    private long opened;
    private long loaded;
    private long corrected;
    private long failed;
    private long last;

    @BeforeAll
    void tellAStory() {
        log.record(agency("ban-suan", "เทศบาลตำบลบ้านสวน", "เทศบาลตำบล", "ชลบุรี"));
        opened = log.record(opened(NAME));
        var surveys = new ArrayList<Event>();
        methodology(2564).surveys().forEach(survey -> surveys.add(surveyOpened(NAME, survey.value())));
        log.record(surveys);
        loaded = record(TOOL, responses("IIT", 0, 6));
        record(TOOL, responses("EIT", 0, 5));
        var verdicts = new ArrayList<Event>();
        methodology(2564).items().forEach(item -> verdicts.add(judged(NAME, item.id(), "PASS")));
        record(OFFICER, verdicts);
        log.record(new SurveyClosed(id(NAME), IIT));
        corrected = log.recordAs(
                OFFICER,
                new SurveyResponseCorrected(
                        id(NAME), IIT, responseId(1), answers(NAME, "IIT", 4), answers(NAME, "IIT", 2), "กรอกผิด"));
        failed = log.recordAs(OFFICER, new DisclosureItemAssessed(id(NAME), "O12", "FAIL", "PASS", null, "ลิงก์เสีย"));
        last = log.record(Facts.published(NAME, result("88.00", "A", List.of())));
        tables.awaitAll();
    }

    private long record(Origin origin, List<Event> events) {
        return log.recordAs(origin, events.toArray(Event[]::new));
    }

    private static List<Event> responses(String survey, int from, int count) {
        var responses = new ArrayList<Event>();
        for (int number = from; number < from + count; number++) {
            responses.add(response(NAME, survey, number, 1 + number % 3));
        }
        return responses;
    }

    private Document page(String path) {
        var answer = service.get(path, "Accept", "text/html");
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(200);
        assertThat(queries.ofLatestRequest()).as(path).isPositive().isLessThanOrEqualTo(HANDFUL);
        return Jsoup.parse(answer.body());
    }

    private static List<String> told(Document page) {
        return page.select(".happened strong").eachText();
    }

    @Test
    void tellsWhatHappenedLatestFirstByDayInPlainWords() {
        var page = page(AGENCY + "/timeline?year=2564");

        assertThat(page.selectFirst("h1").text()).isEqualTo("เส้นเวลาของการประเมิน");
        assertThat(page.select("h3").eachText()).containsExactly("1 มีนาคม 2566");
        assertThat(told(page))
                .containsExactly(
                        "บันทึกผลที่ประกาศ: คะแนนรวม 88.00 ระดับ A",
                        "ตรวจข้อ O12: ไม่ผ่าน (เดิม ผ่าน)",
                        "แก้ไขคำตอบแบบวัด IIT 1 ชุด",
                        "ปิดรับคำตอบแบบวัด IIT",
                        "ตรวจการเปิดเผยข้อมูล 43 ข้อ",
                        "รับคำตอบแบบวัด EIT 5 ชุด",
                        "รับคำตอบแบบวัด IIT 6 ชุด",
                        "เปิดรับคำตอบแบบวัด EIT",
                        "เปิดรับคำตอบแบบวัด IIT",
                        "เปิดการประเมิน ใช้ระเบียบวิธี 2564 ฉบับที่ 1");
        var verdict = page.select(".happened > li").get(1);
        assertThat(verdict.select(".because").eachText())
                .containsExactly("เหตุผล: ลิงก์เสีย", "เจ้าหน้าที่ 3f9a1c0b2d4e · จากหน้าเว็บ");
        assertThat(verdict.select(".looks a").eachAttr("href"))
                .containsExactly(
                        AGENCY + "/events/" + failed + "?year=2564",
                        AGENCY + "?year=2564&asOf=" + (failed - 1),
                        AGENCY + "?year=2564&asOf=" + failed);
        assertThat(page.select(".happened > li").last().select(".because").text())
                .isEqualTo("ไม่ได้บันทึกผู้ดำเนินการ");
        verdict.select(".looks a")
                .eachAttr("href")
                .forEach(href -> assertThat(service.get(href).status()).as(href).isEqualTo(200));
    }

    @Test
    void opensWhatIsFoldedOneByOne() {
        var folded = page(AGENCY + "/timeline").select(".happened > li").get(6);
        var open = page(folded.selectFirst(".looks a").attr("href"));

        assertThat(folded.select(".looks a").first().text()).isEqualTo("ดูทีละรายการ");
        assertThat(told(open)).hasSize(6).containsOnly("รับคำตอบแบบวัด IIT 1 ชุด");
        assertThat(open.select(".happened .at").first().text()).isEqualTo("ตำแหน่งที่ " + loaded);
        assertThat(page(folded.select(".looks a").get(1).attr("href"))
                        .selectFirst("h1")
                        .text())
                .isEqualTo("อะไรเปลี่ยนระหว่างสองเวลานี้");
    }

    @Test
    void filtersWithoutScriptsByKindAndByActor() {
        var page = page(AGENCY + "/timeline?type=DisclosureItemAssessed&actor=");
        assertThat(told(page)).containsExactly("ตรวจข้อ O12: ไม่ผ่าน (เดิม ผ่าน)", "ตรวจการเปิดเผยข้อมูล 43 ข้อ");
        assertThat(page.select("#type option[selected]").text()).isEqualTo("ตรวจการเปิดเผยข้อมูลหนึ่งข้อ");
        assertThat(page.select("#actor option").eachText())
                .containsExactly(
                        "ทั้งหมด", "สายข้อมูล 0123456789ab", "เจ้าหน้าที่ 3f9a1c0b2d4e", "ไม่ได้บันทึกผู้ดำเนินการ");

        assertThat(told(page(AGENCY + "/timeline?actor=feed:0123456789ab")))
                .containsExactly("รับคำตอบแบบวัด EIT 5 ชุด", "รับคำตอบแบบวัด IIT 6 ชุด");
        assertThat(told(page(AGENCY + "/timeline?actor=not-recorded&type=SurveyClosed")))
                .containsExactly("ปิดรับคำตอบแบบวัด IIT");
        assertThat(page(AGENCY + "/timeline?actor=auditor").select(".quiet").eachText())
                .contains("ไม่มีเหตุการณ์ที่ตรงกับที่เลือก");
    }

    @Test
    void goesBackWithTheSlider() {
        var past = page(AGENCY + "/timeline?asOf=" + opened);

        assertThat(told(past)).containsExactly("เปิดการประเมิน ใช้ระเบียบวิธี 2564 ฉบับที่ 1");
        assertThat(past.selectFirst(".banner").text()).startsWith("กำลังดูอดีต");
        assertThat(past.selectFirst(".banner a").attr("href")).isEqualTo(AGENCY + "/timeline?year=2564");
    }

    @Test
    void showsWhatOneEventMoved() {
        var page = page(AGENCY + "/events/" + failed + "?year=2564");

        assertThat(page.selectFirst("h1").text()).isEqualTo("ตรวจข้อ O12: ไม่ผ่าน (เดิม ผ่าน)");
        assertThat(page.select("table.moved tbody tr").eachText().getLast())
                .startsWith("ข้อตรวจ O12")
                .endsWith("100.00 0.00 −100.00");
        assertThat(page.select("table.moved tbody th").eachText().getFirst()).isEqualTo("คะแนนรวม");
        var english = page(AGENCY + "/events/" + failed + "?year=2564&lang=en");
        assertThat(english.selectFirst("h1").text()).isEqualTo("Item O12 checked: not disclosed (was: disclosed)");
        var answers = page(AGENCY + "/events/" + corrected + "?year=2564")
                .select("table")
                .last();
        assertThat(answers.select("tbody th").eachText()).contains("ข้อย่อย i1.1");
    }

    @Test
    void showsWhatChangedBetweenTwoMoments() {
        var page = page(AGENCY + "/changes?year=2564&since=" + (corrected - 1) + "&until=" + failed);

        assertThat(told(page)).containsExactly("ตรวจข้อ O12: ไม่ผ่าน (เดิม ผ่าน)", "แก้ไขคำตอบแบบวัด IIT 1 ชุด");
        var total = page.select("table.moved tbody tr").first();
        assertThat(total.selectFirst("th").text()).isEqualTo("คะแนนรวม");
        var effects = page.select(".happened .moved").eachText();
        assertThat(effects).anyMatch(moved -> moved.startsWith("คะแนนรวม: "));
        assertThat(page.select("#since").attr("value")).isEqualTo(Long.toString(corrected - 1));

        var byDay = page(AGENCY + "/changes?year=2564&since=28/2/2566&until=1/3/2566");
        assertThat(told(byDay)).hasSize(10);
        assertThat(told(page(AGENCY + "/changes?year=2564&since=" + last))).isEmpty();
        assertThat(service.get(AGENCY + "/changes?year=2564&since=" + last + "&until=1", "Accept", "text/html")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void explainsEveryFigureOfTheAgencysPage() {
        var agency = page(AGENCY);
        var links = agency.select("a.why").eachAttr("href");
        assertThat(links).hasSize(14).contains(AGENCY + "/explain?year=2564&figure=indicator%3A9");
        for (var link : links) {
            assertThat(page(link).select("#figure").text()).as(link).isNotEmpty();
        }
        assertThat(agency.select(".looks-on a[href=" + AGENCY + "/timeline?year=2564]")
                        .text())
                .isEqualTo("เส้นเวลาของการประเมิน");
    }

    @Test
    void writesTheArithmeticOut() {
        var page = page(AGENCY + "/explain?year=2564&figure=sub-indicator:9.1&lang=en");

        assertThat(page.selectFirst("h1").text()).isEqualTo("Where this score comes from");
        assertThat(page.select(".formulas code").first().text())
                .startsWith("(100.00 + 100.00")
                .endsWith("= 100.00");
        assertThat(page.select(".way a").eachText()).containsExactly("Total", "OIT", "Indicator 9");
        var item = page(AGENCY + "/explain?year=2564&figure=item:O12");
        assertThat(item.select("h3").eachText()).contains("ผลการตรวจ");
        assertThat(item.text()).contains("ไม่ผ่าน", "ลิงก์เสีย");
        var question = page(AGENCY + "/explain?year=2564&figure=slot:i1.1");
        assertThat(question.select("table").last().select("tbody tr")).isNotEmpty();
        var before = page(AGENCY + "/explain?year=2564&figure=total&asOf=" + (opened - 1));
        assertThat(before.text()).contains("ยังไม่มีการประเมินปี 2564 ในบันทึก ณ เวลานี้");
    }

    @Test
    void leadsFromEachPageAboutTheAgencyToAllOthers() {
        for (var path : List.of("", "/questions", "/timeline", "/reconciliation", "/explain", "/changes")) {
            var links = page(AGENCY + path + "?year=2564&asOf=" + corrected).select(".sections a");
            var moment = path.equals("/changes") ? "" : "&asOf=" + corrected;
            assertThat(links.eachAttr("href"))
                    .as(path)
                    .contains(AGENCY + "?year=2564" + moment, AGENCY + "/questions?year=2564" + moment);
        }
        assertThat(page(AGENCY + "/timeline")
                        .select(".sections a[aria-current=page]")
                        .text())
                .isEqualTo("เส้นเวลา");
        assertThat(page(AGENCY + "/events/" + failed).select(".sections a[aria-current]"))
                .isEmpty();
    }

    @Test
    void showsQuestionsAndItemsAsTheyWereKnownThen() {
        var now = page(AGENCY + "/questions?year=2564");
        var before = page(AGENCY + "/questions?year=2564&asOf=" + (failed - 1));

        assertThat(now.selectFirst("#item-O12 .state").text()).isEqualTo("ไม่ผ่าน");
        assertThat(before.selectFirst("#item-O12 .state").text()).isEqualTo("ผ่าน");
        assertThat(before.select(".banner").text()).startsWith("กำลังดูอดีต");
        assertThat(now.select("td.heat")).isNotEmpty();
        for (var link : now.select("td a.why, h3 a.why").eachAttr("href")) {
            assertThat(link).startsWith(AGENCY + "/explain?year=2564&figure=");
        }
        assertThat(page(now.select(".heatmap td a.why").attr("href")).select("#figure"))
                .isNotEmpty();
    }

    @Test
    void answersWrongQuestionsAsPages() {
        for (var path : List.of(
                "/agencies/nobody/questions",
                AGENCY + "/questions?year=2560",
                "/agencies/nobody/timeline",
                AGENCY + "/timeline?year=2560",
                AGENCY + "/events/999999",
                AGENCY + "/events/1",
                AGENCY + "/explain?figure=indicator:11")) {
            assertThat(service.get(path, "Accept", "text/html").status())
                    .as(path)
                    .isEqualTo(404);
        }
        for (var path : List.of(
                AGENCY + "/questions?sort=best",
                AGENCY + "/timeline?type=Nothing",
                AGENCY + "/timeline?actor=somchai",
                AGENCY + "/timeline?asOf=yesterday",
                AGENCY + "/changes?since=32/13/2566",
                AGENCY + "/explain?figure=grade:1")) {
            assertThat(service.get(path, "Accept", "text/html").status())
                    .as(path)
                    .isEqualTo(400);
        }
    }
}
