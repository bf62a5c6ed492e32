package org.prongsai.command.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.command.testing.ServiceTest;
import org.prongsai.engine.event.ActivityOutcomeRecorded;
import org.prongsai.engine.event.ActivityPlan;
import org.prongsai.engine.event.ActivityProgressReported;
import org.prongsai.engine.event.ActivityRecorded;
import org.prongsai.engine.event.ActivityRevised;
import org.prongsai.engine.event.Evidence;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.id.AssessmentId;

class MeasurePagesTest extends ServiceTest {
    private static final String[] FILLED_IN = {
        "activityId", "m-test1234",
        "title", "มาตรการใช้ทรัพย์สิน",
        "step.1", "จัดทำแนวปฏิบัติ",
        "stepDue.1", "31/3/2566",
        "step.2", "",
        "step.3", "ชี้แจงบุคลากร",
        "stepDue.3", "2023-06-30",
        "owners", "กองคลัง\r\nสำนักปลัด\r\n",
        "period", "ปีงบประมาณ พ.ศ. 2565",
        "dueOn", "30/9/2566",
        "indicator.4", "yes",
        "figures", "i20, O12"
    };

    private static final ActivityPlan PLAN = new ActivityPlan(
            1,
            "มาตรการใช้ทรัพย์สิน",
            List.of("จัดทำแนวปฏิบัติ", "ชี้แจงบุคลากร"),
            "ปีงบประมาณ พ.ศ. 2565",
            List.of("กองคลัง", "สำนักปลัด"),
            new TreeSet<>(List.of(4)),
            LocalDate.of(2023, 9, 30),
            new TreeMap<>(Map.of(1, LocalDate.of(2023, 3, 31), 2, LocalDate.of(2023, 6, 30))),
            new TreeSet<>(List.of("question:i20", "item:O12")));

    private static final ActivityId MEASURE = new ActivityId("m-test1234");

    private Browser browser;
    private AssessmentId assessment;
    private String measures;
    private String measure;

    @BeforeEach
    void open() {
        browser = new Browser(port());
        assessment = openedAssessment(2565);
        measures = "/assessments/%s/measures".formatted(assessment);
        measure = measures + "/" + MEASURE;
    }

