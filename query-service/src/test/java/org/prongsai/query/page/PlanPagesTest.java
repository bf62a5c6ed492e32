package org.prongsai.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.prongsai.engine.event.ActivityPlan;
import org.prongsai.engine.event.ActivityProgressReported;
import org.prongsai.engine.event.ActivityRecorded;
import org.prongsai.engine.event.Evidence;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.id.ActivityId;
import org.prongsai.query.testing.Api;
import org.prongsai.query.testing.Facts;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.prongsai.query.testing.ReadTables;
import org.springframework.beans.factory.annotation.Autowired;

/** The plan's page from events in a real log, as of 1 March 2566. */
@QueryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanPagesTest {
    private static final String Y2564 = "mueang-phai-2564";
    private static final String Y2565 = "mueang-phai-2565";
    private static final String PLAN = "/agencies/mueang-phai/plan?year=2565";

    @Autowired
    Api service;

    private String then = "";

    @BeforeAll
    void tellTheStory(@Autowired LogWriter writer, @Autowired ReadTables tables) {
        writer.record(
                Facts.mueangPhai(),
                Facts.opened(Y2564),
                Facts.published(Y2564, Facts.result(null, null, Facts.PHAI_2565)),
                new ActivityRecorded(
                        Facts.id(Y2564),
                        new ActivityId("m1"),
                        plan(1, "มาตรการปีก่อน", null, Map.of(), List.of(4), List.of())),
                Facts.opened(Y2565),
                Facts.published(
                        Y2565, Facts.result(null, null, List.of("91.46", "81.48", "95.11", "85.29", "88.24", "74.73"))),
                Facts.judged(Y2565, "O1", "PASS"),
                Facts.judged(Y2565, "O12", "FAIL"),
                new ActivityRecorded(
                        Facts.id(Y2565),
                        new ActivityId("m1"),
                        plan(
                                1,
                                "มาตรการเปิดเผยข้อมูล",
                                "2023-09-30",
                                Map.of(1, "2023-02-20", 2, "2023-03-10"),
                                List.of(9),
                                List.of("item:O12"))));
        long last = writer.record(
                new ActivityRecorded(
                        Facts.id(Y2565),
                        new ActivityId("m2"),
                        plan(2, "มาตรการใช้ทรัพย์สิน", "2023-02-28", Map.of(), List.of(4), List.of())),
                new ActivityProgressReported(
                        Facts.id(Y2565),
                        new ActivityId("m2"),
                        ProgressStatus.IN_PROGRESS,
                        "รอลงนาม",
                        List.of(
                                new Evidence("https://example.org/rules.pdf", "แนวปฏิบัติ"),
                                new Evidence("javascript:alert(1)", null)),
                        new TreeSet<>(List.of(1))));
        then = PLAN + "&asOf=" + last;
        tables.awaitAll();
    }

    private static ActivityPlan plan(
            int number,
            String title,
            @Nullable String due,
            Map<Integer, String> stepsDue,
            List<Integer> indicators,
            List<String> figures) {
        var days = new TreeMap<Integer, LocalDate>();
        stepsDue.forEach((step, day) -> days.put(step, LocalDate.parse(day)));
        return new ActivityPlan(
                number,
                title,
                List.of("จัดทำแนวปฏิบัติ", "ชี้แจงบุคลากร"),
                "ปีงบประมาณ ๒๕๖๕",
                List.of("กองคลัง"),
                new TreeSet<>(indicators),
                due == null ? null : LocalDate.parse(due),
                days,
                new TreeSet<>(figures));
    }

    @Test
    void remindsOfWhatWasLateAndSoonDueOnTheDayThatIsShown() {
        var page = page(then);

        assertThat(page.selectFirst("#reminders + p").text())
                .isEqualTo(
                        "ณ วันที่ 1 มี.ค. 2566 เลยกำหนด 2 รายการ จากที่เลยกำหนดหรือจะครบกำหนดภายใน 14 วันทั้งหมด 3 รายการ");
        assertThat(page.select(".reminders li").eachText())
                .containsExactly(
                        "เลยกำหนด 9 วัน 20 ก.พ. 2566 จัดทำแนวปฏิบัติ มาตรการที่ 1: มาตรการเปิดเผยข้อมูล · กองคลัง",
                        "เลยกำหนด 1 วัน 28 ก.พ. 2566 มาตรการใช้ทรัพย์สิน มาตรการที่ 2 · กองคลัง",
                        "อีก 9 วัน 10 มี.ค. 2566 ชี้แจงบุคลากร มาตรการที่ 1: มาตรการเปิดเผยข้อมูล · กองคลัง");
        assertThat(page.select(".banner a").attr("href")).isEqualTo(PLAN + "&view=board");
    }

    @Test
    void proposesAGuidelineForWhatIsWeakAndLeadsToPlanningAMeasure() {
        var page = page(PLAN);

        var first = page.selectFirst("#weak ~ .cards > li");
        assertThat(first.selectFirst("h3").text()).isEqualTo("ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล");
        assertThat(first.select(".points li").first().text())
                .startsWith("O12")
                .contains("0.00", "มาตรการที่ 1", "วางมาตรการ");
        assertThat(first.select(".points a").eachAttr("href"))
                .containsExactly("#measure-m1", "/assessments/mueang-phai-2565/measures/new?figure=item%3AO12");
        assertThat(first.text()).contains("แนวทางที่เสนอ เผยแพร่ข้อมูลสาธารณะบนเว็บไซต์ของหน่วยงานให้ครบทุกข้อ");
    }

    @Test
    void listsIndicatorsWhereOnlyThoseWereAnnounced() {
        var page = page("/agencies/mueang-phai/plan?year=2564");

        assertThat(page.select("#weak ~ .cards h3").eachText())
                .startsWith("ตัวชี้วัดที่ 10 การป้องกันการทุจริต", "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล");
        assertThat(page.select("#weak ~ .cards .points a").first().attr("href"))
                .isEqualTo("/assessments/mueang-phai-2564/measures/new?figure=indicator%3A10");
        assertThat(page.getElementById("moved")).isNull();
    }

    @Test
    void showsMeasuresAsABoard() {
        var page = page(then);

        assertThat(page.select(".board h3").eachText())
                .containsExactly(
                        "ยังไม่ได้รายงานสถานะ (1)",
                        "ยังไม่ได้ดำเนินการ (0)",
                        "อยู่ระหว่างดำเนินการ (1)",
                        "ดำเนินการแล้วเสร็จ (0)");
        var card = page.getElementById("measure-m2");
        assertThat(card.select("dd").eachText())
                .containsExactly(
                        "กองคลัง",
                        "28 ก.พ. 2566 เลยกำหนด 1 วัน",
                        "ปีงบประมาณ ๒๕๖๕",
                        "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ",
                        "รอลงนาม");
        assertThat(card.select(".boxes li").eachText())
                .containsExactly("จัดทำแนวปฏิบัติ แล้วเสร็จ", "ชี้แจงบุคลากร ยังไม่แล้วเสร็จ");
        assertThat(card.select(".proof a").eachAttr("href")).containsExactly("https://example.org/rules.pdf");
        assertThat(card.select(".proof li").eachText()).containsExactly("แนวปฏิบัติ", "javascript:alert(1)");
        assertThat(links(card)).noneMatch(link -> link.startsWith("/assessments"));
        assertThat(links(page(PLAN).getElementById("measure-m2")))
                .contains("/assessments/mueang-phai-2565/measures/m2");
    }

    @Test
    void showsMeasuresAsAList() {
        var page = page(then + "&view=list");

        assertThat(page.select("#measures ~ table tbody tr").eachText())
                .containsExactly(
                        "1 มาตรการเปิดเผยข้อมูล กองคลัง 30 ก.ย. 2566 ไม่ได้ระบุสถานะ 0/2 จัดทำแนวปฏิบัติ เลยกำหนด 9 วัน ยังไม่มีหลักฐาน",
                        "2 มาตรการใช้ทรัพย์สิน กองคลัง 28 ก.พ. 2566 เลยกำหนด 1 วัน อยู่ระหว่างดำเนินการ 1/2 แนวปฏิบัติ javascript:alert(1)");
        assertThat(page.select(".board")).isEmpty();
        assertThat(page.select(".ways a[aria-current]").eachText()).containsExactly("รายการ");
    }

    @Test
    void setsTheMeasuresOfTheYearBeforeBesideWhatMovedAndClaimsNoCause() {
        var page = page(PLAN);
        var moved = page.getElementById("moved").parent();

        assertThat(moved.select("tbody tr").eachText())
                .containsExactly(
                        "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ 81.29 85.29 +4.00 ควรระวัง แบบของ IIT ปี 2565 ยังไม่มีแหล่งยืนยัน");
        assertThat(moved.selectFirst(".notice").text()).contains("ไม่ได้แสดงว่ามาตรการเป็นเหตุให้คะแนนเปลี่ยน");
        assertThat(page(PLAN + "&lang=en").selectFirst("#moved ~ .notice").text())
                .contains("nothing here shows that a measure caused the change");
    }

    @Test
    void givesTheDaysToCalendarPrograms() {
        var answer = service.get("/agencies/mueang-phai/plan.ics?year=2565");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(answer.body())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("UID:mueang-phai-2565-m1-1@prongsai\r\n", "DTSTART;VALUE=DATE:20230930\r\n")
                .contains("/agencies/mueang-phai/plan?year=2565");
    }

    @Test
    void leadsFromAndToTheOtherPages() {
        assertThat(links(page("/agencies/mueang-phai?year=2565")
                        .getElementById("plan")
                        .parent()))
                .contains("/agencies/mueang-phai/plan?year=2565");
        assertThat(page(PLAN).select(".sections a[aria-current]").eachText()).containsExactly("แผนยกระดับ");
    }

    @Test
    void refusesWhatIsNotThereWithoutFailing() {
        assertThat(service.get("/agencies/nobody/plan", "Accept", "text/html").status())
                .isEqualTo(404);
        assertThat(service.get("/agencies/mueang-phai/plan?year=2570", "Accept", "text/html")
                        .status())
                .isEqualTo(404);
        assertThat(service.get(PLAN + "&asOf=yesterday", "Accept", "text/html").status())
                .isEqualTo(400);
        assertThat(page(PLAN + "&view=heap").select(".board")).hasSize(1);
        assertThat(page(PLAN + "&asOf=1").text()).contains("ยังไม่มีมาตรการในบันทึก");
    }

    @Test
    void tellsPlansToProgramsWithAMarkThatChanges() {
        var plan = service.get("/api/v1/assessments/mueang-phai-2565/plan").json();
        var measure = plan.path("activities").path(1);

        assertThat(measure.path("dueOn").asString()).isEqualTo("2023-02-28");
        assertThat(measure.path("evidence").path(0).path("note").asString()).isEqualTo("แนวปฏิบัติ");
        assertThat(measure.path("stepsDone").path(0).asInt()).isEqualTo(1);
        assertThat(measure.path("mark").asString()).matches("[0-9a-f]{16}");
        assertThat(plan.path("activities").path(0).path("figures").path(0).asString())
                .isEqualTo("item:O12");
        assertThat(plan.path("activities").path(0).path("stepsDue").path("1").asString())
                .isEqualTo("2023-02-20");
    }

    private static List<String> links(Element element) {
        return element.select("a").eachAttr("href");
    }

    private Document page(String path) {
        var answer = service.get(path, "Accept", "text/html");
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
