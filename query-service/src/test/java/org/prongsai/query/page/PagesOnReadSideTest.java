package org.prongsai.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.prongsai.engine.event.ActivityPlan;
import org.prongsai.engine.event.ActivityProgressReported;
import org.prongsai.engine.event.ActivityRecorded;
import org.prongsai.engine.event.IndicatorGuidelineRecorded;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.id.ActivityId;
import org.prongsai.page.PageHeaders;
import org.prongsai.query.testing.Api;
import org.prongsai.query.testing.Facts;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.prongsai.query.testing.ReadTables;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages over real HTTP, from events in a real log. */
@QueryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesOnReadSideTest {
    private static final String Y2565 = "mueang-phai-2565";
    private static final String Y2566 = "mueang-phai-2566";
    private static final ActivityId MEASURE = new ActivityId("m1");

    @Autowired
    Api service;

    private long correction;

    @BeforeAll
    void tellTheStoryOfTheReport(@Autowired LogWriter writer, @Autowired ReadTables tables) {
        writer.record(
                Facts.mueangPhai(),
                Facts.opened(Y2566),
                Facts.published(Y2566, Facts.result("92.85", "ผ่าน", Facts.PHAI_2565)),
                new ActivityRecorded(
                        Facts.id(Y2566),
                        MEASURE,
                        new ActivityPlan(
                                1,
                                "มาตรการการกำกับดูแลและใช้ทรัพย์สินของราชการ",
                                List.of("จัดทำคู่มือการใช้ทรัพย์สิน"),
                                "ปีงบประมาณ ๒๕๖๖",
                                List.of("ทุกส่วนราชการ"),
                                new TreeSet<>())),
                new ActivityProgressReported(Facts.id(Y2566), MEASURE, ProgressStatus.DONE, null),
                new IndicatorGuidelineRecorded(
                        Facts.id(Y2566),
                        1,
                        List.of("ลดขั้นตอน"),
                        List.of("ทุกส่วนราชการ"),
                        "ปีงบประมาณ ๒๕๖๖",
                        List.of("ใช้ระบบออนไลน์"),
                        ProgressStatus.IN_PROGRESS));
        correction = writer.record(
                Facts.corrected(Y2566, Facts.result("92.85", "ผ่าน", List.of()), "ตัวชี้วัดเป็นของปี 2565"));
        writer.record(
                Facts.opened(Y2565),
                Facts.published(Y2565, Facts.result(null, null, Facts.PHAI_2565)),
                Facts.agency("ban-suan", "เทศบาลตำบลบ้านสวน", "เทศบาลตำบล", "ชลบุรี"),
                Facts.opened("ban-suan-2566"));
        tables.awaitAll();
    }

    @Test
    void showsBothYearsInThai() {
        var page = page("/agencies/mueang-phai");

        assertThat(page.selectFirst("h1").text()).isEqualTo("อบต.เมืองไผ่");
        assertThat(page.selectFirst(".total").text()).isEqualTo("92.85");
        assertThat(page.select("section[aria-labelledby=years] table")
                        .first()
                        .select("tr")
                        .eachText())
                .containsExactly(
                        "คะแนน ปี 2565 ปี 2566 เปลี่ยน",
                        "คะแนนรวม 50.36 92.85 +42.49",
                        "IIT แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน 87.52 –ไม่มีคะแนน –ไม่มีคะแนน",
                        "EIT แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก 69.86 –ไม่มีคะแนน –ไม่มีคะแนน",
                        "OIT แบบตรวจการเปิดเผยข้อมูลสาธารณะ 7.88 –ไม่มีคะแนน –ไม่มีคะแนน");
        assertThat(page.select(".notice")).isEmpty();
        assertThat(page.text()).contains("รายการตรวจ OIT เปลี่ยน", "จำแนกไม่ได้ว่ามาจากส่วนใด +42.49");
        assertThat(page.select(".card .status").eachText()).containsExactly("ดำเนินการแล้วเสร็จ");
        assertThat(page.select(".boxes .ticked").eachText()).containsExactly("อยู่ระหว่างดำเนินการ เลือก");
    }

    @Test
    void showsTheSameInEnglish() {
        var page = page("/agencies/mueang-phai?lang=en");

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.selectFirst("h1").text()).isEqualTo("Mueang Phai");
        assertThat(page.selectFirst(".headline .badge").text()).isEqualTo("Level: pass (ผ่าน)");
        assertThat(page.text()).contains("+42.49 points since 2565 (50.36, level E)", "Buri Ram");
    }

    @Test
    void leadsToWhatWasBelievedBeforeTheCorrection() {
        var change = page("/agencies/mueang-phai").select(".trail > li").stream()
                .filter(row -> row.text().contains("ตัวชี้วัดเป็นของปี 2565"))
                .findFirst()
                .orElseThrow();
        var link = change.selectFirst("a").attr("href");

        var before = page(link);

        assertThat(link).isEqualTo("/agencies/mueang-phai?year=2566&from=2565&asOf=" + (correction - 1));
        assertThat(before.selectFirst(".banner").text()).contains("ตำแหน่งที่ " + (correction - 1));
        assertThat(before.selectFirst(".notice p").text())
                .isEqualTo(
                        "คะแนนรวมที่ประกาศ 92.85 ไม่ได้มาจากตัวชี้วัดทั้ง 10 ตัวที่บันทึกไว้ด้วยกัน ซึ่งรวมกันได้ 50.36");
        assertThat(before.select("section[aria-labelledby=years] .notes li").eachText())
                .containsExactly("ปี 2565: ยังไม่มีการประเมินในบันทึก ณ เวลานี้");
        assertThat(page(before.selectFirst(".banner a").attr("href")).select(".banner:not([hidden])"))
                .isEmpty();
    }

    @Test
    void takesAnInstantForThePastAsWell() {
        var page = page("/agencies/mueang-phai?asOf=2023-03-01T07:03:00%2B07:00");

        assertThat(page.selectFirst(".banner").text()).contains("1 มี.ค. 2566 07:0");
        assertThat(page.select(".notice")).hasSize(1);
    }

    @Test
    void showsOneYearAloneWhereThereIsNoneBefore() {
        var page = page("/agencies/mueang-phai?year=2565");

        assertThat(page.selectFirst(".total").text()).isEqualTo("50.36");
        assertThat(page.selectFirst(".headline .badge").text()).isEqualTo("ระดับ E");
        assertThat(page.getElementById("change")).isNull();
        assertThat(page.getElementById("comparable")).isNull();
    }

    @Test
    void listsTheAgenciesOfTheLatestYear() {
        var page = page("/");

        assertThat(page.selectFirst("h2").text()).isEqualTo("หน่วยงาน ปีงบประมาณ พ.ศ. 2566");
        assertThat(page.select(".agencies tbody tr th a").eachAttr("href"))
                .containsExactly("/agencies/ban-suan", "/agencies/mueang-phai");
        assertThat(page.selectFirst(".years a").attr("href")).isEqualTo("/?year=2565");
        assertThat(page("/?year=2565").select(".agencies tbody tr th a").eachText())
                .containsExactly("อบต.เมืองไผ่");
    }

    @Test
    void findsAnAgencyByPartOfItsName() {
        assertThat(page("/?q=%E0%B9%84%E0%B8%9C%E0%B9%88")
                        .select(".agencies tbody a")
                        .eachText())
                .containsExactly("อบต.เมืองไผ่");
        assertThat(page("/?q=nobody").select(".agencies")).isEmpty();
    }

    @Test
    void showsAnAgencyThatHasNoFiguresYet() {
        var page = page("/agencies/ban-suan");

        assertThat(page.selectFirst(".figure").text()).contains("ยังไม่มีคะแนนรวม", "ยังไม่มีระดับ");
        assertThat(page.select("section[aria-labelledby=years] .notes li").eachText())
                .containsExactly("ปี 2566: ยังไม่มีคะแนนใด ๆ ในบันทึก");
    }

    @Test
    void answersTheBrowserWithPagesAndProgramsWithProblems() {
        var browserAnswer = get("/agencies/nobody");
        var programAnswer = get("/api/v1/agencies/nobody");

        assertThat(browserAnswer.status()).isEqualTo(404);
        assertThat(Jsoup.parse(browserAnswer.body()).selectFirst("h1").text()).isEqualTo("ไม่พบหน้านี้");
        assertThat(get("/agencies/mueang-phai?asOf=yesterday").status()).isEqualTo(400);
        assertThat(programAnswer.status()).isEqualTo(404);
        assertThat(programAnswer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(browserAnswer.header("Content-Security-Policy")).isEqualTo(PageHeaders.POLICY);
    }

    private Document page(String path) {
        var answer = get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private Api.Answer get(String path) {
        return service.get(path, "Accept", "text/html");
    }
}
