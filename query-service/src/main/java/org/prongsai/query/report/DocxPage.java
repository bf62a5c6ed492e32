package org.prongsai.query.report;

import java.math.BigInteger;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.prongsai.query.report.ReportDocument.Text;

/** The pages of the Word document: A4 on its side, numbered in Thai digits, and the style of all that says nothing else. */
final class DocxPage {
    /** In twentieths of a point, as everything here. */
    private static final int LONG_SIDE = 16838;

    private static final int SHORT_SIDE = 11906;
    private static final int MARGIN = 850;
    static final int TEXT_WIDTH = LONG_SIDE - 2 * MARGIN;
    private static final int SIZE = 16;
    private static final int SMALL = 13;

    private DocxPage() {}

    static void set(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(LONG_SIDE));
        size.setH(BigInteger.valueOf(SHORT_SIDE));
        size.setOrient(STPageOrientation.LANDSCAPE);
        var margins = section.addNewPgMar();
        var margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setHeader(BigInteger.valueOf(MARGIN / 2));
        margins.setFooter(BigInteger.valueOf(MARGIN / 2));
        section.addNewPgNumType().setFmt(STNumberFormat.THAI_NUMBERS);
        styles(document);
        footer(document);
    }

    private static void styles(XWPFDocument document) {
        var styles = document.createStyles();
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(DocxText.FONT);
        fonts.setHAnsi(DocxText.FONT);
        fonts.setCs(DocxText.FONT);
        fonts.setEastAsia(DocxText.FONT);
        styles.setDefaultFonts(fonts);
        var properties = styles.getDefaultRunStyle();
        if (properties != null) {
            properties.getRPr().addNewSz().setVal(BigInteger.valueOf(SIZE * 2L));
            properties.getRPr().addNewSzCs().setVal(BigInteger.valueOf(SIZE * 2L));
        }
    }

    private static void footer(XWPFDocument document) {
        var footer = document.createHeaderFooterPolicy().createFooter(XWPFHeaderFooterPolicy.DEFAULT);
        var paragraph = footer.getParagraphArray(0) == null ? footer.createParagraph() : footer.getParagraphArray(0);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        DocxText.run(paragraph, new Text("หน้า "), SMALL, false);
        // In Thai digits by the section's format, in Word: LibreOffice knows neither it nor Word's switch of the field,
        // and
        // writes 1, 2, 3. How many pages there are has no format that all agree on.
        field(paragraph, "PAGE");
    }

    private static void field(XWPFParagraph paragraph, String instruction) {
        DocxText.run(paragraph, new Text(""), SMALL, false);
        paragraph.getRuns().getLast().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        DocxText.run(paragraph, new Text(""), SMALL, false);
        paragraph.getRuns().getLast().getCTR().addNewInstrText().setStringValue(instruction);
        DocxText.run(paragraph, new Text(""), SMALL, false);
        paragraph.getRuns().getLast().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }
}
