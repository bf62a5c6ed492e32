package org.prongsai.query.page.chart;

import java.util.List;

/** One thing drawn, in the units of the view box. */
public sealed interface Shape {
    Tone tone();

    /** An upright rectangle from its upper left corner. */
    record Box(double x, double y, double width, double height, Tone tone) implements Shape {}

    /** A line through points in order. */
    record Line(List<Point> points, boolean closed, Tone tone) implements Shape {
        public Line {
            points = List.copyOf(points);
        }
    }

    record Dot(double x, double y, double radius, Tone tone) implements Shape {}

    /**
     * A line of text.
     *
     * @param y of the base line
     */
    record Words(double x, double y, double size, Anchor anchor, String text, Tone tone) implements Shape {
        /** The left end, as {@link TextWidth} estimates it. */
        public double left() {
            var width = TextWidth.of(text, size);
            return switch (anchor) {
                case START -> x;
                case MIDDLE -> x - width / 2;
                case END -> x - width;
            };
        }

        /** The right end, as {@link TextWidth} estimates it. */
        public double right() {
            return left() + TextWidth.of(text, size);
        }
    }

    /** Which end of a text its x is. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
