package org.prongsai.command.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.command.testing.ServiceTest;
import org.prongsai.engine.id.AssessmentId;

/** Setting feeds up without the API: what the pages ask, say, and never say. */
class FeedPagesTest extends ServiceTest {
    private static final String NOWHERE = "https://odk.invalid";
    private static final String PASSWORD = "p4ssw0rd-of-odk";

    private Browser browser;
    private AssessmentId assessment;

    @BeforeEach
    void openOne() {
        browser = new Browser(port());
        assessment = openedAssessment(2566);
    }

    @Test
    void asksForTheKindFirstAndThenForWhatThatKindNeeds() {
        var kinds = browser.get("/feeds/new");

        assertThat(kinds.html().select("main ul a").eachAttr("href"))
                .containsExactly(
                        "/feeds/new?kind=kobo-webhook",
                        "/feeds/new?kind=formbricks-webhook",
                        "/feeds/new?kind=kobo-pull",
                        "/feeds/new?kind=odk-pull");
        assertThat(asked("kobo-webhook")).isEqualTo("kind name assessment survey form token new-token");
        assertThat(asked("formbricks-webhook")).isEqualTo("kind name assessment survey form secret");
        assertThat(asked("kobo-pull")).isEqualTo("kind name assessment survey url asset every form token");
        assertThat(asked("odk-pull")).isEqualTo("kind name assessment survey url project every form username password");
    }

    private String asked(String kind) {
        var form = browser.get("/feeds/new?kind=" + kind);
        assertThat(form.answer().headers().firstValue("Cache-Control")).contains("no-store");
        return String.join(" ", form.html().select("form [name]").eachAttr("name"));
    }

    @Test
    void showsTheTokenOfAWebhookBeforeItIsSavedAndNeverAgain() {
        var form = browser.get("/feeds/new?kind=kobo-webhook");
        var token = form.html().select("#token").attr("value");

        var saved = browser.post(
                "/feeds/new",
                fields(of("EIT-1"), "kind", "kobo-webhook", "name", "page-kobo", "token", token, "new-token", "on"));

        assertThat(token).hasSize(32);
        assertThat(saved.address()).isEqualTo("/feeds/page-kobo?told=set-up");
        assertThat(saved.text(".told")).isEqualTo("ตั้งสายข้อมูลแล้ว");
        assertThat(saved.text("pre.code"))
                .isEqualTo("http://127.0.0.1:%d/api/v1/feeds/page-kobo/kobo".formatted(port()));
        assertThat(saved.html().html()).doesNotContain(token);
        assertThat(saved.html().select("#token").attr("value")).hasSize(32);
        var posted = rest.sendWith(
                "X-Prongsai-Token", token, "/api/v1/feeds/page-kobo/kobo", "application/json", "{\"_uuid\": \"u-1\"}");
        assertThat(posted.status()).isNotEqualTo(401);

        browser.post("/feeds/page-kobo", fields(of("EIT-2"), "token", "another-token-of-20-letters"));
        var kept = rest.sendWith(
                "X-Prongsai-Token", token, "/api/v1/feeds/page-kobo/kobo", "application/json", "{\"_uuid\": \"u-1\"}");

        assertThat(kept.status()).isNotEqualTo(401);
        assertThat(rest.get("/api/v1/feeds/page-kobo").json().path("survey").asString())
                .isEqualTo("EIT-2");
        var row = browser.get("/feeds").html().select(".receipts > li").stream()
                .filter(one -> one.text().startsWith("page-kobo"))
                .findFirst()
                .orElseThrow();
        assertThat(row.text()).contains("รับข้อมูลอยู่", "KoboToolbox ส่งเข้ามา (webhook)", assessment + " EIT-2");
        assertThat(row.select("a").eachAttr("href")).anyMatch(href -> href.startsWith("/deliveries/"));
    }

