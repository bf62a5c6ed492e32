package org.prongsai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an officer comes for, from the first file to the official report. */
@ExtendWith(OneSite.class)
class OfficerStoryIT {
    private static final String AGENCY = "story";
    private static final String ASSESSMENT = AGENCY + "-2566";
    private static final String MEASURE = "ประกาศขั้นตอนการให้บริการที่จุดรับคำขอ";
    private static final String STEP = "จัดทำแผนผังขั้นตอน";
    private static final ContainsTextOptions WITHIN_SECONDS = new ContainsTextOptions().setTimeout(20_000);

    @Test
    void loadsAFileSeesTheScorePlansAMeasureAndDownloadsTheReport(Site site) throws IOException {
        register(site.service());
        try (var officer = site.visitor(true);
                var onlooker = site.visitor(true)) {
            onlooker.open("/agencies/" + AGENCY);
            assertThat(onlooker.page().locator("body")).not().containsText("ตอบ 6 คน");

            handOver(officer);
            assertThat(onlooker.page().locator("body")).containsText("ตอบ 6 คน", WITHIN_SECONDS);
            plan(officer);
            report(officer);
            download(officer);
        }
    }

    private static void register(Service service) {
        service.post("/api/v1/agencies", "application/json", """
                {"agencyId": "%s", "nameTh": "อบต.ตัวอย่าง", "type": "อบต.", "province": "ตรัง"}""".formatted(AGENCY));
        service.post("/api/v1/assessments", "application/json", """
                {"agencyId": "%s", "fiscalYear": 2566}""".formatted(AGENCY));
        service.awaitPage("/agencies/" + AGENCY);
    }

    private static void handOver(Visitor officer) {
        var rows = IntStream.rangeClosed(1, 6)
                .mapToObj(number -> "ก-%03d,1/3/2566,%d,3".formatted(number, 1 + number % 4))
                .collect(Collectors.joining("\n", "รหัสผู้ตอบ,วันที่ตอบ,i2,i3\n", "\n"));
        var page = officer.page();
        officer.open("/deliveries/new?assessment=%s&survey=IIT".formatted(ASSESSMENT));
        page.locator("#file").setInputFiles(new FilePayload("คำตอบ.csv", "text/csv", rows.getBytes(UTF_8)));
        page.waitForNavigation(() -> page.locator("button[value=real]").click());
        page.waitForSelector("body:not([data-delivery]) #outcome");
        assertThat(page.locator("#message")).hasText("6 แถว: รับใหม่ 6");
    }

    private static void plan(Visitor officer) {
        var page = officer.page();
        officer.open("/agencies/%s/plan?year=2566".formatted(AGENCY));
        page.locator("a[href$='/measures/new']").first().click();
        page.locator("#title").fill(MEASURE);
        page.locator("input[name^=step]").first().fill(STEP);
        page.locator("#owners").fill("สำนักปลัด");
        page.locator("#period").fill("ตุลาคม 2565 ถึงกันยายน 2566");
        page.locator("input[name^=indicator]").first().check();
        send(page, "form:has(#title) button[type=submit]:not(.second):not(.aside)");
        assertThat(page.locator("main [role=status]")).isVisible();
        assertThat(page.locator("main")).containsText(MEASURE);
    }

    private static void report(Visitor officer) {
        var page = officer.page();
        page.locator("#status-IN_PROGRESS").check();
        page.locator("#note").fill("ติดประกาศแล้ว 1 จุด");
        send(page, "form:has(#note) button[type=submit]");
        assertThat(page.locator("main [role=status]")).isVisible();
        assertThat(page.locator("#status-IN_PROGRESS")).isChecked();
    }

    private static void send(Page page, String button) {
        page.waitForNavigation(() -> page.locator(button).last().click());
    }

    /** The PDF is shown by the browser, the document is handed out. */
    private static void download(Visitor officer) throws IOException {
        var page = officer.page();
        var context = "/api/v1/assessments/%s/report".formatted(ASSESSMENT);
        page.waitForCondition(() -> page.request().get(context + ".html").text().contains(MEASURE));
        officer.open(context + ".html");
        assertThat(page.locator("body")).containsText(MEASURE);

        var pdf = page.request().get(context + ".pdf");
        assertThat(pdf.headers().get("content-type")).isEqualTo("application/pdf");
        assertThat(new String(pdf.body(), 0, 5, UTF_8)).isEqualTo("%PDF-");

        var document = page.waitForDownload(
                () -> page.locator("a[href^='report.docx']").click());
        try (var zip = new ZipFile(document.path().toFile())) {
            var text = new String(
                    zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes(), UTF_8);
            assertThat(text).contains(MEASURE, STEP);
        }
    }
}
