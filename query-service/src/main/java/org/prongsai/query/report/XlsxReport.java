package org.prongsai.query.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.prongsai.query.report.ReportDocument.Box;
import org.prongsai.query.report.ReportDocument.Cell;
import org.prongsai.query.report.ReportDocument.Line;
import org.prongsai.query.report.ReportDocument.Missing;
import org.prongsai.query.report.ReportDocument.Paragraph;
import org.prongsai.query.report.ReportDocument.Section;
import org.prongsai.query.report.ReportDocument.Text;

/** The report as a workbook: the opening, a sheet for each table, and what it was made from. */
final class XlsxReport {
    private static final String FONT = "TH Sarabun New";
    private static final int SIZE = 14;
    private static final int SHEET_WIDTH = 150;
    private static final String HEADING_COLOUR = "EEF2F4";
    private static final String TICKED = "\u2611";
    private static final String NOT_TICKED = "\u2610";

    private final Workbook workbook;

    private XlsxReport(Workbook workbook) {
        this.workbook = workbook;
    }

    static byte[] write(ReportDocument report) {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Prongsai", null)) {
            workbook.setGlobalDefaultFont(FONT, SIZE);
            new XlsxReport(workbook).sheets(report);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // There is nothing in memory that could break off.
        }
        return file.toByteArray();
    }

    private void sheets(ReportDocument report) {
        var sheet = sheet("รายงาน");
        sheet.width(0, SHEET_WIDTH);
        int row = 0;
        if (report.isDraft()) {
            line(
                    sheet,
                    row++,
                    "ร่าง: ยังขาดข้อมูล %s รายการ"
                            .formatted(ThaiNumerals.of(report.missing().size())),
                    true);
        }
        line(sheet, row++, report.title(), true);
        line(sheet, row++, report.agency(), true);
        if (!report.forItem().isEmpty()) {
            line(sheet, row++, report.forItem(), false);
        }
        for (var paragraph : report.paragraphs()) {
            line(sheet, row++, text(paragraph), false);
        }
        row++;
        for (var who : report.signatures()) {
            line(sheet, row++, "ลงชื่อ ...................................................... " + who, false);
        }
        row++;
        line(sheet, row++, "ที่มาของรายงาน", true);
        for (var told : report.provenance()) {
            line(sheet, row++, told, false);
        }
        if (report.isDraft()) {
            row++;
            line(sheet, row++, "ข้อมูลที่ยังขาด", true);
            for (var missing : report.missing()) {
                line(sheet, row++, missing, false);
            }
        }
        report.sections().forEach(this::section);
    }

    private Worksheet sheet(String name) {
        var sheet = workbook.newWorksheet(name);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        return sheet;
    }

    private static void line(Worksheet sheet, int row, String text, boolean bold) {
        sheet.value(row, 0, text);
        var style = sheet.style(row, 0).wrapText(true).verticalAlignment("top");
        (bold ? style.bold() : style).set();
    }

    private void section(Section section) {
        var sheet = sheet(section.name());
        int row = 0;
        line(sheet, row++, section.heading(), true);
        sheet.style(0, 0).wrapText(false).set();
        for (var paragraph : section.paragraphs()) {
            line(sheet, row, text(paragraph), false);
            sheet.style(row++, 0).wrapText(false).set();
        }
        var columns = section.table().columns();
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, Math.max(8, columns.get(column).width() * SHEET_WIDTH / 100.0));
            sheet.value(row, column, columns.get(column).title());
            sheet.style(row, column)
                    .bold()
                    .fillColor(HEADING_COLOUR)
                    .wrapText(true)
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .borderStyle(BorderStyle.THIN)
                    .set();
        }
        sheet.repeatRows(row);
        sheet.freezePane(0, row + 1);
        for (var written : section.table().rows()) {
            row++;
            cells(sheet, row, written.cells());
        }
    }

    private static void cells(Worksheet sheet, int row, List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(
                    row,
                    column,
                    cells.get(column).lines().stream().map(XlsxReport::text).collect(Collectors.joining("\n")));
            sheet.style(row, column)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .borderStyle(BorderStyle.THIN)
                    .set();
        }
    }

    private static String text(Paragraph paragraph) {
        return paragraph.parts().stream().map(XlsxReport::text).collect(Collectors.joining());
    }

    private static String text(Line line) {
        return switch (line) {
            case Text(var text) -> text;
            case Missing(var text) -> text;
            case Box(boolean ticked, var word) -> (ticked ? TICKED : NOT_TICKED) + " " + word;
        };
    }
}
