package org.prongsai.query.report;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHpsMeasure;
import org.prongsai.query.report.ReportDocument.Box;
import org.prongsai.query.report.ReportDocument.Line;
import org.prongsai.query.report.ReportDocument.Missing;
import org.prongsai.query.report.ReportDocument.Text;

/** Text in a Word document. Thai is a complex script there: font, size and weight have to be said for it as well. */
final class DocxText {
    static final String FONT = "TH Sarabun New";
    private static final String BOX_FONT = "Segoe UI Symbol";
    private static final String ATTENTION = "9A3B12";
    private static final String TICKED = "\u2611";
    private static final String NOT_TICKED = "\u2610";

    private static final String BOX = """
            <w:sdt xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:sdtPr><w14:checkbox>\
            <w14:checked w14:val="%1$d"/><w14:checkedState w14:val="2611" w14:font="%2$s"/>\
            <w14:uncheckedState w14:val="2610" w14:font="%2$s"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr>\
            <w:rFonts w:ascii="%2$s" w:hAnsi="%2$s" w:eastAsia="%2$s" w:cs="%2$s"/><w:sz w:val="%3$d"/>\
            <w:szCs w:val="%3$d"/></w:rPr><w:t>%4$s</w:t></w:r></w:sdtContent></w:sdt>""";

    private DocxText() {}

    static void run(XWPFParagraph paragraph, Line line, int size, boolean bold) {
        switch (line) {
            case Text(var text) -> run(paragraph, text, size, bold);
            case Missing(var text) -> {
                var run = run(paragraph, text, size, bold);
                run.setColor(ATTENTION);
                run.setTextHighlightColor("yellow");
            }
            case Box(boolean ticked, var word) -> {
                box(paragraph, ticked, size);
                run(paragraph, " " + word, size, bold);
            }
        }
    }

    /** A box that a click ticks. The library has no word for it, so its XML is put in as it is. */
    private static void box(XWPFParagraph paragraph, boolean ticked, int size) {
        var xml = BOX.formatted(ticked ? 1 : 0, BOX_FONT, 2 * size, ticked ? TICKED : NOT_TICKED);
        try (var box = XmlObject.Factory.parse(xml).newCursor();
                var end = paragraph.getCTP().newCursor()) {
            box.toFirstChild();
            end.toEndToken();
            box.copyXml(end);
        } catch (XmlException e) {
            throw new IllegalStateException("the XML of a box is malformed: " + xml, e);
        }
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, int size, boolean bold) {
        var run = paragraph.createRun();
        font(run, FONT);
        run.setFontSize(size);
        var properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        CTHpsMeasure complex = properties.sizeOfSzCsArray() > 0 ? properties.getSzCsArray(0) : properties.addNewSzCs();
        complex.setVal(BigInteger.valueOf(size * 2L));
        if (bold) {
            run.setBold(true);
            properties.addNewBCs();
        }
        properties.addNewLang().setBidi("th-TH");
        var lines = text.split("\n", -1);
        for (int at = 0; at < lines.length; at++) {
            if (at > 0) {
                run.addBreak();
            }
            run.setText(lines[at], at);
        }
        return run;
    }

    private static void font(XWPFRun run, String name) {
        for (var range : XWPFRun.FontCharRange.values()) {
            run.setFontFamily(name, range);
        }
    }
}
