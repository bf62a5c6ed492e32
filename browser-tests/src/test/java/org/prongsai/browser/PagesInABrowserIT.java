package org.prongsai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people do on the pages, from the beginning to its end. With {@code -Dprongsai.pictures=<folder>} every page is also
 * drawn.
 */
@ExtendWith(OneSite.class)
class PagesInABrowserIT {
    private static final String FILE = """
            รหัสผู้ตอบ,วันที่ตอบ,อีเมล,i2,i3
            ก-001,1/3/2566,somchai@example.go.th,มาก,๓
            ก-002,2/3/2566,suda@example.go.th,3,4
            ก-003,2/3/2566,prasit@example.go.th,เยอะมาก,4
            """;
    private static final String UNKNOWN = """
            ประทับเวลา,ความเห็นต่อการให้บริการ,ความเห็นต่อการใช้งบประมาณ,ฝ่าย
            1/3/2566 9:00:00,ดีมาก,3,คลัง
            1/3/2566 9:30:00,ดี,4,ช่าง
            """;

    private static Site site;
    private static Service service;

    @BeforeAll
    static void start(Site given) {
        site = given;
        service = site.service();
        site.chromium();
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void takesAFileTriedFirstThenForRealUntilTheScoreChanges(boolean javaScript) {
        var assessment = openedAssessment(javaScript ? "with-script" : "without-script");
        try (var visitor = site.visitor(javaScript)) {
            var page = visitor.page();
            visitor.open("/agencies/" + assessment.replace("-2566", ""));
            var before = page.locator("body").innerText();
            page.locator(".for-officers a").click();
            look(visitor, javaScript, "hand-over");

            page.locator("#survey-IIT").check();
            page.locator("#file").setInputFiles(file("คำตอบ IIT.csv", FILE));
            page.waitForNavigation(() -> page.locator("button[value=try]").click());
            awaitEnd(page);
            assertThat(page.locator(".banner")).containsText("ทดลองส่ง");
            assertThat(page.locator("#counts dd")).hasText(new String[] {"3", "2", "0", "0", "0", "1", "0"});
            look(visitor, javaScript, "dry-run");

            page.waitForNavigation(
                    () -> page.locator("form[action$=for-real] button").click());
            awaitEnd(page);
            assertThat(page.locator("#message")).hasText("3 แถว: รับใหม่ 2 ปฏิเสธ 1");
            assertThat(page.locator("#dropped ~ table tbody")).containsText("อีเมล");
            look(visitor, javaScript, "receipt");

            page.locator("#outcome ~ p a[href^='/agencies/']").click();
            assertThat(page.locator("h1")).hasText("อบต.ทดสอบ");
            awaitText(page, "IIT: ตอบ 2 คน");
            assertThat(page.locator("body").innerText()).isNotEqualTo(before);
        }
    }

    @Test
    void asksWhatTheColumnsOfAnUnknownFormAreAndGoesOn() {
        var assessment = openedAssessment("unknown-form");
        try (var visitor = site.visitor(true)) {
            var page = visitor.page();
            visitor.open("/deliveries/new?assessment=%s&survey=IIT".formatted(assessment));
            page.locator("#file").setInputFiles(file("แบบฟอร์ม.csv", UNKNOWN));
            page.locator("button[value=real]").click();
            assertThat(page).hasURL(Pattern.compile("/columns$"));
            visitor.inspectInBothLanguages("columns");

            page.getByLabel("ความเห็นต่อการให้บริการ").selectOption("i2");
            page.getByLabel("ความเห็นต่อการใช้งบประมาณ").selectOption("i3");
            page.getByLabel("ฝ่าย").selectOption("ignore");
            page.locator("[name=w0]").fill("ดีมาก");
            page.locator("[name=l0]").selectOption("4");
            page.locator("[name=w1]").fill("ดี");
            page.locator("[name=l1]").selectOption("3");
            page.waitForNavigation(
                    () -> page.locator("main button[type=submit]").click());
            awaitEnd(page);

            assertThat(page.locator("#message")).hasText("2 แถว: รับใหม่ 2");
            visitor.open("/deliveries");
            assertThat(page.locator(".receipts li").first()).containsText("แบบฟอร์ม.csv");
            visitor.inspectInBothLanguages("receipts");
        }
    }

    @Test
    void correctsAResponseThatIsFoundByItsKey() {
        var assessment = openedAssessment("one-response");
        service.post(
                "/api/v1/assessments/%s/surveys/IIT/responses".formatted(assessment),
                "application/json",
                "{\"respondentKey\": \"ก-007\", \"answers\": {\"i2\": 1, \"i3\": 2}}");
        try (var visitor = site.visitor(true)) {
            var page = visitor.page();
            visitor.open("/agencies/" + assessment.replace("-2566", ""));
            page.locator("a[href$='/surveys/IIT/responses']").first().click();
            visitor.inspectInBothLanguages("find");

            page.getByLabel("รหัสผู้ตอบ").fill("ก-007");
            page.keyboard().press("Enter");
            page.locator("select[name='answer.i2']").selectOption("4");
            page.locator("#reason").fill("อ่านกระดาษผิดแถว");
            visitor.inspectInBothLanguages("response");
            page.locator("select[name='answer.i2']").selectOption("4");
            page.locator("#reason").fill("อ่านกระดาษผิดแถว");
            page.keyboard().press("Enter");

            assertThat(page.locator("[role=status]")).containsText("แก้ไขแล้ว");
            assertThat(page.locator("select[name='answer.i2']")).hasValue("4");
            assertThat(page.locator(".events > li")).hasCount(2);
            assertThat(page.locator(".events > li").first()).containsText("อ่านกระดาษผิดแถว");
        }
    }

    @Test
    void putsNewFiguresInPlaceWhileThePageIsOpen() {
        var assessment = openedAssessment("live-figures");
        try (var visitor = site.visitor(true)) {
            var page = visitor.page();
            page.waitForResponse(
                    response -> response.url().endsWith("/api/v1/stream"),
                    () -> visitor.open("/agencies/live-figures/questions"));
            var list = page.locator("section[aria-labelledby=checklist-OIT] details")
                    .first();
            list.locator("summary").click();
            page.evaluate("() => { window.kept = true; }");

            answer(assessment, "ก-001");
            var notes = page.locator("section[aria-labelledby=survey-IIT] .notes");
            assertThat(notes).containsText("ตอบ 1 คน");
            assertThat(page.locator("#fresh-told")).containsText("ตัวเลขในหน้านี้เปลี่ยน");
            assertThat(page.locator("#fresh")).isHidden();
            assertThat(list).hasAttribute("open", "");
            assertThat(list.locator("summary")).isFocused();
            assertThat(page.evaluate("() => window.kept")).isEqualTo(true);
            visitor.inspect("questions-live");

            page.route(
                    "**/questions",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html")
                            .setBody("<html lang=en></html>")));
            answer(assessment, "ก-002");
            assertThat(page.locator("#fresh")).isVisible();
            assertThat(notes).containsText("ตอบ 1 คน");
        }
    }

