package org.prongsai.command.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.command.page.Browser.Page;
import org.prongsai.command.testing.ServiceTest;
import org.prongsai.engine.id.AssessmentId;

class UploadPagesTest extends ServiceTest {
    private static final String NEW = "/deliveries/new";
    private static final String FILE = """
            รหัสผู้ตอบ,อีเมล,i2,i3
            ก1,somchai@example.go.th,๓,4
            ก2,suda@example.go.th,มาก,9
            """;
    private Browser browser;
    private AssessmentId assessment;

    @BeforeEach
    void openOne() {
        browser = new Browser(port());
        assessment = openedAssessment(2566);
    }

    @Test
    void asksForTheAssessmentThenForSurveyAndFile() {
        var first = browser.get(NEW);
        var second = browser.get(NEW + "?assessment=" + assessment + "&survey=EIT-2");
        var unknown = browser.get(NEW + "?assessment=nobody-2566");

        assertThat(first.html().select("input[type=file]")).isEmpty();
        assertThat(first.html().select("#assessment")).hasSize(1);
        assertThat(second.html().select("input[type=file]")).hasSize(1);
        assertThat(second.html().select("input[name=survey]").eachAttr("value"))
                .containsExactly("IIT", "EIT-1", "EIT-2", "OIT");
        assertThat(second.html().select("input[name=survey][checked]").eachAttr("value"))
                .containsExactly("EIT-2");
        assertThat(second.html().select("a[download]").eachAttr("href"))
                .startsWith("/api/v1/methodologies/2566/template.xlsx?survey=IIT")
                .endsWith("/api/v1/methodologies/2566/checklist.xlsx")
                .allSatisfy(
                        template -> assertThat(browser.get(template).status()).isEqualTo(200));
        assertThat(unknown.text("#problem")).startsWith("ไม่มีการประเมิน nobody-2566");
        assertThat(unknown.html().select("input[type=file]")).isEmpty();
    }

    @Test
    void triesAFileFirstAndRecordsItWithoutAskingForItAgain() {
        var tried = ended(upload(FILE, "mode", "try"));

        assertThat(tried.text(".banner")).startsWith("นี่คือการทดลองส่ง");
        assertThat(tried.text(".opening h1")).isEqualTo("คำตอบ.csv");
        assertThat(tried.texts(".counts dd")).containsExactly("2", "1", "0", "0", "0", "1", "0");
        assertThat(tried.texts("#dropped ~ table tbody tr")).containsExactly("อีเมล อีเมล ชื่อคอลัมน์");
        assertThat(tried.texts("#errors ~ table tbody tr th")).containsExactly("3");
        assertThat(names(assessment)).doesNotContain("SurveyResponseRecorded");

        var real = ended(browser.post(tried.address() + "/for-real"));
        var once = browser.get(tried.address());

        assertThat(real.html().select(".banner")).isEmpty();
        assertThat(real.texts(".counts dd")).containsExactly("2", "1", "0", "0", "0", "1", "0");
        assertThat(real.html().select("#errors ~ p a").attr("href")).endsWith("/rejected.csv");
        assertThat(names(assessment)).endsWith("SurveyResponseRecorded");
        assertThat(once.html().select("form[action$=for-real]")).isEmpty();
    }

    @Test
    void recordsAFileAtOnceWhenAskedToAndSaysWhenNothingIsNew() {
        var first = ended(upload("respondentKey,i2\nก1,3\n", "mode", "real"));
        var again = ended(upload("respondentKey,i2\nก1,3\n", "mode", "real"));

        assertThat(first.text(".lead")).isEqualTo("1 แถว: รับใหม่ 1");
        assertThat(origins(assessment)).containsExactly("anyone rest", "anyone page");
        assertThat(again.text(".lead")).isEqualTo("ไม่มีข้อมูลใหม่ เคยได้รับทั้ง 1 คำตอบแล้ว");
        assertThat(first.html().select("a[href^=/agencies/]").eachAttr("href"))
                .contains("/agencies/%s?year=2566".formatted(assessment.agencyId()));
    }

