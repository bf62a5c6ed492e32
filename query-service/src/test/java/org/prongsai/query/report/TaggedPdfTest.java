package org.prongsai.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.event.ImprovementPlanEvent;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.report.ReportDocument.Box;
import org.prongsai.query.report.ReportDocument.Cell;
import org.prongsai.query.report.ReportDocument.Line;
import org.prongsai.query.report.ReportDocument.Missing;
import org.prongsai.query.report.ReportDocument.Paragraph;
import org.prongsai.query.report.ReportDocument.Row;
import org.prongsai.query.report.ReportDocument.Section;
import org.prongsai.query.report.ReportDocument.Table;
import org.prongsai.query.report.ReportDocument.Text;
import org.prongsai.query.testing.Facts;

/** Who cannot see the pages of the report hears what stands on them, in order and once. */
class TaggedPdfTest {
    private static final Set<String> DRAWS =
            Set.of("Tj", "TJ", "'", "\"", "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "BI");

    static final ReportDocument REPORT = ReportDraft.of(facts());
    private static PDDocument pdf;
    private static PdfStructure structure;

    @BeforeAll
    static void layOut() throws IOException {
        pdf = Loader.loadPDF(PdfReport.write(REPORT));
        structure = PdfStructure.of(pdf);
    }

    @AfterAll
    static void close() throws IOException {
        pdf.close();
    }

    @Test
    void isReadInTheOrderOfTheReportAndNothingTwice() {
        assertThat(structure.lines()).containsExactlyElementsOf(expected());
    }

    @Test
    void whatBreaksAcrossPagesStaysOneParagraph() throws IOException {
        var longest = "บุคลากรในหน่วยงานรับทราบแนวทางการปฏิบัติงาน ".repeat(250).strip();
        var rows = List.of(rowOf("๑"), rowOf(longest), rowOf("๓"));
        var table = new Table(List.of(new ReportForm.Column("มาตรการ", 30)), rows);
        var report = new ReportDocument(
                "long",
                1,
                "ยาว",
                "หน่วยงาน",
                "",
                List.of(),
                List.of(new Section("long", "ตาราง", List.of(), table)),
                List.of(),
                List.of(),
                List.of());

        try (var longPdf = Loader.loadPDF(PdfReport.write(report))) {
            var longer = PdfStructure.of(longPdf);

            assertThat(longer.lines()).contains("          P: ๑", "          P: " + longest, "          P: ๓");
            assertThat(longer.pagesOfLines()).contains(3);
        }
    }

    private static Row rowOf(String text) {
        return new Row(List.of(Cell.of(text)));
    }

    @Test
    void readersFindTheElementOfEachPieceOfAPage() throws IOException {
        assertThat(structure.parentsByIndex()).isEqualTo(structure.parents());
        assertThat(structure.parents())
                .hasSizeGreaterThan(2)
                .allSatisfy(page -> assertThat(page).isNotEmpty().doesNotContainNull());
    }

    @Test
    void nothingIsDrawnThatIsNeitherReadNorPassedOver() throws IOException {
        for (var page : pdf.getPages()) {
            assertThat(unmarked(page)).isEmpty();
        }
    }

    @Test
    void headingsRepeatedOnTheNextPageAndPageNumbersArePassedOver() {
        var repeated = new ArrayList<String>();
        int number = 0;
        for (var page : pdf.getPages()) {
            number++;
            var passedOver = structure.artifacts(page, "Pagination");
            assertThat(passedOver.getLast())
                    .isEqualTo("หน้า %s จาก %s"
                            .formatted(ThaiNumerals.of(number), ThaiNumerals.of(pdf.getNumberOfPages())));
            repeated.addAll(passedOver.subList(0, passedOver.size() - 1));
        }

        assertThat(repeated).contains("ลำดับ", "มาตรการ/กิจกรรม", "ผู้รับผิดชอบ");
        assertThat(titles()).containsAll(Set.of("ลำดับ", "มาตรการ/กิจกรรม", "ผู้รับผิดชอบ"));
        assertThat(String.join("", titles())).contains(repeated);
    }

    @Test
    void saysWhatItIsCalledAndWhichLanguageItIsIn() throws IOException {
        var catalog = pdf.getDocumentCatalog();
        var title = REPORT.title() + " " + REPORT.agency();

        assertThat(catalog.getMarkInfo().isMarked()).isTrue();
        assertThat(catalog.getLanguage()).isEqualTo("th-TH");
        assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(title);
        assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                .contains("<rdf:li xml:lang=\"x-default\">" + title + "</rdf:li>");
    }

    @Test
    void whatIsCopiedAcrossLinesKeepsItsSpaces() throws IOException {
        var text = new PDFTextStripper().getText(pdf).replaceAll("\\R", "");

        assertThat(text).contains(told(REPORT.paragraphs().getLast()));
        assertThat(REPORT.provenance()).allSatisfy(line -> assertThat(text).contains(line));
    }

    private static List<String> titles() {
        return REPORT.sections().stream()
                .flatMap(section -> section.table().columns().stream())
                .map(ReportForm.Column::title)
                .toList();
    }

    /** What draws outside of all marks, operator by operator. */
    private static List<String> unmarked(PDPage page) throws IOException {
        var found = new ArrayList<String>();
        Deque<Boolean> marks = new ArrayDeque<>();
        List<Object> operands = new ArrayList<>();
        for (var token : new PDFStreamParser(page).parse()) {
            if (!(token instanceof Operator operator)) {
                operands.add(token);
                continue;
            }
            switch (operator.getName()) {
                case "BMC", "BDC" -> marks.push(isMark(operands));
                case "EMC" -> marks.pop();
                default -> {
                    if (DRAWS.contains(operator.getName()) && !marks.contains(true)) {
                        found.add(operands + " " + operator.getName());
                    }
                }
            }
            operands.clear();
        }
        assertThat(marks).isEmpty();
        return found;
    }

    private static boolean isMark(List<Object> operands) {
        return operands.getFirst().equals(COSName.ARTIFACT)
                || operands.getLast() instanceof COSDictionary properties && properties.containsKey(COSName.MCID);
    }

    private static List<String> expected() {
        var lines = new ArrayList<String>();
        lines.add("Document");
        lines.add("  P: ร่าง: ยังขาดข้อมูล %s รายการ"
                .formatted(ThaiNumerals.of(REPORT.missing().size())));
        lines.add("  H1: " + REPORT.title());
        lines.add("  P: " + REPORT.agency());
        lines.add("  P: " + REPORT.forItem());
        REPORT.paragraphs().forEach(paragraph -> expect(paragraph, lines));
        REPORT.sections().forEach(section -> {
            lines.add("  H2: " + section.heading());
            section.paragraphs().forEach(paragraph -> expect(paragraph, lines));
            expect(section.table(), lines);
        });
        REPORT.signatures()
                .forEach(who -> lines.addAll(List.of(
                        "  P: ลงชื่อ ......................................................",
                        "  P: (......................................................)",
                        "  P: ตำแหน่ง ...................................................",
                        "  P: " + who,
                        "  P: วันที่ ............/............/............")));
        lines.add("  H2: ที่มาของรายงาน");
        REPORT.provenance().forEach(line -> lines.add("  P: " + line));
        lines.add("  H2: ข้อมูลที่ยังขาด");
        lines.add("  L");
        REPORT.missing().forEach(missing -> lines.addAll(List.of("    LI", "      LBody: " + missing)));
        return lines;
    }

    /** Where something is missing, it is a part of its own. */
    private static void expect(Paragraph paragraph, List<String> lines) {
        var parts = paragraph.parts().stream()
                .map(TaggedPdfTest::told)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.size() == 1) {
            lines.add("  P: " + parts.getFirst());
        } else {
            lines.add("  P");
            parts.forEach(part -> lines.add("    Span: " + part));
        }
    }