    private static void answer(String assessment, String respondent) {
        service.post(
                "/api/v1/assessments/%s/surveys/IIT/responses".formatted(assessment),
                "application/json",
                "{\"respondentKey\": \"%s\", \"answers\": {\"i2\": 1}}".formatted(respondent));
    }

    @Test
    void goesBackInTimeByTheSliderAndByTheEndOfADay() {
        try (var visitor = site.visitor(true)) {
            var page = visitor.page();
            var told = page.locator(".banner:not([hidden])");
            visitor.open("/agencies/mueang-phai");
            page.locator("details.past summary").click();
            page.waitForNavigation(() -> page.locator("#past-position").press("ArrowLeft"));
            assertThat(told).containsText("กำลังดูอดีต");
            visitor.inspectInBothLanguages("past");

            page.locator(".banner a").first().click();
            assertThat(told).hasCount(0);

            visitor.open("/");
            page.locator("details.past summary").click();
            page.locator("#past-day").fill("30/9/2559");
            page.waitForNavigation(() -> page.locator("#past-day").press("Enter"));
            assertThat(told).containsText("กำลังดูอดีต");
            visitor.inspectInBothLanguages("home-past");
        }
    }

    @Test
    void rebuildsTheFiguresAfterTryingWhetherAnythingWouldDiffer() {
        try (var visitor = site.visitor(true)) {
            var page = visitor.page();
            visitor.open("/");
            page.locator("footer a[href='/rebuilds']").click();
            page.locator("form:has([name=dryRun]) button").click();
            page.waitForSelector(".listed > li");
            assertThat(page.locator(".listed > li").first()).containsText("ไม่มีอะไรต่างกันแม้แต่ไบต์เดียว");
            assertThat(page.locator(".listed > li").first()).containsText("ทดลอง");

            page.locator("form[action='/rebuilds']:not(:has([name=dryRun])) button")
                    .click();
            page.waitForSelector(".listed > li:nth-child(2)");
            assertThat(page.locator(".listed > li").first()).containsText("SHA-256");
            visitor.inspectInBothLanguages("rebuilds");
        }
    }

