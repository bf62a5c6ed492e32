package org.prongsai.query.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.prongsai.query.report.ReportDocument.Paragraph;
import org.prongsai.query.report.ReportDocument.Section;
import org.prongsai.query.report.ReportDocument.Text;

/** The report as a Word document, to be edited: A4 on its side, one style for Thai and Latin letters, boxes that can be ticked. */
final class DocxReport {
    private static final int TITLE = 18;
    private static final int HEADING = 16;
    private static final int BODY = 16;
    private static final int SMALL = 13;
    private static final String DOTS = "......................................................";

    private final XWPFDocument document;

    private DocxReport(XWPFDocument document) {
        this.document = document;
    }

    static byte[] write(ReportDocument report) {
        var file = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            DocxPage.set(document);
            document.getProperties().getCoreProperties().setTitle(report.title());
            document.getProperties().getCoreProperties().setCreator(report.agency());
            new DocxReport(document).write(report, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // There is nothing in memory that could break off.
        }
        return file.toByteArray();
    }

    private void write(ReportDocument report, ByteArrayOutputStream file) throws IOException {
        if (report.isDraft()) {
            line(
                    "ร่าง: ยังขาดข้อมูล %s รายการ"
                            .formatted(ThaiNumerals.of(report.missing().size())),
                    BODY,
                    true);
        }
        outline(centred(report.title(), TITLE, true), 0);
        centred(report.agency(), HEADING, true);
        if (!report.forItem().isEmpty()) {
            centred(report.forItem(), SMALL, false);
        }
        report.paragraphs().forEach(this::running);
        report.sections().forEach(this::section);
        signatures(report.signatures());
        heading("ที่มาของรายงาน");
        report.provenance().forEach(line -> line(line, SMALL, false));
        if (report.isDraft()) {
            heading("ข้อมูลที่ยังขาด");
            report.missing().forEach(missing -> line("• " + missing, SMALL, false));
        }
        document.write(file);
    }

    private void section(Section section) {
        heading(section.heading());
        section.paragraphs().forEach(this::running);
        new DocxTable(document).write(section.table());
    }

    private void heading(String text) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingBefore(240);
        paragraph.setSpacingAfter(80);
        paragraph.setKeepNext(true); // Wants the properties that spacing makes.
        outline(paragraph, 1);
        DocxText.run(paragraph, new Text(text), HEADING, true);
    }

    /** What the navigation of a word processor, and a screen reader, take for a heading. */
    private static void outline(XWPFParagraph paragraph, int level) {
        paragraph.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
    }

    private void running(Paragraph written) {
        var paragraph = document.createParagraph();
        paragraph.setIndentationFirstLine(720);
        paragraph.setSpacingAfter(80);
        paragraph.setAlignment(ParagraphAlignment.THAI_DISTRIBUTE);
        written.parts().forEach(part -> DocxText.run(paragraph, part, BODY, false));
    }

    private XWPFParagraph centred(String text, int size, boolean bold) {
        var paragraph = line(text, size, bold);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        return paragraph;
    }

    private XWPFParagraph line(String text, int size, boolean bold) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingAfter(0);
        DocxText.run(paragraph, new Text(text), size, bold);
        return paragraph;
    }

    /** One below the other: they are filled in by hand, and moved as the agency likes. */
    private void signatures(List<String> signatures) {
        for (var who : signatures) {
            var first = line("ลงชื่อ " + DOTS, BODY, false);
            first.setSpacingBefore(480);
            for (var text : List.of(
                    "(" + DOTS + ")",
                    "ตำแหน่ง " + DOTS,
                    who,
                    "วันที่ ......../......................../............")) {
                var next = line(text, BODY, false);
                next.setAlignment(ParagraphAlignment.CENTER);
            }
            first.setAlignment(ParagraphAlignment.CENTER);
            first.setKeepNext(true);
        }
    }
}
