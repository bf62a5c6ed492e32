package org.prongsai.query.page.chart;

import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a chart as one SVG element: no script, no style, every text escaped. */
final class SvgWriter {
    private SvgWriter() {}

    static String write(Chart chart) {
        var svg = new StringBuilder();
        svg.append(("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" role=\"img\""
                        + " aria-labelledby=\"%s-title %s-desc\" focusable=\"false\" class=\"chart\">\n")
                .formatted(number(chart.width()), number(chart.height()), chart.id(), chart.id()));
        svg.append("<title id=\"%s-title\">%s</title>\n".formatted(chart.id(), escaped(chart.title())));
        svg.append("<desc id=\"%s-desc\">%s</desc>\n".formatted(chart.id(), escaped(chart.description())));
        chart.shapes().forEach(shape -> svg.append(element(shape)).append('\n'));
        return svg.append("</svg>").toString();
    }

    private static String element(Shape shape) {
        var painted = shape.tone().attributes();
        return switch (shape) {
            case Shape.Box(var x, var y, var width, var height, var _) ->
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" %s/>"
                        .formatted(number(x), number(y), number(width), number(height), painted);
            case Shape.Line(var points, var closed, var _) ->
                "<%s points=\"%s\" %s/>"
                        .formatted(
                                closed ? "polygon" : "polyline",
                                points.stream()
                                        .map(point -> number(point.x()) + "," + number(point.y()))
                                        .collect(Collectors.joining(" ")),
                                painted);
            case Shape.Dot(var x, var y, var radius, var _) ->
                "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" %s/>".formatted(number(x), number(y), number(radius), painted);
            case Shape.Words(var x, var y, var size, var anchor, var text, var _) ->
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"%s\" %s>%s</text>"
                        .formatted(
                                number(x),
                                number(y),
                                number(size),
                                anchor.name().toLowerCase(Locale.ROOT),
                                painted,
                                escaped(text));
        };
    }

    /** At most two decimals, none where there are none. */
    private static String number(double value) {
        var written = String.format(Locale.ROOT, "%.2f", value);
        written = written.replaceFirst("\\.?0+$", "");
        return written.isEmpty() || written.equals("-0") ? "0" : written;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