    private static void expect(Table table, List<String> lines) {
        lines.addAll(List.of("  Table", "    THead", "      TR"));
        table.columns().forEach(column -> lines.add("        TH Column: " + column.title()));
        lines.add("    TBody");
        table.rows().forEach(row -> {
            lines.add("      TR");
            row.cells().forEach(cell -> {
                lines.add("        TD");
                cell.lines().forEach(line -> expect(line, lines));
            });
        });
    }

    private static void expect(Line line, List<String> lines) {
        if (line instanceof Box(boolean ticked, var word)) {
            lines.addAll(List.of(
                    "          P",
                    ticked
                            ? "            Span (ทำเครื่องหมายแล้ว): √"
                            : "            Span (ยังไม่ได้ทำเครื่องหมาย): \u00a0",
                    "            Span:  " + word));
        } else {
            lines.add("          P: " + told(line));
        }
    }

    private static String told(Paragraph paragraph) {
        return paragraph.parts().stream().map(TaggedPdfTest::told).collect(Collectors.joining());
    }

    private static String told(Line line) {
        return switch (line) {
            case Text(var text) -> text;
            case Missing(var text) -> text;
            case Box box -> box.word();
        };
    }

    /** The whole plan of the published report, and no scores: so that something is missing, too. */
    private static ReportFacts facts() {
        var rules = Facts.methodology(2566);
        var plan = PlanState.EMPTY;
        for (var event : SampleReport.plan()) {
            plan = plan.apply((ImprovementPlanEvent) event);
        }
        return new ReportFacts(
                SampleReport.agency(),
                new FiscalYear(2566),
                rules,
                ReportRules.of(rules),
                new FiscalYear(2566),
                plan,
                null,
                new FiscalYear(2565),
                null,
                new LogPoint(123, Instant.parse("2026-11-30T05:00:00Z")),
                null);
    }
}