    @Test
    void takesAChecklistToo() {
        var file = "ข้อ,ผลการตรวจ,ลิงก์หลักฐาน\nO1,ผ่าน,https://example.go.th/o1\nO2,x,\nO3,,\n".getBytes(UTF_8);

        var tried = ended(
                browser.upload(NEW, "oit.csv", file, "assessment", assessment.value(), "survey", "OIT", "mode", "try"));

        assertThat(tried.texts(".counts dd")).containsExactly("3", "1", "0", "0", "0", "1", "1");
        assertThat(tried.text(".opening p:last-child")).isEqualTo("แบบตรวจ OIT ปีงบประมาณ พ.ศ. 2566 · อบต.ทดสอบ");
        assertThat(tried.texts("#errors ~ table tbody tr th")).containsExactly("3");
        assertThat(names(assessment)).doesNotContain("DisclosureItemAssessed");

        var real = ended(browser.post(tried.address() + "/for-real"));
        var gone = browser.post(tried.address() + "/for-real");

        assertThat(real.texts(".counts dd")).containsExactly("3", "1", "0", "0", "0", "1", "1");
        assertThat(names(assessment)).endsWith("DisclosureItemAssessed");
        assertThat(origins(assessment)).containsExactly("anyone rest", "anyone page");
        assertThat(real.html().select("#outcome ~ p a").eachAttr("href"))
                .contains("%s?assessment=%s&survey=OIT".formatted(NEW, assessment));
        assertThat(gone.address()).isEqualTo("%s?assessment=%s&survey=OIT&told=gone".formatted(NEW, assessment));
    }

    @Test
    void rehearsesWhenNobodySaysThatItIsForReal() {
        assertThat(ended(upload("respondentKey,i2\nก1,3\n")).text(".banner")).isNotEmpty();
    }

    @Test
    void asksForTheFileAgainOnceItIsHeldNoMore() {
        var tried = ended(upload(FILE, "mode", "try"));
        browser.post(tried.address() + "/for-real");

        var gone = browser.post(tried.address() + "/for-real");

        assertThat(gone.address()).isEqualTo("%s?assessment=%s&survey=IIT&told=gone".formatted(NEW, assessment));
        assertThat(gone.text("[role=status]")).isEqualTo("ไฟล์ไม่อยู่ในหน่วยความจำแล้ว ให้เลือกไฟล์อีกครั้ง");
    }

    @Test
    void saysWhatIsMissing() {
        var noSurvey = browser.upload(NEW, "a.csv", FILE.getBytes(UTF_8), "assessment", assessment.value());
        var noFile = browser.upload(NEW, "", new byte[0], "assessment", assessment.value(), "survey", "IIT");
        var noSuch =
                browser.upload(NEW, "a.csv", FILE.getBytes(UTF_8), "assessment", assessment.value(), "survey", "EIT-9");

        assertThat(List.of(noSurvey.status(), noFile.status(), noSuch.status())).containsOnly(422);
        assertThat(noSurvey.text("#problem")).isEqualTo("เลือกแบบวัดหรือแบบตรวจก่อน");
        assertThat(noFile.text("#problem")).isEqualTo("เลือกไฟล์ที่มีข้อมูลก่อน");
        assertThat(noSuch.text("#problem")).contains("EIT-9");
    }

    @Test
    void leavesAReceiptOfAFileThatCannotBeRead() {
        var refused = upload("\u0000\u0001\u0002 not a table", "mode", "try");

        assertThat(refused.address()).startsWith("/deliveries/");
        assertThat(refused.text(".state")).isEqualTo("อ่านไม่ได้");
        assertThat(refused.html().select("form[action$=for-real]")).isEmpty();
    }