    @Test
    void fillsInWhatIsProposedForAQuestion() {
        var page = browser.get(measures + "/new?figure=question:i20");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text("h1")).isEqualTo("เพิ่มมาตรการ ปี 2565");
        assertThat(value(page, "title")).isEqualTo("มาตรการกำกับดูแลและการใช้ทรัพย์สินของราชการ");
        assertThat(value(page, "step.3")).isEqualTo("จัดทำทะเบียนคุมการยืมและการคืน");
        assertThat(value(page, "period")).isEqualTo("ปีงบประมาณ พ.ศ. 2565");
        assertThat(value(page, "figures")).isEqualTo("i20");
        assertThat(ticked(page)).containsExactly("indicator.4");
        assertThat(page.text(".notice h2")).isEqualTo("แนวทางที่เสนอสำหรับตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ");
        assertThat(page.html().select("[name=activityId]").val()).matches("m-[0-9a-z]{8}");
    }

    @Test
    void fillsInWhatIsProposedForAnIndicatorAndNothingForWhatItDoesNotKnow() {
        assertThat(ticked(browser.get(measures + "/new?figure=indicator:9"))).containsExactly("indicator.9");
        for (var figure : List.of("", "indicator:99", "question:x1", "%22%3E", "total")) {
            var page = browser.get(measures + "/new?figure=" + figure);
            assertThat(page.status()).isEqualTo(200);
            assertThat(value(page, "title")).isEmpty();
            assertThat(ticked(page)).isEmpty();
        }
        assertThat(browser.get("/assessments/nobody-2566/measures/new").status())
                .isEqualTo(404);
    }

    @Test
    void plansAMeasureOnceHoweverOftenTheFormIsSent() {
        var planned = browser.post(measures + "/new", FILLED_IN);
        var again = browser.post(measures + "/new", FILLED_IN);

        assertThat(planned.address()).isEqualTo(measure + "?done=planned");
        assertThat(planned.text("[role=status]")).startsWith("บันทึกมาตรการแล้ว");
        assertThat(again.address()).isEqualTo(measure + "?done=unchanged");
        assertThat(events(assessment)).endsWith(new ActivityRecorded(assessment, MEASURE, PLAN));
        assertThat(names(assessment)).filteredOn("ActivityRecorded"::equals).hasSize(1);
        assertThat(value(planned, "stepDue.2")).isEqualTo("30/6/2566");
        assertThat(value(planned, "dueOn")).isEqualTo("30/9/2566");
        assertThat(value(planned, "figures")).isEqualTo("O12, i20");
    }

    @Test
    void saysWhereAMeasureIsThatTheSameFormPlannedWithOtherWords() {
        browser.post(measures + "/new", FILLED_IN);

        var other = browser.post(measures + "/new", with("title", "มาตรการอื่น"));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.html().selectFirst("[role=alert] p a").attr("href")).isEqualTo(measure);
        assertThat(value(other, "title")).isEqualTo("มาตรการอื่น");
    }

    @Test
    void tellsWhatIsWrongBesideTheFieldAndKeepsWhatWasEntered() {
        var names = names(assessment);

        var refused = browser.post(
                measures + "/new",
                with(
                        "title",
                        " ",
                        "step.2",
                        "",
                        "stepDue.2",
                        "31/3/2566",
                        "dueOn",
                        "31/2/2566",
                        "owners",
                        "",
                        "figures",
                        "i20 x9"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("[role=alert] a").eachAttr("href"))
                .containsExactly("#title", "#step.2", "#owners", "#dueOn", "#figures");
        assertThat(refused.text("#dueOn-wrong"))
                .isEqualTo("“31/2/2566” ไม่ใช่วันที่ ให้เขียนเป็น วัน/เดือน/ปี พ.ศ. เช่น 30/9/2569");
        assertThat(refused.html().getElementById("dueOn").attr("aria-describedby"))
                .isEqualTo("dueOn-wrong dueOn-hint");
        assertThat(value(refused, "dueOn")).isEqualTo("31/2/2566");
        assertThat(value(refused, "step.3")).isEqualTo("ชี้แจงบุคลากร");
        assertThat(ticked(refused)).containsExactly("indicator.4");
        assertThat(refused.html().select("[name=activityId]").val()).isEqualTo("m-test1234");
        assertThat(names(assessment)).isEqualTo(names);
    }

    @Test
    void addsFieldsForStepsWithoutRecordingAnything() {
        var names = names(assessment);

        var more = browser.post(measures + "/new", with("more", "steps"));

        assertThat(more.status()).isEqualTo(200);
        assertThat(more.html().getElementById("step.5")).isNotNull();
        assertThat(value(more, "title")).isEqualTo("มาตรการใช้ทรัพย์สิน");
        assertThat(names(assessment)).isEqualTo(names);
    }

    @Test
    void reportsProgressWithEvidence() {
        var planned = browser.post(measures + "/new", FILLED_IN);

        var reported = browser.post(
                measure + "/progress",
                "mark",
                mark(planned),
                "status",
                "IN_PROGRESS",
                "note",
                "รอลงนาม",
                "done.1",
                "yes",
                "evidence.1.url",
                "https://example.org/rules.pdf",
                "evidence.1.note",
                "แนวปฏิบัติ",
                "evidence.2.url",
                "",
                "evidence.2.note",
                "");

        assertThat(reported.address()).isEqualTo(measure + "?done=reported");
        assertThat(events(assessment))
                .endsWith(new ActivityProgressReported(
                        assessment,
                        MEASURE,
                        ProgressStatus.IN_PROGRESS,
                        "รอลงนาม",
                        List.of(new Evidence("https://example.org/rules.pdf", "แนวปฏิบัติ")),
                        new TreeSet<>(List.of(1))));
        assertThat(reported.html().select("[name=status][checked]").val()).isEqualTo("IN_PROGRESS");
        assertThat(value(reported, "evidence.1.url")).isEqualTo("https://example.org/rules.pdf");
        assertThat(ticked(reported)).contains("done.1");
    }

    @Test
    void takesWebAddressesOnlyForEvidence() {
        var planned = browser.post(measures + "/new", FILLED_IN);
        var names = names(assessment);

        var refused = browser.post(
                measure + "/progress",
                "mark",
                mark(planned),
                "status",
                "DONE",
                "evidence.1.url",
                "javascript:alert(1)",
                "evidence.2.note",
                "ภาพ");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("[role=alert] a").eachAttr("href"))
                .containsExactly("#evidence.1.url", "#evidence.2.url");
        assertThat(value(refused, "evidence.1.url")).isEqualTo("javascript:alert(1)");
        assertThat(refused.html().select("[name=status][checked]").val()).isEqualTo("DONE");
        assertThat(names(assessment)).isEqualTo(names);
    }

    @Test
    void asksWhyADoneMeasureIsTakenUpAgain() {
        var planned = browser.post(measures + "/new", FILLED_IN);
        var done = browser.post(measure + "/progress", "mark", mark(planned), "status", "DONE");

        var refused = browser.post(measure + "/progress", "mark", mark(done), "status", "IN_PROGRESS");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("[role=alert] a").eachAttr("href")).containsExactly("#note");
    }

    @Test
    void recordsWhatCameOfIt() {
        var planned = browser.post(measures + "/new", FILLED_IN);

        var concluded = browser.post(
                measure + "/outcome",
                "mark",
                mark(planned),
                "summary",
                "ชี้แจงแล้ว\r\n\r\nตรวจแล้ว",
                "outcome",
                "ไม่มีข้อร้องเรียน");

        assertThat(concluded.address()).isEqualTo(measure + "?done=concluded");
        assertThat(events(assessment))
                .endsWith(new ActivityOutcomeRecorded(
                        assessment, MEASURE, List.of("ชี้แจงแล้ว", "ตรวจแล้ว"), List.of("ไม่มีข้อร้องเรียน")));
        assertThat(concluded.html().getElementById("summary").text()).contains("ตรวจแล้ว");
    }

    @Test
    void doesNotWriteOverWhatSomebodyElseChangedMeanwhile() {
        var seen = browser.post(measures + "/new", FILLED_IN);
        browser.post(measure, changed(seen, "title", "ของอีกคน"));

        var refused = browser.post(measure, changed(seen, "title", "ของฉัน"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("[role=alert] li")).contains("ถูกแก้ไขโดยผู้อื่น");
        assertThat(refused.html().selectFirst("[role=alert] p a").attr("href")).isEqualTo(measure);
        assertThat(value(refused, "title")).isEqualTo("ของฉัน");
        assertThat(titles()).containsExactly("ของอีกคน");

        // Whoever was told, and sends it again, means it.
        assertThat(browser.post(measure, changed(refused, "title", "ของฉัน")).address())
                .isEqualTo(measure + "?done=revised");
        assertThat(titles()).containsExactly("ของอีกคน", "ของฉัน");
    }

    @Test
    void doesNotForgetWhatWasSeenWhenSomethingElseIsWrong() {
        var seen = browser.post(measures + "/new", FILLED_IN);
        browser.post(measure, changed(seen, "title", "ของอีกคน"));

        var mistaken = browser.post(measure, changed(seen, "title", "ของฉัน", "dueOn", "พรุ่งนี้"));

        assertThat(mistaken.status()).isEqualTo(422);
        assertThat(browser.post(measure, changed(mistaken, "title", "ของฉัน")).status())
                .isEqualTo(409);
        assertThat(titles()).containsExactly("ของอีกคน");
    }

    @Test
    void saysTheSameInEnglish() {
        var page = browser.get(measures + "/new?figure=question:i20&lang=en");

        assertThat(page.text("h1")).isEqualTo("Add a measure, 2565");
        assertThat(page.text(".notice h2")).startsWith("Proposed guideline: ");
        assertThat(browser.get(measures + "/m9").status()).isEqualTo(404);
    }

    @Test
    void namesEveryFieldAndGivesNoneTheSameName() {
        browser.post(measures + "/new", FILLED_IN);
        for (var address : List.of(measures + "/new", measure)) {
            var html = browser.get(address).html();
            assertThat(html.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            assertThat(html.select("input:not([type=hidden]), textarea"))
                    .allSatisfy(field -> assertThat(html.select("label").stream()
                                    .filter(label -> label.attr("for").equals(field.id()))
                                    .map(label -> label.text()))
                            .singleElement()
                            .asString()
                            .isNotBlank());
        }
    }

    private List<String> titles() {
        return events(assessment).stream()
                .filter(ActivityRevised.class::isInstance)
                .map(event -> ((ActivityRevised) event).plan().title())
                .toList();
    }

    private static String mark(Browser.Page page) {
        return page.html().select("[name=mark]").first().val();
    }

    private static String[] with(String... others) {
        var fields = new TreeMap<String, String>();
        put(fields, FILLED_IN);
        put(fields, others);
        return flat(fields);
    }

    private static String[] changed(Browser.Page seen, String... others) {
        var fields = new TreeMap<String, String>();
        put(fields, FILLED_IN);
        fields.remove("activityId");
        fields.put("mark", mark(seen));
        put(fields, others);
        return flat(fields);
    }

    private static void put(Map<String, String> fields, String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    private static String[] flat(Map<String, String> fields) {
        var flat = new ArrayList<String>();
        fields.forEach((name, value) -> flat.addAll(Arrays.asList(name, value)));
        return flat.toArray(String[]::new);
    }

    private static String value(Browser.Page page, String id) {
        return page.html().getElementById(id).val();
    }

    private static List<String> ticked(Browser.Page page) {
        return page.html().select("[type=checkbox][checked]").eachAttr("name");
    }
}
