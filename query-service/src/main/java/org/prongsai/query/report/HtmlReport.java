package org.prongsai.query.report;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.prongsai.query.report.ReportDocument.Box;
import org.prongsai.query.report.ReportDocument.Cell;
import org.prongsai.query.report.ReportDocument.Line;
import org.prongsai.query.report.ReportDocument.Missing;
import org.prongsai.query.report.ReportDocument.Paragraph;
import org.prongsai.query.report.ReportDocument.Section;
import org.prongsai.query.report.ReportDocument.Table;
import org.prongsai.query.report.ReportDocument.Text;

/** The report as a page: well-formed, so that it is also what the PDF is laid out from. */
final class HtmlReport {
    /** Boxes are letters, which browsers find in some font. */
    private static final Kind FOR_BROWSERS = new Kind("main", "section", "\u2611", "\u2610");

    /** What lays out for print knows fewer elements, and its font has no boxes: they are drawn, and this is written inside. */
    private static final Kind FOR_PRINT = new Kind("div", "div", "\u221a", "\u00a0");

    /** Without the first, browsers ask for an icon that is not there. */
    private static final String LINKS = "<link rel=\"icon\" href=\"/icon.svg\" type=\"image/svg+xml\"/>"
            + "<link rel=\"stylesheet\" href=\"/report.css\"/>";

    /** What a box is read as: letters that look like boxes are passed over or called by odd names. */
    private static final String TICKED = "ทำเครื่องหมายแล้ว";

    private static final String NOT_TICKED = "ยังไม่ได้ทำเครื่องหมาย";

    private record Kind(String main, String section, String ticked, String notTicked) {}

    private final Kind kind;
    private final StringBuilder html = new StringBuilder();

    private HtmlReport(Kind kind) {
        this.kind = kind;
    }

    /**
     * For a browser.
     *
     * @param files other files of the same report: what they are, and where
     */
    static String page(ReportDocument report, SequencedMap<String, String> files) {
        return new HtmlReport(FOR_BROWSERS)
                .write(report, LINKS, page -> page.files(files))
                .html
                .toString();
    }

    /** For laying out: with its style inside. */
    static String forPrint(ReportDocument report, String style) {
        return new HtmlReport(FOR_PRINT)
                .write(report, "<style>" + style + "</style>", _ -> {})
                .html
                .toString();
    }

    /** What the file is called where its title is shown. */
    static String title(ReportDocument report) {
        return report.title() + " " + report.agency();
    }

    private HtmlReport write(ReportDocument report, String style, Consumer<HtmlReport> top) {
        html.append(
                        "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"th\" xml:lang=\"th\">\n<head>")
                .append(
                        "<meta charset=\"UTF-8\"/><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
        element("title", title(report));
        html.append(style).append("</head>\n<body>\n");
        top.accept(this);
        html.append('<').append(kind.main()).append(">\n");
        if (report.isDraft()) {
            html.append("<p class=\"draft\">ร่าง: ยังขาดข้อมูล ")
                    .append(ThaiNumerals.of(report.missing().size()))
                    .append(" รายการ</p>\n");
        }
        element("h1", report.title());
        html.append("<p class=\"agency\">").append(escaped(report.agency())).append("</p>\n");
        if (!report.forItem().isEmpty()) {
            html.append("<p class=\"item\">").append(escaped(report.forItem())).append("</p>\n");
        }
        report.paragraphs().forEach(this::paragraph);
        report.sections().forEach(this::section);
        end(report);
        html.append("</").append(kind.main()).append(">\n</body>\n</html>\n");
        return this;
    }

    private void files(Map<String, String> files) {
        html.append("<nav class=\"files\" aria-label=\"ไฟล์ของรายงาน\">");
        files.forEach((name, address) -> html.append("<a href=\"")
                .append(escaped(address))
                .append("\">")
                .append(escaped(name))
                .append("</a> "));
        html.append("</nav>\n");
    }

    private void paragraph(Paragraph paragraph) {
        html.append("<p class=\"running\">");
        paragraph.parts().forEach(this::inline);
        html.append("</p>\n");
    }

    private void inline(Line part) {
        switch (part) {
            case Text(var text) -> html.append(escaped(text));
            case Missing(var text) ->
                html.append("<mark>").append(escaped(text)).append("</mark>");
            case Box(boolean ticked, var word) ->
                html.append("<span class=\"box")
                        .append(ticked ? " ticked" : "")
                        .append("\"><span class=\"tick\" role=\"img\" aria-label=\"")
                        .append(ticked ? TICKED : NOT_TICKED)
                        .append("\">")
                        .append(ticked ? kind.ticked() : kind.notTicked())
                        .append("</span> ")
                        .append(escaped(word))
                        .append("</span>");
        }
    }

    private void section(Section section) {
        html.append('<').append(kind.section()).append(">\n");
        element("h2", section.heading());
        section.paragraphs().forEach(this::paragraph);
        table(section.table(), section.heading());
        html.append("</").append(kind.section()).append(">\n");
    }

    private void table(Table table, String caption) {
        html.append("<div class=\"scrolls\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .append(escaped(caption))
                .append("\"><table>\n<colgroup>");
        table.columns()
                .forEach(column ->
                        html.append("<col class=\"w").append(column.width()).append("\"/>"));
        html.append("</colgroup>\n<thead><tr>");
        table.columns()
                .forEach(column -> html.append("<th scope=\"col\">")
                        .append(escaped(column.title()))
                        .append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        table.rows().forEach(row -> {
            html.append("<tr>");
            row.cells().forEach(this::cell);
            html.append("</tr>\n");
        });
        html.append("</tbody></table></div>\n");
    }

    private void cell(Cell cell) {
        html.append("<td>");
        cell.lines().forEach(line -> {
            html.append(line instanceof Box ? "<p class=\"choice\">" : "<p>");
            inline(line);
            html.append("</p>");
        });
        html.append("</td>");
    }

    private void end(ReportDocument report) {
        html.append("<div class=\"signatures\">");
        report.signatures()
                .forEach(who -> html.append(
                                "<div class=\"signature\"><p>ลงชื่อ ......................................................</p>")
                        .append(
                                "<p>(......................................................)</p><p>ตำแหน่ง ...................................................</p><p>")
                        .append(escaped(who))
                        .append("</p><p>วันที่ ............/............/............</p></div>"));
        html.append("</div>\n<div class=\"provenance\">");
        element("h2", "ที่มาของรายงาน");
        report.provenance().forEach(line -> element("p", line));
        html.append("</div>\n");
        if (report.isDraft()) {
            html.append("<div class=\"missing\">");
            element("h2", "ข้อมูลที่ยังขาด");
            list(report.missing());
            html.append("</div>\n");
        }
    }

    private void list(List<String> texts) {
        html.append("<ul>");
        texts.forEach(text -> element("li", text));
        html.append("</ul>");
    }

    private void element(String name, String text) {
        html.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    /** Nothing but what XML knows, and no character that it cannot hold. */
    static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n', '\t' -> escaped.append(character);
                default -> {
                    if (character >= ' ' && character != '\ufffe' && character != '\uffff') {
                        escaped.append(character);
                    }
                }
            }
        }
        return escaped.toString();
    }
}
