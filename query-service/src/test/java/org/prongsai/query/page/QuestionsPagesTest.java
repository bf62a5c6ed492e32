package org.prongsai.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.prongsai.query.testing.Facts.id;
import static org.prongsai.query.testing.Facts.judged;
import static org.prongsai.query.testing.Facts.methodology;
import static org.prongsai.query.testing.Facts.opened;
import static org.prongsai.query.testing.Facts.published;
import static org.prongsai.query.testing.Facts.response;
import static org.prongsai.query.testing.Facts.surveyOpened;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.assessment.TallyShapes;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.SampleTargetSet;
import org.prongsai.engine.event.SurveyClosed;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.score.ScoreSheets;
import org.prongsai.log.AsOf;
import org.prongsai.page.PageFrameAutoConfiguration;
import org.prongsai.problem.ProblemDetailsAutoConfiguration;
import org.prongsai.query.assessment.AsOfParameter;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.score.ScoredAssessment;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Questions and checklist as HTML; what they show is folded from a few events. */
@WebMvcTest(QuestionsPages.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(classes = {QuestionsPages.class, RequestedPlace.class, PageConfiguration.class})
@ImportAutoConfiguration({PageFrameAutoConfiguration.class, ProblemDetailsAutoConfiguration.class})
class QuestionsPagesTest {
    private static final String NAME = "mueang-phai-2564";
    private static final String PATH = "/agencies/mueang-phai/questions";
    private static final SurveyCode IIT = new SurveyCode("IIT");

    @Autowired
    MockMvcTester browser;

    @MockitoBean
    HistoryData data;

    @MockitoBean
    AgencyData agencies;

    @MockitoBean
    AsOfParameter asOfs;

    @BeforeEach
    void showsTheSample() {
        given(asOfs.read(any())).willReturn(AsOf.latest());
        given(data.scored(any())).willReturn(Optional.of(scored(sample())));
    }

    /** Six of the staff of ten, closed; three clients; three items judged. */
    private static List<AssessmentScoped> sample() {
        var events = new ArrayList<AssessmentScoped>();
        events.add(surveyOpened(NAME, "IIT"));
        events.add(surveyOpened(NAME, "EIT"));
        events.add(new SampleTargetSet(id(NAME), IIT, 10, null));
        for (int number = 0; number < 6; number++) {
            events.add(response(NAME, "IIT", number, 1 + number % 4));
        }
        for (int number = 0; number < 3; number++) {
            events.add(response(NAME, "EIT", number, 4));
        }
        events.add(new SurveyClosed(id(NAME), IIT));
        events.add(judged(NAME, "O1", "PASS"));
        events.add(new DisclosureItemAssessed(
                id(NAME), "O2", "FAIL", null, "https://a.go.th/x javascript:alert(1)", "<b>ลิงก์เสีย</b>"));
        return events;
    }

    private static HistoryData.Scored scored(List<AssessmentScoped> events) {
        var methodology = methodology(2564);
        var state = AssessmentState.opened(opened(NAME), TallyShapes.of(methodology));
        events.forEach(state::apply);
        return new HistoryData.Scored(
                known(), new ScoredAssessment(ScoreSheets.of(state, methodology), state, LogPoint.START));
    }

    private static HistoryData.Known known() {
        return new HistoryData.Known(Readings.MUEANG_PHAI, id(NAME), methodology(2564), Readings.NOW);
    }

    @Test
    void showsTheShareOfEveryAnswerWithItsScoreAndMargin() {
        var page = html(get(PATH + "?sort=form"));
        var line = page.select("section[aria-labelledby=survey-IIT] tbody tr:has(th span:containsOwn(i2))")
                .first();

        assertThat(line.select("td").eachText())
                .containsExactly(
                        "38.83",
                        "±27.31",
                        "6",
                        "33.3% น้อยที่สุดหรือไม่มีเลย (2 คน)",
                        "33.3% น้อย (2 คน)",
                        "16.7% มาก (1 คน)",
                        "16.7% มากที่สุด (1 คน)");
        assertThat(line.select("td.heat").eachAttr("class"))
                .containsExactly("number heat bad-3", "number heat bad-3", "number heat good-2", "number heat good-2");
        assertThat(line.selectFirst("a").attr("href"))
                .isEqualTo("/agencies/mueang-phai/explain?year=2564&figure=question%3Ai2");
        assertThat(page.select("section[aria-labelledby=survey-IIT] .notes li").eachText())
                .containsExactly("ตอบ 6 คน จากผู้มีสิทธิ์ตอบ 10 คน");
    }

    @Test
    void putsTheWeakestFirstUnlessAskedForTheOrderOfTheForm() {
        var weakest = html(get(PATH));
        var scores =
                weakest.select("section[aria-labelledby=survey-IIT] tbody tr:not(.sub) td:eq(1) a").eachText().stream()
                        .map(Double::valueOf)
                        .toList();

        assertThat(scores).hasSize(30).isSorted();
        assertThat(weakest.select(".orders a[aria-current]").text()).isEqualTo("คะแนนต่ำก่อน");
        assertThat(weakest.select("tr.heading")).isEmpty();
        var inForm = html(get(PATH + "?sort=form"));
        assertThat(inForm.select("section[aria-labelledby=survey-IIT] tr.heading th")
                        .eachText())
                .hasSize(5)
                .first()
                .asString()
                .startsWith("1 ");
        assertThat(inForm.select(".orders a").eachAttr("href"))
                .containsExactly(PATH + "?year=2564&sort=weakest", PATH + "?year=2564&sort=form");
        assertThat(get(PATH + "?sort=best")).hasStatus(400);
    }

    @Test
    void hidesWhatFewerThanFiveAnswered() {
        var survey = html(get(PATH)).selectFirst("section[aria-labelledby=survey-EIT]");

        assertThat(survey.select("tbody td.heat, tbody td a")).isEmpty();
        assertThat(survey.select("tbody td[colspan]").eachText()).contains("ซ่อนไว้ เพราะมีผู้ตอบน้อยกว่า 5 คน");
    }

    @Test
    void listsEveryItemWithItsVerdictEvidenceAndComment() {
        var list = html(get(PATH)).selectFirst("section[aria-labelledby=checklist-OIT]");

        assertThat(list.text()).contains("ทั้งหมด 43 ข้อ: ได้คะแนนเต็ม 1 ข้อ ไม่เต็ม 1 ข้อ ยังไม่ได้ตรวจ 41 ข้อ");
        assertThat(list.select("tbody tr")).hasSize(43);
        assertThat(list.selectFirst("#item-O1 .state").text()).isEqualTo("ผ่าน");
        assertThat(list.select("#item-O1 td a[rel]").eachAttr("href")).containsExactly("https://www.example.go.th/o1");
        assertThat(list.select("#item-O1 td a[rel]").eachAttr("rel")).containsExactly("noopener nofollow ugc");
        assertThat(list.selectFirst("#item-O3 .state").text()).isEqualTo("ยังไม่ได้ตรวจ");
        assertThat(list.select(".opens a")).hasSize(41);
        assertThat(list.selectFirst(".opens a").attr("href")).isEqualTo("#item-O3");
    }

    @Test
    void linksWebAddressesOnlyAndShowsEverythingElseAsText() {
        var item = html(get(PATH)).selectFirst("#item-O2");

        assertThat(item.select("a[rel]").eachAttr("href")).containsExactly("https://a.go.th/x");
        assertThat(item.text()).contains("javascript:alert(1)", "ความเห็นของผู้ตรวจ: <b>ลิงก์เสีย</b>");
    }

    @Test
    void saysWhatIsMissingWhereOnlyAResultWasAnnounced() {
        given(data.scored(any())).willReturn(Optional.of(scored(List.of(published(NAME, "88.00")))));
        var page = html(get(PATH));

        assertThat(page.selectFirst("section[aria-labelledby=survey-IIT] .notes li")
                        .text())
                .isEqualTo("บันทึกของปีนี้มีผลที่ประกาศ แต่ไม่มีคำตอบแบบวัด IIT"
                        + " จึงไม่มีสัดส่วนคำตอบ จำนวนผู้ตอบ และค่าคลาดเคลื่อนรายข้อ");
        assertThat(page.select(".heatmap")).isEmpty();
        assertThat(page.text())
                .contains(
                        "บันทึกของปีนี้มีผลที่ประกาศ แต่ไม่มีผลตรวจรายข้อ จึงไม่มีผลการตรวจ หลักฐาน และความเห็นของผู้ตรวจ");
    }

    @Test
    void saysThatTheYearWasNotOpenThen() {
        given(data.scored(any())).willReturn(Optional.of(new HistoryData.Scored(known(), null)));

        assertThat(html(get(PATH)).text()).contains("ยังไม่มีการประเมินปี 2564 ในบันทึก ณ เวลานี้");
    }

    @Test
    void speaksEnglishAndMarksWhatIsThai() {
        var page = html(get(PATH + "?lang=en"));

        assertThat(page.title())
                .isEqualTo("Mueang Phai Subdistrict Administrative Organization: question by question, 2564");
        page.select("[lang=th]").remove();
        assertThat(page.body().text()).doesNotContainPattern("[\\u0E00-\\u0E7F]");
    }

    @Test
    void isBuiltForScreenReaders() {
        var page = html(get(PATH + "?sort=form"));

        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("th"))
                .allMatch(cell -> List.of("col", "row", "rowgroup").contains(cell.attr("scope")));
        assertThat(page.select(".scroll")).allSatisfy(region -> {
            assertThat(region.attr("tabindex")).isEqualTo("0");
            assertThat(region.attr("role")).isEqualTo("region");
            assertThat(region.attr("aria-label")).isNotBlank();
        });
        assertThat(page.select("td.heat")).allMatch(cell -> !cell.text().isBlank());
        assertThat(page.select("style, [style], script:not([src])")).isEmpty();
        assertThat(page.select(".sections a[aria-current]").text()).isEqualTo("รายข้อ");
    }

    private MvcTestResult get(String path) {
        return browser.get().uri(path).header(HttpHeaders.ACCEPT, "text/html").exchange();
    }

    private static Document html(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