    @Test
    void matchesUnknownColumnsOnceAndGoesOnWithTheSameFile() {
        var asked = upload(unknown("ที่หนึ่ง"), "mode", "real");

        assertThat(asked.address()).endsWith("/columns");
        assertThat(asked.texts(".match label")).containsExactly("ความเห็นเรื่องที่หนึ่ง", "ฝ่าย");
        assertThat(asked.texts(".match .value")).containsExactly("ยอดเยี่ยม", "3", "คลัง", "ช่าง");

        var read = ended(browser.post(
                asked.address(), "c1", "i2", "c2", "ignore", "w0", "ยอดเยี่ยม", "l0", "4", "w1", "", "l1", ""));
        var again = ended(upload(unknown("ที่หนึ่ง").replace("ก1", "ก3"), "mode", "real"));

        assertThat(read.texts(".counts dd")).containsExactly("2", "2", "0", "0", "0", "0", "0");
        assertThat(read.texts("#columns ~ table tbody tr"))
                .contains("ความเห็นเรื่องที่หนึ่ง คำตอบข้อ i2", "ฝ่าย ไม่ได้ใช้ (ตามที่จับคู่ไว้)");
        assertThat(again.texts(".counts dd")).startsWith("2", "1", "1");
    }

    @Test
    void refusesAMapThatCannotBeMeant() {
        var asked = upload(unknown("ที่สอง"), "mode", "try");

        var refused = browser.post(asked.address(), "c1", "i2", "c2", "i2", "w0", "ยอดเยี่ยม", "l0", "", "w1", "แย่");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.texts("[role=alert] li"))
                .containsExactly(
                        "คอลัมน์ “ความเห็นเรื่องที่สอง” และ “ฝ่าย” เป็นข้อ i2 เหมือนกัน ให้เหลือเพียงคอลัมน์เดียว",
                        "เลือกระดับของคำว่า “ยอดเยี่ยม” ด้วย",
                        "เลือกระดับของคำว่า “แย่” ด้วย");
        assertThat(refused.html().select("#c2 option[selected]").eachAttr("value"))
                .containsExactly("i2");
        assertThat(refused.html().select("input[name=w0]").val()).isEqualTo("ยอดเยี่ยม");
    }

    @Test
    void matchesColumnsOfAFileThatCameByTheApi() {
        var answer = rest.send("POST", path(assessment) + "/surveys/IIT/responses", "text/csv", unknown("ที่สาม"));
        var columns = "/deliveries/" + answer.json().path("deliveryId").asString() + "/columns";

        var asked = browser.get(columns);
        var saved = browser.post(columns, "c1", "i3", "c2", "ignore", "w0", "ยอดเยี่ยม", "l0", "4");

        assertThat(asked.texts(".match label")).containsExactly("ความเห็นเรื่องที่สาม", "ฝ่าย");
        assertThat(asked.texts(".match .value")).isEmpty();
        assertThat(saved.text("[role=status]")).startsWith("จำการจับคู่คอลัมน์ของแบบฟอร์มนี้แล้ว");
    }

    @Test
    void hasNothingToMatchWhereColumnsAreKnown() {
        var tried = ended(upload(FILE, "mode", "try"));

        assertThat(browser.get(tried.address() + "/columns").status()).isEqualTo(404);
    }

    @Test
    void takesNoFileFromOtherSites() {
        var answer = rest.send("POST", NEW, "multipart/form-data; boundary=x", "--x--", "Sec-Fetch-Site", "cross-site");

        assertThat(answer.status()).isEqualTo(403);
    }

    /** A form that nobody has seen before: what is said of one is remembered. */
    private static String unknown(String topic) {
        return """
                รหัสผู้ตอบ,ความเห็นเรื่อง%s,ฝ่าย
                ก1,ยอดเยี่ยม,คลัง
                ก2,3,ช่าง
                """.formatted(topic);
    }

    private Page upload(String file, String... fields) {
        var all = new ArrayList<>(List.of("assessment", assessment.value(), "survey", "IIT"));
        all.addAll(List.of(fields));
        return browser.upload(NEW, "คำตอบ.csv", file.getBytes(UTF_8), all.toArray(String[]::new));
    }

    /** The receipt once the delivery has ended. */
    private Page ended(Page receipt) {
        var deadline = Instant.now().plus(Duration.ofSeconds(20));
        var page = receipt;
        while (page.html().body().hasAttr("data-delivery") && Instant.now().isBefore(deadline)) {
            page = browser.get(receipt.address());
        }
        assertThat(page.html().body().hasAttr("data-delivery")).isFalse();
        return page;
    }
}
