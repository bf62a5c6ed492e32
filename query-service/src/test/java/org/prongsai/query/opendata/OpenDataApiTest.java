package org.prongsai.query.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.testing.Facts.agency;
import static org.prongsai.query.testing.Facts.corrected;
import static org.prongsai.query.testing.Facts.id;
import static org.prongsai.query.testing.Facts.judged;
import static org.prongsai.query.testing.Facts.mueangPhai;
import static org.prongsai.query.testing.Facts.opened;
import static org.prongsai.query.testing.Facts.published;
import static org.prongsai.query.testing.Facts.response;
import static org.prongsai.query.testing.Facts.result;
import static org.prongsai.query.testing.Facts.surveyOpened;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.engine.event.ActivityPlan;
import org.prongsai.engine.event.ActivityProgressReported;
import org.prongsai.engine.event.ActivityRecorded;
import org.prongsai.engine.event.IndicatorGuidelineRecorded;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.id.ActivityId;
import org.prongsai.query.table.Column;
import org.prongsai.query.testing.Api;
import org.prongsai.query.testing.Await;
import org.prongsai.query.testing.Facts;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.prongsai.query.testing.ReadTables;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Open data over real HTTP: what is in it, what is not, and that its bytes depend on the point of the log alone. */
@QueryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenDataApiTest {
    private static final String PHAI = "mueang-phai-2566";
    private static final String PATH = "/api/v1/open-data";
    private static final ActivityId MEASURE = new ActivityId("m1");
    private static final String TITLE = "-มาตรการ \"โปร่งใส\"";

    @Autowired
    private Api api;

    @Autowired
    private LogWriter log;

    @Autowired
    private ReadTables tables;

    private long uncorrected;
    private long reported;

    @BeforeAll
    void tellTheStoryOfTheReport() {
        log.record(
                mueangPhai(),
                opened(PHAI),
                published(PHAI, result("92.85", "ผ่าน", Facts.PHAI_2565)),
                new ActivityRecorded(
                        id(PHAI),
                        MEASURE,
                        new ActivityPlan(
                                1,
                                TITLE,
                                List.of("จัดทำคู่มือ", "ประชุม"),
                                "ปีงบประมาณ ๒๕๖๖",
                                List.of("ทุกส่วนราชการ"),
                                new TreeSet<>(List.of(4, 9)))),
                new IndicatorGuidelineRecorded(
                        id(PHAI),
                        1,
                        List.of("ลดขั้นตอน"),
                        List.of("ทุกส่วนราชการ"),
                        "ปีงบประมาณ ๒๕๖๖",
                        List.of("ใช้ระบบออนไลน์"),
                        ProgressStatus.IN_PROGRESS));
        uncorrected = log.record(judged(PHAI, "O1", "PASS"));
        reported = log.record(
                corrected(PHAI, result("92.85", "ผ่าน", List.of()), "ตัวชี้วัดเป็นของปี 2565"),
                new ActivityProgressReported(id(PHAI), MEASURE, ProgressStatus.DONE, null));
        log.record(
                opened("mueang-phai-2565"),
                published("mueang-phai-2565", result(null, null, Facts.PHAI_2565)),
                agency("ban-suan", "เทศบาลตำบลบ้านสวน", "เทศบาลตำบล", "ชลบุรี"),
                opened("ban-suan-2566"),
                surveyOpened("ban-suan-2566", "IIT"),
                response("ban-suan-2566", "IIT", 1, 4),
                opened("ban-suan-2567"));
        tables.awaitAll();
        get(PATH + "/2566.zip");
        get(PATH + "/2565.zip");
    }

    @Test
    void listsTheYearsThatHaveResultsWithSizesAndChecksums() throws IOException {
        var catalogue = api.json(PATH);

        assertThat(catalogue.path("license").isNull()).isTrue();
        assertThat(catalogue
                        .path("datasets")
                        .valueStream()
                        .map(year -> year.path("fiscalYear").asInt()))
                .containsExactly(2566, 2565);
        var year = catalogue.path("datasets").get(0);
        assertThat(year.path("assessments").asInt()).isEqualTo(1);
        assertThat(year.path("position").asLong()).isEqualTo(reported);
        assertThat(year.path("ready").asBoolean()).isTrue();
        assertThat(year.path("distributions")
                        .valueStream()
                        .map(file -> file.path("title").asString()))
                .containsExactly(
                        "2566.zip",
                        "README.txt",
                        "results.csv",
                        "results.xlsx",
                        "indicators.csv",
                        "indicators.xlsx",
                        "items.csv",
                        "items.xlsx",
                        "measures.csv",
                        "measures.xlsx",
                        "guidelines.csv",
                        "guidelines.xlsx",
                        "schema.json",
                        "methodology.json",
                        "SHA256SUMS");
        for (var file : year.path("distributions")) {
            var bytes = get(file.path("downloadUrl").asString()).body();
            assertThat(bytes).as(file.toString()).hasSize(file.path("byteSize").asInt());
            assertThat(Downloads.sha256(bytes))
                    .isEqualTo(file.path("checksum").path("value").asString());
        }
    }

    @Test
    void holdsOneRowForEachAssessmentThatHasAResult() throws IOException {
        var rows = csv(PATH + "/2566/results.csv");

        assertThat(rows).hasSize(1);
        var row = rows.getFirst();
        assertThat(row.getField("assessment_id")).isEqualTo(PHAI);
        assertThat(row.getField("agency_name_th")).isEqualTo("อบต.เมืองไผ่");
        assertThat(row.getField("status")).isEqualTo("ANNOUNCED");
        assertThat(row.getField("total")).isEqualTo("92.85");
        assertThat(row.getField("total_basis")).isEqualTo("ANNOUNCED");
        assertThat(row.getField("level")).isEqualTo("ผ่าน");
        assertThat(row.getField("iit")).isEmpty();
        assertThat(row.getField("source")).isEqualTo("รายงานผลปี 2566");
        assertThat(row.getField("correction_reason")).isEqualTo("ตัวชี้วัดเป็นของปี 2565");
        assertThat(row.getField("methodology_hash"))
                .isEqualTo(Facts.pinned(PHAI).hash());

        var before = csv(PATH + "/2565/results.csv").getFirst();
        assertThat(List.of(
                        before.getField("total"),
                        before.getField("total_basis"),
                        before.getField("level"),
                        before.getField("iit"),
                        before.getField("eit"),
                        before.getField("oit"),
                        before.getField("indicator_9")))
                .containsExactly("50.36", "DERIVED", "E", "87.52", "69.86", "7.88", "15.75");
        assertThat(csv(PATH + "/2565/indicators.csv").stream().map(line -> line.getField("score")))
                .containsExactlyElementsOf(Facts.PHAI_2565);
    }

    @Test
    void holdsVerdictsMeasuresAndGuidelines() throws IOException {
        var item = csv(PATH + "/2566/items.csv");
        var measure = csv(PATH + "/2566/measures.csv");
        var guideline = csv(PATH + "/2566/guidelines.csv");

        assertThat(item).hasSize(1);
        assertThat(List.of(
                        item.getFirst().getField("item"),
                        item.getFirst().getField("verdict"),
                        item.getFirst().getField("score"),
                        item.getFirst().getField("evidence_url")))
                .containsExactly("O1", "PASS", "100.00", "https://www.example.go.th/o1");
        assertThat(measure).hasSize(1);
        assertThat(List.of(
                        measure.getFirst().getField("title"),
                        measure.getFirst().getField("method"),
                        measure.getFirst().getField("indicators"),
                        measure.getFirst().getField("status")))
                .containsExactly("'" + TITLE, "จัดทำคู่มือ\nประชุม", "4, 9", "DONE");
        assertThat(guideline.getFirst().getField("progress")).isEqualTo("ใช้ระบบออนไลน์");
    }

    @Test
    void workbooksHoldTheSameAsTheCsvFiles() throws IOException {
        for (var table : OpenTable.ALL) {
            var csv = csv(PATH + "/2566/%s.csv".formatted(table.name()));
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(
                    get(PATH + "/2566/%s.xlsx".formatted(table.name())).body()))) {
                var sheet = workbook.getFirstSheet().read();
                var columns = workbook.getSheets().toList().getLast().read();

                assertThat(sheet).hasSize(csv.size() + 1);
                assertThat(texts(sheet.getFirst(), table.columns().size()))
                        .isEqualTo(table.columns().stream().map(Column::name).toList());
                for (int row = 0; row < csv.size(); row++) {
                    assertThat(texts(sheet.get(row + 1), table.columns().size()))
                            .isEqualTo(csv.get(row).getFields().stream()
                                    .map(OpenDataApiTest::withoutGuard)
                                    .toList());
                }
                assertThat(columns.stream().skip(1).map(row -> row.getCellText(1)))
                        .containsExactlyElementsOf(table.columns().stream()
                                .map(column -> column.title().th())
                                .toList());
            }
        }
    }

    @Test
    void theSchemaNamesEveryColumnInThaiAndEnglishAndTheSumsFit() throws IOException {
        var files = Downloads.unzipped(get(PATH + "/2566.zip").body());
        var schema = api.json(PATH + "/2566/schema.json");

        for (var table : schema.path("tables")) {
            var header = new String(files.get(table.path("url").asString()), UTF_8).split("\r\n", 2)[0];
            assertThat(table.path("tableSchema")
                            .path("columns")
                            .valueStream()
                            .map(column -> column.path("titles").path("und").asString())
                            .toList())
                    .isEqualTo(List.of(header.substring(1).split(",")));
            assertThat(table.path("tableSchema").path("columns").valueStream())
                    .allSatisfy(column ->
                            assertThat(column.path("titles").propertyNames()).containsExactly("und", "th", "en"));
        }
        var sums = new String(files.get("SHA256SUMS"), UTF_8).lines().toList();
        assertThat(sums).hasSize(files.size() - 1);
        assertThat(sums).allSatisfy(line -> {
            var parts = line.split("  ");
            assertThat(Downloads.sha256(files.get(parts[1]))).isEqualTo(parts[0]);
        });
        assertThat(new String(files.get("README.txt"), UTF_8))
                .startsWith("\ufeffข้อมูลเปิด: ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. 2566\r\n")
                .contains("position " + reported, "ผู้เผยแพร่ยังไม่ได้กำหนด");
        assertThat(api.json(PATH + "/2566/methodology.json").get(0).path("hash").asString())
                .isEqualTo(Facts.pinned(PHAI).hash());
    }

    @Test
    void tellsWhatWasKnownBeforeTheCorrection() throws IOException {
        var row = csv(PATH + "/2566/results.csv?asOf=" + uncorrected).getFirst();
        var measure = csv(PATH + "/2566/measures.csv?asOf=" + uncorrected).getFirst();

        assertThat(row.getField("indicator_1")).isEqualTo("91.46");
        assertThat(row.getField("correction_reason")).isEmpty();
        assertThat(measure.getField("status")).isEmpty();
        var catalogue = api.json(PATH + "?asOf=" + uncorrected);
        assertThat(catalogue.path("datasets").size()).isEqualTo(1);
        assertThat(catalogue
                        .path("datasets")
                        .get(0)
                        .path("distributions")
                        .get(0)
                        .path("downloadUrl")
                        .asString())
                .isEqualTo(PATH + "/2566.zip?asOf=" + uncorrected);
    }

    @Test
    void theSamePointOfTheLogGivesTheSameBytesAndBrowsersKeepThem() {
        var first = get(PATH + "/2566.zip");
        var elsewhere = log.record(agency("koh", "เกาะ", "อบต.", "ตราด"));
        var later = get(PATH + "/2566.zip?asOf=" + elsewhere);

        assertThat(later.body()).isEqualTo(first.body());
        assertThat(api.get(
                                PATH + "/2566.zip",
                                "If-None-Match",
                                first.headers().firstValue("ETag").orElseThrow())
                        .status())
                .isEqualTo(304);
        assertThat(first.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename");
    }

    @ParameterizedTest(name = "{0} is answered {1}")
    @CsvSource({
        "/2567.zip,                404, result-unknown",
        "/2564/results.csv,        404, result-unknown",
        "/2566/secrets.csv,        404, file-unknown",
        "/2023.zip,                400, parameter-invalid",
        "/2566.zip?asOf=yesterday, 400, parameter-invalid",
        "/2566.zip?asOf=1,         404, result-unknown",
        "?asOf=yesterday,          400, parameter-invalid"
    })
    void explainsWhatItCannotAnswer(String path, int status, String type) {
        var answer = api.get(PATH + path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("type").asString()).endsWith(type);
    }

    @Test
    void thePageListsTheYearsAndTheirFiles() {
        var page = page("/open-data");
        var english = page("/open-data?lang=en");

        assertThat(page.select("h2").eachText()).containsExactly("ปีงบประมาณ พ.ศ. 2566", "ปีงบประมาณ พ.ศ. 2565");
        assertThat(page.select("section").first().select("a").eachAttr("href"))
                .startsWith(PATH + "/2566.zip", PATH + "/2566/README.txt", PATH + "/2566/results.csv");
        assertThat(page.select("footer a").eachAttr("href")).contains("/open-data");
        assertThat(english.select("h1").text()).isEqualTo("Open data");
        assertThat(page("/open-data?asOf=" + uncorrected).select(".banner").text())
                .startsWith("กำลังดูอดีต");
    }

    @Test
    void filesThatWereNeverAskedForAreMadeInTheBackground() {
        var past = PATH + "?asOf=" + (uncorrected - 1);
        api.json(past);

        Await.until(
                Duration.ofSeconds(20),
                () -> ready(api.json(past)),
                () -> api.get(past).body());
    }

    private static boolean ready(JsonNode catalogue) {
        return catalogue.path("datasets").get(0).path("ready").asBoolean();
    }

    private Document page(String path) {
        var answer = api.get(path, "Accept", "text/html", "Accept-Language", "th");
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static List<String> texts(Row row, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(column ->
                        row.getOptionalCell(column).map(cell -> cell.getText()).orElse(""))
                .toList();
    }

    /** A text needs no apostrophe in a workbook. */
    private static String withoutGuard(String field) {
        return field.startsWith("'") ? field.substring(1) : field;
    }

    private List<NamedCsvRecord> csv(String path) throws IOException {
        return Downloads.csv(get(path).body());
    }

    private HttpResponse<byte[]> get(String path) {
        return Downloads.get(api.uri(path));
    }
}