    @Test
    void verifiesTheLogAndSaysWhatItFound() {
        try (var visitor = site.visitor(true)) {
            var page = visitor.page();
            visitor.open("/");
            page.locator("footer a[href='/ledger']").click();
            page.locator("form[action='/ledger/verifications'] textarea").fill("ไม่ใช่จุดตรวจ");
            page.locator("form[action='/ledger/verifications'] button").click();
            assertThat(page.locator("[role=alert]")).containsText("สิ่งที่ส่งมาไม่ใช่จุดตรวจ");

            page.locator("form[action='/ledger/verifications'] textarea").fill("");
            page.locator("form[action='/ledger/verifications'] button").click();
            page.waitForSelector(".listed > li");
            assertThat(page.locator(".listed > li").first()).containsText("ถูกต้องครบถ้วน");
            visitor.inspectInBothLanguages("ledger");
        }
    }

    @Test
    void offersOpenDataAndTheOfficialReport() {
        try (var visitor = site.visitor(true)) {
            var page = visitor.page();
            visitor.open("/");
            page.locator("footer a[href='/open-data']").click();
            page.waitForSelector("section a[href='/api/v1/open-data/2566.zip']");
            visitor.inspectInBothLanguages("open-data");

            visitor.open("/agencies/mueang-phai?year=2566");
            page.locator("section[aria-labelledby=plan] a[href$='report.html']").click();
            assertThat(page.locator("h1")).containsText("ประจำปีงบประมาณ พ.ศ. ๒๕๖๖");
            visitor.inspect("report");
        }
    }

    private static void look(Visitor visitor, boolean javaScript, String name) {
        if (javaScript) {
            visitor.inspectInBothLanguages(name);
        }
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(UTF_8));
    }

    private static String openedAssessment(String agency) {
        service.post("/api/v1/agencies", "application/json", """
                {"agencyId": "%s", "nameTh": "อบต.ทดสอบ", "nameEn": "Thotsop Subdistrict", "type": "อบต.", "province": "ตรัง"}""".formatted(agency));
        service.post("/api/v1/assessments", "application/json", """
                {"agencyId": "%s", "fiscalYear": 2566}""".formatted(agency));
        service.awaitPage("/agencies/" + agency);
        return agency + "-2566";
    }

    /** With or without JavaScript, a receipt shows by itself that its delivery has ended. */
    private static void awaitEnd(Page page) {
        page.waitForSelector("body:not([data-delivery]) #outcome");
    }

    /** A page of the read side follows within seconds. */
    private static void awaitText(Page page, String text) {
        for (int i = 0; i < 20 && !page.locator("body").innerText().contains(text); i++) {
            page.waitForTimeout(500);
            page.reload();
        }
        assertThat(page.locator("body")).containsText(text);
    }
}
