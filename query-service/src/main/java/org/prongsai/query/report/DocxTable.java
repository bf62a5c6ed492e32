package org.prongsai.query.report;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.prongsai.query.report.ReportDocument.Line;
import org.prongsai.query.report.ReportDocument.Table;
import org.prongsai.query.report.ReportDocument.Text;

/** A table of a Word document: headings on every page, rows that may break across pages, columns as wide as the form says. */
final class DocxTable {
    private static final int TEXT = 14;
    private static final String HEADING_COLOUR = "EEF2F4";

    private final XWPFDocument document;

    DocxTable(XWPFDocument document) {
        this.document = document;
    }

    void write(Table written) {
        var table = document.createTable(
                written.rows().size() + 1, written.columns().size());
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(DocxPage.TEXT_WIDTH);
        var properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        written.columns().forEach(column -> grid.addNewGridCol().setW(width(column)));
        var headings = table.getRow(0);
        headings.setRepeatHeader(true);
        headings.setCantSplitRow(true);
        for (int column = 0; column < written.columns().size(); column++) {
            var cell = cell(headings, column, written.columns().get(column));
            cell.setColor(HEADING_COLOUR);
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            lines(cell, List.of(new Text(written.columns().get(column).title())), true);
        }
        for (int row = 0; row < written.rows().size(); row++) {
            for (int column = 0; column < written.columns().size(); column++) {
                var cell = cell(table.getRow(row + 1), column, written.columns().get(column));
                lines(cell, written.rows().get(row).cells().get(column).lines(), false);
            }
        }
    }

    private static XWPFTableCell cell(XWPFTableRow row, int number, ReportForm.Column column) {
        var cell = row.getCell(number);
        cell.setWidthType(TableWidthType.DXA);
        cell.setWidth(width(column).toString());
        return cell;
    }

    private static BigInteger width(ReportForm.Column column) {
        return BigInteger.valueOf((long) DocxPage.TEXT_WIDTH * column.width() / 100);
    }

    private static void lines(XWPFTableCell cell, List<Line> lines, boolean heading) {
        for (int number = 0; number < lines.size(); number++) {
            XWPFParagraph paragraph = number == 0 ? cell.getParagraphArray(0) : cell.addParagraph();
            paragraph.setSpacingAfter(heading ? 0 : 40);
            if (heading) {
                paragraph.setAlignment(ParagraphAlignment.CENTER);
            }
            DocxText.run(paragraph, lines.get(number), TEXT, heading);
        }
    }
}
