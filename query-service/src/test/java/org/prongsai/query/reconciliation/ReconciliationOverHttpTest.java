package org.prongsai.query.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.testing.Facts.PHAI_2565;
import static org.prongsai.query.testing.Facts.agency;
import static org.prongsai.query.testing.Facts.answers;
import static org.prongsai.query.testing.Facts.id;
import static org.prongsai.query.testing.Facts.judged;
import static org.prongsai.query.testing.Facts.methodology;
import static org.prongsai.query.testing.Facts.mueangPhai;
import static org.prongsai.query.testing.Facts.opened;
import static org.prongsai.query.testing.Facts.published;
import static org.prongsai.query.testing.Facts.response;
import static org.prongsai.query.testing.Facts.responseId;
import static org.prongsai.query.testing.Facts.result;
import static org.prongsai.query.testing.Facts.surveyOpened;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.PublishedResult;
import org.prongsai.engine.event.PublishedResultCorrected;
import org.prongsai.engine.event.SurveyClosed;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.query.testing.Api;
import org.prongsai.query.testing.Facts;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.prongsai.query.testing.ReadTables;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@QueryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReconciliationOverHttpTest {
    private static final String PHAI = "/api/v1/assessments/mueang-phai-2566/reconciliation";
    private static final String FULL = "/api/v1/assessments/answered-2564/reconciliation";

    @Autowired
    private Api api;

    private long correction;

    @BeforeAll
    void tellTheStoryAndAnswerInFull(@Autowired LogWriter log, @Autowired ReadTables tables) {
        log.record(mueangPhai(), opened("mueang-phai-2566"), opened("mueang-phai-2565"));
        log.record(published("mueang-phai-2566", result("92.85", "ผ่าน", PHAI_2565)));
        correction = log.record(new PublishedResultCorrected(
                id("mueang-phai-2566"),
                result("92.85", "ผ่าน", List.of()),
                "รายงานผลปี 2566",
                "ตัวชี้วัดเป็นของปี 2565",
                null,
                id("mueang-phai-2565")));
        log.record(new PublishedResultCorrected(
                id("mueang-phai-2565"),
                result(null, null, PHAI_2565),
                "รายงานผลปี 2566",
                "ตัวชี้วัดเป็นของปี 2565",
                id("mueang-phai-2566"),
                null));
        log.record(agency("answered", "ตอบครบ", "อบต.", "ตราด"), opened("answered-2564"));
        log.record(everything("answered-2564"));
        log.record(agency("few", "ตอบน้อย", "อบต.", "ตราด"), opened("few-2564"), surveyOpened("few-2564", "IIT"));
        log.record(response("few-2564", "IIT", 1, 4), response("few-2564", "IIT", 2, 4));
        log.record(published("few-2564", instruments("IIT", "90.00")));
        tables.awaitAll();
    }

    @Test
    void tellsTheSampleReportsFindingAsItWasKnownBeforeTheCorrection() {
        var before = api.json(PHAI + "?asOf=" + (correction - 1));
        var total = before.get("checks").get(0);

        assertThat(before.get("conclusion").get("code").asString()).isEqualTo("differs");
        assertThat(before.get("conclusion").get("messageTh").asString())
                .isEqualTo(
                        "คะแนนรวมที่ประกาศ 92.85 ไม่ตรงกับที่คำนวณจากตัวชี้วัดทั้ง 10 ตัวที่ประกาศไว้ด้วยกันได้ 50.3618"
                                + " ต่างกัน −42.49 คะแนน เกินกว่าที่การปัดเศษอธิบายได้ (50.3578 ถึง 50.3668)");
        assertThat(total.get("exact").asString()).isEqualTo("251809/5000");
        assertThat(total.get("verdict").asString()).isEqualTo("DIFFERS");
        assertThat(texts(total.get("arithmetic")))
                .containsExactly(
                        "IIT = (91.46 + 81.48 + 95.11 + 81.29 + 88.24) ÷ 5 = 87.516",
                        "EIT = (74.73 + 67.86 + 66.98) ÷ 3 = 69.8567",
                        "OIT = (15.75 + 0.00) ÷ 2 = 7.875",
                        "total = 0.3 × 87.516 + 0.3 × 69.8567 + 0.4 × 7.875 = 50.3618");
        assertThat(before.get("possible").get("said").get("code").asString()).isEqualTo("no-year-fits");
        assertThat(before.get("corrections")).isEmpty();
    }

    @Test
    void tellsTheCorrectionWithBothItsSides() {
        var now = api.json(PHAI);
        var told = now.get("corrections").get(0);

        assertThat(now.get("conclusion").get("code").asString()).isEqualTo("not-checkable");
        assertThat(told.get("position").asLong()).isEqualTo(correction);
        assertThat(told.get("reason").asString()).isEqualTo("ตัวชี้วัดเป็นของปี 2565");
        assertThat(told.get("movedTo").asString()).isEqualTo("mueang-phai-2565");
        assertThat(told.get("before").get("conclusion").get("code").asString()).isEqualTo("differs");
        assertThat(told.get("before").get("computedTotal").decimalValue()).isEqualByComparingTo("50.36");
        assertThat(told.get("after").get("publishedTotal").decimalValue()).isEqualByComparingTo("92.85");
        assertThat(told.get("after").get("publishedIndicators").asInt()).isZero();
        assertThat(told.get("elsewhere").get("computedTotal").decimalValue()).isEqualByComparingTo("50.36");
        assertThat(now.get("level").get("below").decimalValue()).isEqualByComparingTo("85");
        assertThat(now.get("level")
                        .get("bounds")
                        .get(1)
                        .get("range")
                        .get("from")
                        .asString())
                .isEqualTo("1523/20");
    }

    @Test
    void takesTheDisclosureScoreApartWhereItBelongs() {
        var possible =
                api.json("/api/v1/assessments/mueang-phai-2565/reconciliation").get("possible");
        var nine = possible.get("disclosures").get(0);

        assertThat(nine.get("ways").asLong()).isEqualTo(1);
        assertThat(nine.get("listed").get(0).get("exact").asString()).isEqualTo("992/63");
        assertThat(nine.get("listed")
                        .get(0)
                        .get("parts")
                        .valueStream()
                        .map(part -> "%s %s/%d"
                                .formatted(
                                        part.get("subIndicator").asString(),
                                        part.get("disclosed").asString(),
                                        part.get("items").asInt())))
                .containsExactly("9.1 4/9", "9.2 0/8", "9.3 1/7", "9.4 0/4", "9.5 1/5");
        assertThat(possible.get("years")
                        .valueStream()
                        .filter(year -> year.get("fits").asBoolean())
                        .map(year -> year.get("fiscalYear").asInt()))
                .containsExactly(2562, 2563, 2564, 2565);
    }

    @Test
    void holdsPublishedFiguresAgainstAnswersAndVerdicts() {
        var answered = api.json(FULL);
        var total = answered.get("checks").get(0);

        assertThat(total.get("against").asString()).isEqualTo("data");
        assertThat(total.get("verdict").asString()).isEqualTo("REPRODUCES");
        assertThat(answered.get("conclusion").get("code").asString()).isEqualTo("reproduces");
        assertThat(answered.get("signals")
                        .valueStream()
                        .filter(signal -> signal.get("raised").asBoolean())
                        .map(signal -> signal.get("signal").asString() + " "
                                + signal.get("about").asString()))
                .containsExactly("straight-lines IIT", "one-day IIT", "all-best EIT", "one-day EIT");
    }

    @Test
    void showsNothingOfFewerThanFiveRespondents() {
        var few = api.json("/api/v1/assessments/few-2564/reconciliation");

        assertThat(few.get("checks")).isEmpty();
        assertThat(few.get("signals")).isEmpty();
        assertThat(few.get("possible").get("means").get(0).get("people").isNull())
                .isTrue();
    }

    @Test
    void holdsTheSameFiguresAgainstRulesWithTheSameForm() {
        assertThat(api.json(PHAI + "?methodology=2566@1")
                        .get("methodology")
                        .get("revision")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.get(PHAI + "?methodology=2567").status()).isEqualTo(422);
    }

    @Test
    void refusesWhatItCannotAnswer() {
        assertThat(api.get("/api/v1/assessments/nobody-2566/reconciliation").status())
                .isEqualTo(404);
        assertThat(api.get(PHAI + "?asOf=yesterday").status()).isEqualTo(400);
        assertThat(api.get(PHAI + "?methodology=1999").status()).isEqualTo(404);
    }

    @Test
    void showsTheCaseFromWhatWasStatedToBeforeAndAfter() {
        var page = page("/agencies/mueang-phai/reconciliation?year=2566");

        assertThat(page.selectFirst("h1").text()).isEqualTo("ผลที่ประกาศ กับ ผลที่คำนวณได้");
        assertThat(page.getElementById("story").parent().select(".listed > li").eachText())
                .satisfiesExactly(
                        stated -> assertThat(stated)
                                .isEqualTo("ตามที่บันทึกครั้งแรก คะแนนรวม 92.85, ระดับ “ผ่าน”, ตัวชี้วัด 10 ตัว"),
                        finding -> assertThat(finding)
                                .contains(
                                        "50.3618",
                                        "ตัวชี้วัดที่ 9 ที่ประกาศ 15.75 เกิดขึ้นไม่ได้ตามรายการตรวจปี 2566",
                                        "ใน 8 ปีที่ทราบเกณฑ์ ไม่มีปีใด",
                                        "0.3 × 87.516"),
                        told -> assertThat(told)
                                .contains("เหตุผล: ตัวชี้วัดเป็นของปี 2565", "ย้ายตัวเลขไปไว้ที่ปี 2565"));
        assertThat(page.getElementById("story")
                        .parent()
                        .select("table tbody tr")
                        .eachText())
                .contains(
                        "คะแนนรวมที่ประกาศ 92.85 92.85 ไม่ได้ประกาศ",
                        "ตัวชี้วัดที่ประกาศ 10 ไม่ได้ประกาศ 10",
                        "คะแนนย่อยรวมกันได้ 50.36 ไม่ได้ประกาศ 50.36");
        assertThat(page.text())
                .contains("ระดับ “ผ่าน” ที่คะแนนรวม 92.85 แปลว่ามีอย่างน้อยหนึ่งเครื่องมือต่ำกว่า 85")
                .contains("EIT ≥ (92.845 − 0.3 × 100.00 − 0.4 × 100.00) ÷ 0.3 = 76.15");
    }

    @Test
    void showsTheDisclosureScoreOfTheYearBeforeAsCounts() {
        var page = page("/agencies/mueang-phai/reconciliation?year=2565");

        assertThat(page.select(".counts-of").first().select("tr").eachText())
                .containsExactly("ทางที่ 9.1 9.2 9.3 9.4 9.5 ได้", "1 4/9 0/8 1/7 0/4 1/5 15.746");
        assertThat(page.text())
                .contains("ตัวชี้วัดที่ 9 ที่ประกาศ 15.75 เกิดได้ทางเดียวเท่านั้นตามรายการตรวจปี 2565")
                .contains("เข้ากันได้กับเกณฑ์ของปี 2562, 2563, 2564, 2565 เท่านั้น");
    }

    @Test
    void leadsFromTheAgencyAndBack() {
        var agency = page("/agencies/mueang-phai?year=2566&from=2565&asOf=" + (correction - 1));
        var there = agency.select("a[href*=reconciliation]").first().attr("href");
        var page = page(there);

        assertThat(there).isEqualTo("/agencies/mueang-phai/reconciliation?year=2566&asOf=" + (correction - 1));
        assertThat(page.selectFirst(".banner").text()).contains("ตำแหน่งที่ " + (correction - 1));
        assertThat(page.selectFirst(".lead").text()).contains("ไม่ตรงกับที่คำนวณ");
        assertThat(page.select("a[href^=/agencies/mueang-phai?]").first().attr("href"))
                .isEqualTo("/agencies/mueang-phai?year=2566&asOf=" + (correction - 1));
        assertThat(api.get(page.select("a[href^=/api/v1/]").first().attr("href"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void showsCautionsWithWhatTheyAreAndHowToReadThem() {
        var page = page("/agencies/answered/reconciliation?lang=en");

        assertThat(page.getElementById("signals").parent().select("tbody tr").eachText())
                .contains("The best answer to everything EIT 100% of 30 look again");
        assertThat(page.select("details dl").eachText())
                .anyMatch(said ->
                        said.contains("from 90% on") && said.contains("56 of 20,409 in a made-up national year"));
        assertThat(page.selectFirst(".lead").text()).startsWith("Every announced figure that can be checked");
    }

    @Test
    void doesNotShowWhatIsNotThere() {
        assertThat(get("/agencies/nobody/reconciliation").status()).isEqualTo(404);
        assertThat(get("/agencies/mueang-phai/reconciliation?year=2560").status())
                .isEqualTo(404);
        assertThat(get("/agencies/mueang-phai/reconciliation?year=x").status()).isEqualTo(400);
        assertThat(page("/agencies/mueang-phai/reconciliation?asOf=0")
                        .selectFirst(".lead")
                        .text())
                .isEqualTo("ณ เวลานี้ยังไม่มีการประเมินปี 2566 ในบันทึก");
    }

    private Document page(String path) {
        var answer = get(path);
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private Api.Answer get(String path) {
        return api.get(path, "Accept", "text/html");
    }

    /** Staff who differ, a public that praises everything, a full checklist, all on one day; and what that makes, announced. */
    private static List<Event> everything(String assessment) {
        var events = new ArrayList<Event>();
        var day = LocalDate.of(2021, 5, 3);
        for (var survey : List.of("IIT", "EIT")) {
            events.add(surveyOpened(assessment, survey));
            for (int person = 0; person < 30; person++) {
                boolean best = survey.equals("EIT") || person % 2 == 0;
                events.add(new SurveyResponseRecorded(
                        id(assessment),
                        new SurveyCode(survey),
                        responseId(1000 + person + (survey.equals("EIT") ? 100 : 0)),
                        best ? best(assessment, survey) : answers(assessment, survey, 1 + person % 3),
                        day));
            }
            events.add(new SurveyClosed(id(assessment), new SurveyCode(survey)));
        }
        methodology(2564).items().forEach(item -> events.add(judged(assessment, item.id(), "PASS")));
        events.add(published(assessment, result("91.75", null, List.of())));
        return events;
    }

    private static PackedAnswers best(String assessment, String survey) {
        var answers = new StringBuilder();
        methodology(id(assessment).fiscalYear().value())
                .slots(new SurveyCode(survey))
                .forEach(slot -> {
                    int best = 1;
                    for (int level = 2; level <= slot.scale().levels(); level++) {
                        best = slot.value(level).compareTo(slot.value(best)) > 0 ? level : best;
                    }
                    answers.append(best);
                });
        return new PackedAnswers(answers.toString());
    }

    private static PublishedResult instruments(String code, String score) {
        return Facts.instruments(Map.of(code, score));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