    @Test
    void saysWhatIsWrongInTheWordsOfTheFormAndKeepsWhatWasWritten() {
        var refused = browser.post(
                "/feeds/new", "kind", "odk-pull", "name", "Not A Name", "assessment", assessment.toString());
        var incomplete = browser.post(
                "/feeds/new",
                fields(
                        fields(of("EIT-1"), newOdk("page-odk-wrong")),
                        "url",
                        "http://odk.example.go.th",
                        "project",
                        "seven",
                        "every",
                        "PT10M"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.texts(".problems li"))
                .containsExactly("ชื่อสาย: ใช้อักษรละตินตัวเล็ก ตัวเลข และขีดเดี่ยว ยาว 2 ถึง 60 ตัว เช่น kobo-eit");
        assertThat(refused.html().select("#assessment").attr("value")).isEqualTo(assessment.toString());
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(incomplete.texts(".problems li"))
                .hasSize(3)
                .anyMatch(problem -> problem.startsWith("Form ID: "))
                .anyMatch(problem -> problem.startsWith("ที่อยู่ของเซิร์ฟเวอร์ต้นทาง: ต้องขึ้นต้นด้วย https://"))
                .anyMatch(problem -> problem.startsWith("หมายเลขโครงการ: "));
        assertThat(incomplete.html().html()).doesNotContain(PASSWORD);
        assertThat(rest.get("/api/v1/feeds/page-odk-wrong").status()).isEqualTo(404);
    }

    @Test
    void setsUpChangesPausesAndDeletesAPull() {
        var saved = odk("page-odk");

        assertThat(saved.address()).isEqualTo("/feeds/page-odk?told=set-up");
        assertThat(saved.html().html()).doesNotContain(PASSWORD, "ita@example.go.th");
        assertThat(saved.html().select("#password").attr("value")).isEmpty();
        assertThat(saved.html().select("#every option[selected]").text()).isEqualTo("1 ชั่วโมง");

        var changed = browser.post("/feeds/page-odk", odkSource("EIT-1", "PT6H"));
        assertThat(changed.text(".told")).isEqualTo("บันทึกการแก้ไขแล้ว");
        assertThat(rest.get("/api/v1/feeds/page-odk").json().path("every").asString())
                .isEqualTo("PT6H");
        assertThat(rest.get("/api/v1/feeds/page-odk")
                        .json()
                        .path("credentialsSet")
                        .asBoolean())
                .isTrue();

        var paused = browser.post("/feeds/page-odk/pause");
        assertThat(paused.text(".told")).isEqualTo("พักการดึงแล้ว");
        assertThat(paused.texts("#state ~ dl dd").get(1)).isEqualTo("ไม่ดึง จนกว่าจะกดดึงต่อ");
        assertThat(rest.get("/api/v1/feeds/page-odk")
                        .json()
                        .path("state")
                        .path("paused")
                        .asBoolean())
                .isTrue();
        assertThat(browser.post("/feeds/page-odk/resume").html().select("form[action$=pause]"))
                .hasSize(1);

        assertThat(browser.post("/feeds/page-odk/delete").text(".told")).startsWith("ยังไม่ได้ลบ");
        assertThat(browser.post("/feeds/page-odk/delete", "sure", "true").text(".told"))
                .isEqualTo("ลบสายข้อมูลแล้ว");
        assertThat(browser.get("/feeds/page-odk").status()).isEqualTo(404);
    }

    @Test
    void aPauseStaysWhenTheFeedIsMadeToReadSomethingElse() {
        odk("page-odk-paused");
        rest.post("/api/v1/feeds/page-odk-paused/pause", "");

        browser.post("/feeds/page-odk-paused", odkSource("EIT-2", "PT1H"));

        var feed = rest.get("/api/v1/feeds/page-odk-paused").json();
        assertThat(feed.path("survey").asString()).isEqualTo("EIT-2");
        assertThat(feed.path("state").path("paused").asBoolean()).isTrue();
    }

    @Test
    void triesAPullThatRecordsNothing() {
        odk("page-odk-dry");

        var receipt = browser.post("/feeds/page-odk-dry/pull", "dryRun", "true");

        assertThat(receipt.address()).startsWith("/deliveries/");
        assertThat(receipt.text("main")).contains("ทดลองเท่านั้น ไม่มีสิ่งใดถูกบันทึก");
        assertThat(rest.get("/api/v1/feeds/page-odk-dry").json().path("state").has("lastRun"))
                .isFalse();
    }

    @Test
    void neverTakesANameTwice() {
        odk("page-twice");

        var again = odk("page-twice");
        var reserved = odk("new");

        assertThat(again.texts(".problems li"))
                .containsExactly("ชื่อสาย: ใช้ชื่อ page-twice ไม่ได้ เพราะมีอยู่แล้ว ให้ตั้งชื่ออื่น");
        assertThat(reserved.status()).isEqualTo(422);
        assertThat(browser.post("/feeds/new", "kind", "fax").status()).isEqualTo(422);
    }

    private Browser.Page odk(String name) {
        return browser.post("/feeds/new", fields(odkSource("EIT-1", "PT1H"), newOdk(name)));
    }

    /** What is asked of a new feed only. */
    private static String[] newOdk(String name) {
        return new String[] {"kind", "odk-pull", "name", name, "username", "ita@example.go.th", "password", PASSWORD};
    }

    private String[] odkSource(String survey, String every) {
        return fields(of(survey), "url", NOWHERE, "project", "7", "form", "eit-2566", "every", every);
    }

    /** Where the responses belong. */
    private String[] of(String survey) {
        return new String[] {"assessment", assessment.toString(), "survey", survey};
    }

    private static String[] fields(String[] some, String... more) {
        return Stream.of(some, more).flatMap(Stream::of).toArray(String[]::new);
    }
}
