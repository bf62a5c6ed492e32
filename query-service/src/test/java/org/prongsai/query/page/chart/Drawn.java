package org.prongsai.query.page.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** What must hold for every chart: all of it inside its view box, and no text over another. */
final class Drawn {
    private static final double STROKE = 2;
    private static final double ASCENT = 0.8;
    private static final double DESCENT = 0.2;

    private record Extent(double left, double top, double right, double bottom, String what) {
        boolean overlaps(Extent other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private Drawn() {}

    static void isReadable(Chart chart) {
        var outside = chart.shapes().stream()
                .map(Drawn::extent)
                .filter(extent -> extent.left() < -STROKE
                        || extent.top() < -STROKE
                        || extent.right() > chart.width() + STROKE
                        || extent.bottom() > chart.height() + STROKE)
                .toList();
        assertThat(outside).as("shapes outside the view box").isEmpty();
        assertThat(overlaps(chart)).as("texts over each other").isEmpty();
    }

    static List<String> words(Chart chart) {
        return chart.shapes().stream()
                .filter(Shape.Words.class::isInstance)
                .map(shape -> ((Shape.Words) shape).text())
                .toList();
    }

    static <T extends Shape> List<T> shapes(Chart chart, Class<T> kind, Tone tone) {
        return chart.shapes().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(shape -> shape.tone() == tone)
                .toList();
    }

    private static List<String> overlaps(Chart chart) {
        var texts = chart.shapes().stream()
                .filter(Shape.Words.class::isInstance)
                .map(Drawn::extent)
                .toList();
        var overlaps = new ArrayList<String>();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                if (texts.get(i).overlaps(texts.get(j))) {
                    overlaps.add(texts.get(i).what() + " / " + texts.get(j).what());
                }
            }
        }
        return overlaps;
    }

    private static Extent extent(Shape shape) {
        return switch (shape) {
            case Shape.Box(var x, var y, var width, var height, var _) ->
                new Extent(x, y, x + width, y + height, "box");
            case Shape.Dot(var x, var y, var radius, var _) ->
                new Extent(x - radius, y - radius, x + radius, y + radius, "dot");
            case Shape.Line(var points, var _, var _) ->
                new Extent(
                        points.stream().mapToDouble(Point::x).min().orElseThrow(),
                        points.stream().mapToDouble(Point::y).min().orElseThrow(),
                        points.stream().mapToDouble(Point::x).max().orElseThrow(),
                        points.stream().mapToDouble(Point::y).max().orElseThrow(),
                        "line");
            case Shape.Words words ->
                new Extent(
                        words.left(),
                        words.y() - ASCENT * words.size(),
                        words.right(),
                        words.y() + DESCENT * words.size(),
                        words.text());
        };
    }
}
