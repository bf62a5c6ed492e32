package org.prongsai.query.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.testing.Facts.opened;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.query.testing.Api;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.prongsai.query.testing.ReadTables;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The official report over real HTTP, held against the report that the sample agency published. */
@QueryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportApiTest {
    private static final String REPORT = "/api/v1/assessments/%s/report.";

    /** Where shaping, stacking and descenders go wrong when they do. */
    private static final String HARD = "ที่ ผู้ ปฏิบัติหน้าที่ กี่ ป้ำ น้ำ ฎีกา ญู ฐุ ปี่ ฟ้า ฝู้ เกี๊ยะ";

    @Autowired
    private Api api;

    private long planned;
    private long last;

    @BeforeAll
    void recordTheReport(@Autowired LogWriter log, @Autowired ReadTables tables) {
        var events = SampleReport.events();
        planned = log.record(events.subList(0, 5));
        last = log.record(events.subList(5, events.size()));
        log.record(opened("mueang-phai-2568"), opened("mueang-phai-2567"));
        tables.awaitAll();
    }

    @Test
    void thePdfHoldsEveryWordOfThePublishedReport() throws IOException {
        try (var pdf = Loader.loadPDF(bytes(SampleReport.ID, "pdf"))) {
            var pages = pages(pdf);

            assertThat(facts("√", " ").stream()
                            .filter(fact -> !isOn(pages, fact))
                            .toList())
                    .isEmpty();
            assertThat(pages)
                    .allSatisfy(page -> assertThat(page)
                            .containsAnyOf("มาตรการ/กิจกรรม", "แนวทางในการยกระดับการประเมิน", "ที่มาของรายงาน"));
            assertThat(pages.getFirst()).contains("หน้า๑จาก" + ThaiNumerals.of(pages.size()));
            assertThat(pdf.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(pdf.getPage(0).getMediaBox().getHeight());
            assertThat(String.join("", pages)).doesNotContain("รอข้อมูล");
        }
    }

    /** The sample's guidelines, but for two without boxes, are all shorter than a page: whoever ticks sees what for. */
    @Test
    void keepsTheBoxesOfAGuidelineOnThePageItBeginsOn() throws IOException {
        try (var pdf = Loader.loadPDF(bytes(SampleReport.ID, "pdf"))) {
            var pages = pages(pdf);

            assertThat(pages.stream().mapToLong(page -> count("ยังไม่ได้ดำเนินการ", page)))
                    .containsExactlyElementsOf(pages.stream()
                            .map(page -> count("ตัวชี้วัดที่[๑-๘](?!๐)", page))
                            .toList());
        }
    }

    private static long count(String sought, String page) {
        return Pattern.compile(sought).matcher(page).results().count();
    }

    @Test
    void fontsAreEmbeddedInThePdf() throws IOException {
        try (var pdf = Loader.loadPDF(bytes(SampleReport.ID, "pdf"))) {
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.getName()).contains("Sarabun");
                    assertThat(font.isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void theWordDocumentHoldsEveryRowAndColumnAndCanBeTicked() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes(SampleReport.ID, "docx")))) {
            var text = squeezed(text(document));

            assertThat(facts("☑", "☐").stream()
                            .filter(fact -> !text.contains(squeezed(fact)))
                            .toList())
                    .isEmpty();
            assertThat(document.getTables().stream()
                            .map(table -> table.getRows().size()))
                    .containsExactly(7, 6, 4, 3);
            assertThat(document.getTables())
                    .allSatisfy(table ->
                            assertThat(table.getRow(0).isRepeatHeader()).isTrue());
            var xml = document.getDocument().xmlText();
            assertThat(xml.split("w14:checkbox>", -1)).hasSize(1 + 2 * 3 * 8);
            assertThat(xml)
                    .contains(
                            "w:cs=\"TH Sarabun New\"",
                            "<w:szCs w:val=\"28\"/>",
                            "w:bidi=\"th-TH\"",
                            "<w:outlineLvl w:val=\"1\"/>");
            assertThat(document.getDocument()
                            .getBody()
                            .getSectPr()
                            .getPgSz()
                            .getOrient()
                            .toString())
                    .isEqualTo("landscape");
        }
    }

    @Test
    void theWorkbookHasASheetForEachTable() throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes(SampleReport.ID, "xlsx")))) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName()))
                    .containsExactly("รายงาน", "มาตรการ", "IIT", "EIT", "OIT");
            var text = new StringBuilder();
            for (var sheet : workbook.getSheets().toList()) {
                sheet.read()
                        .forEach(row -> row.forEach(cell ->
                                text.append(cell == null ? "" : cell.getText()).append('\n')));
            }
            var squeezed = squeezed(text.toString());
            assertThat(facts("☑", "☐").stream()
                            .filter(fact -> !squeezed.contains(squeezed(fact)))
                            .toList())
                    .isEmpty();
        }
    }

    @Test
    void thePageHoldsTheSameAndLeadsToTheOtherFiles() {
        var page = Jsoup.parse(new String(bytes(SampleReport.ID, "html"), StandardCharsets.UTF_8));
        var text = squeezed(page.text());

        assertThat(facts("☑", "☐").stream()
                        .filter(fact -> !text.contains(squeezed(fact)))
                        .toList())
                .isEmpty();
        assertThat(page.select("html").attr("lang")).isEqualTo("th");
        assertThat(page.select("table").first().select("thead th").eachText())
                .containsExactly(
                        "ลำดับ",
                        "มาตรการ/กิจกรรม",
                        "วิธีดำเนินการ",
                        "ระยะเวลาในการดำเนินการ",
                        "ผู้รับผิดชอบ",
                        "สรุปผลการดำเนินการตามมาตรการหรือกิจกรรม",
                        "ผลลัพธ์หรือความสำเร็จในการดำเนินการ");
        assertThat(page.select("nav a").eachAttr("href"))
                .containsExactly("report.pdf", "report.docx", "report.xlsx", "/agencies/mueang-phai?year=2566");
        assertThat(page.select("[style], script").isEmpty()).isTrue();
        assertThat(page.select(".draft").isEmpty()).isTrue();
    }

    @Test
    void marksWhatIsMissingAndMakesNothingUp() {
        var page = Jsoup.parse(api.get(REPORT.formatted(SampleReport.ID) + "html?asOf=" + planned)
                .body());

        assertThat(page.select(".draft").text()).startsWith("ร่าง: ยังขาดข้อมูล ");
        assertThat(page.select("table").first().select("mark").text())
                .isEqualTo("[รอข้อมูล: มาตรการและกิจกรรม ปีงบประมาณ พ.ศ. ๒๕๖๖]");
        assertThat(page.select("main > p.running").first().text()).contains("ได้คะแนนภาพรวม ๙๒.๘๕ คะแนน");
        assertThat(page.select("nav a").eachAttr("href").getFirst()).isEqualTo("report.pdf?asOf=" + planned);
        assertThat(page.select(".provenance").text()).contains("ตำแหน่งที่ " + ThaiNumerals.of(planned));
        assertThat(page.select(".missing li").eachText()).contains("แนวทางในการยกระดับ ตัวชี้วัดที่ ๑");
    }

    @Test
    void from2568OnTheYearBeforeIsReported() {
        var page = Jsoup.parse(
                api.get(REPORT.formatted("mueang-phai-2568") + "html").body());

        assertThat(page.select("h1").text()).endsWith("ประจำปีงบประมาณ พ.ศ. ๒๕๖๗");
        assertThat(page.select(".item").text()).contains("ปีงบประมาณ พ.ศ. ๒๕๖๘ ข้อ O28");
        assertThat(page.select("h2").eachText()).contains("ประเด็นที่ต้องวิเคราะห์");
        assertThat(page.select("mark").eachText())
                .contains(
                        "[รอข้อมูล: คะแนนรวม ปีงบประมาณ พ.ศ. ๒๕๖๗]",
                        "[รอข้อมูล: คะแนนตัวชี้วัดที่ ๑ ปีงบประมาณ พ.ศ. ๒๕๖๖]");
    }

    @ParameterizedTest(name = "{0} is answered {1}")
    @CsvSource({
        "/api/v1/assessments/nobody-2566/report.pdf,                   404, assessment-unknown",
        "/api/v1/assessments/mueang-phai-2566/report.docx?asOf=0,      404, assessment-not-yet-opened",
        "/api/v1/assessments/mueang-phai-2566/report.xlsx?asOf=never,  400, parameter-invalid"
    })
    void explainsWhatItCannotAnswer(String path, int status, String type) {
        var answer = api.get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("type").asString()).endsWith(type);
    }

    @Test
    void theAgencyPageLeadsToTheReportOfTheMomentItShows() {
        var now = Jsoup.parse(api.get("/agencies/mueang-phai?year=2566", "Accept", "text/html")
                .body());
        var past = Jsoup.parse(api.get("/agencies/mueang-phai?year=2566&asOf=" + last, "Accept", "text/html")
                .body());

        assertThat(now.select("section[aria-labelledby=plan] a[href*=report]").eachAttr("href"))
                .containsExactly(
                        REPORT.formatted(SampleReport.ID) + "html",
                        REPORT.formatted(SampleReport.ID) + "pdf",
                        REPORT.formatted(SampleReport.ID) + "docx",
                        REPORT.formatted(SampleReport.ID) + "xlsx");
        assertThat(past.select("section[aria-labelledby=plan] a[href*=report]").eachAttr("href"))
                .allSatisfy(href -> assertThat(href).endsWith("?asOf=" + last));
    }

    @Test
    void hardThaiIsCopiedFromThePdfAsItWasWritten() throws IOException {
        var document = new ReportDocument(
                "hard",
                1,
                HARD,
                HARD,
                "",
                List.of(ReportDocument.Paragraph.of(HARD)),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        try (var pdf = Loader.loadPDF(PdfReport.write(document))) {
            assertThat(new PDFTextStripper().getText(pdf).lines().limit(3)).containsExactly(HARD, HARD, HARD);
        }
    }

    /** Each line of each cell of the published report, boxes and figures with it. */
    private static List<String> facts(String ticked, String notTicked) {
        var facts = new ArrayList<String>();
        facts.add("๙๒.๘๕");
        facts.add("“ผ่าน”");
        facts.add("องค์การบริหารส่วนตำบลเมืองไผ่ อำเภอหนองกี่ จังหวัดบุรีรัมย์");
        for (var measure : SampleReport.measures()) {
            facts.add(measure.path("title").asString());
            facts.add(measure.path("period").asString());
            facts.addAll(SampleReport.texts(measure.path("owners")));
            numbered(facts, measure.path("method"));
            numbered(facts, measure.path("summary"));
            numbered(facts, measure.path("outcome"));
        }
        for (var guideline : SampleReport.guidelines()) {
            int indicator = guideline.path("indicator").asInt();
            facts.add("ตัวชี้วัดที่ " + ThaiNumerals.of(indicator));
            facts.add("คะแนน " + ThaiNumerals.of(SampleReport.score(indicator)));
            facts.addAll(SampleReport.texts(guideline.path("owners")));
            numbered(facts, guideline.path("guidelines"));
            numbered(facts, guideline.path("progress"));
            var boxes = boxes(guideline.path("status").asString(""), ticked, notTicked);
            if (!boxes.isEmpty()) {
                var progress = SampleReport.texts(guideline.path("progress"));
                facts.add(progress.getLast().substring(progress.getLast().length() - 4) + boxes);
            }
        }
        return facts;
    }

    private static void numbered(List<String> facts, JsonNode list) {
        var texts = SampleReport.texts(list);
        for (int number = 0; number < texts.size(); number++) {
            facts.add(texts.size() == 1 ? texts.get(number) : ThaiNumerals.of(number + 1) + ". " + texts.get(number));
        }
    }

    private static String boxes(String status, String ticked, String notTicked) {
        return status.isEmpty()
                ? ""
                : box(status.equals("DONE"), ticked, notTicked) + "ดำเนินการแล้วเสร็จ"
                        + box(status.equals("NOT_STARTED"), ticked, notTicked) + "ยังไม่ได้ดำเนินการ"
                        + box(status.equals("IN_PROGRESS"), ticked, notTicked) + "อยู่ระหว่างดำเนินการ";
    }

    private static String box(boolean isTicked, String ticked, String notTicked) {
        return isTicked ? ticked : notTicked;
    }

    /** Whole on one page, or begun on one and ended on the next. */
    private static boolean isOn(List<String> pages, String fact) {
        var sought = squeezed(fact);
        for (int page = 0; page < pages.size(); page++) {
            if (pages.get(page).contains(sought)) {
                return true;
            }
            var here = pages.get(page);
            var next = page + 1 < pages.size() ? pages.get(page + 1) : "";
            if (IntStream.range(1, sought.length())
                    .anyMatch(at -> here.contains(sought.substring(0, at)) && next.contains(sought.substring(at)))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> pages(PDDocument pdf) throws IOException {
        var pages = new ArrayList<String>();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            pages.add(squeezed(stripper.getText(pdf)));
        }
        return pages;
    }

    private static String text(XWPFDocument document) {
        var paragraphs = document.getParagraphs().stream().map(paragraph -> paragraph.getText());
        var cells = document.getTables().stream().map(XWPFTable::getText);
        return paragraphs.collect(Collectors.joining("\n")) + "\n" + cells.collect(Collectors.joining("\n"));
    }

    /** Lines break where they have to. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\u00a0]", "");
    }

    private byte[] bytes(String assessment, String format) {
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(
                    HttpRequest.newBuilder(api.uri(REPORT.formatted(assessment) + format))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Disposition").orElseThrow())
                    .contains("ita-report-%s.%s".formatted(assessment, format));
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
