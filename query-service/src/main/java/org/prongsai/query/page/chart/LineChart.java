package org.prongsai.query.page.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.query.page.chart.Shape.Anchor;

/**
 * One figure from year to year, 0 to 100 or a part of that. A year without a figure is a gap, and where two years do not
 * measure the same thing no line joins them. Sized for a narrow screen, wider only where the years are many.
 *
 * @param years neighbouring years, oldest first
 * @param floor what the lower edge stands for; below 100
 * @param target a limit marked across; null for none
 */
public record LineChart(
        List<Year> years, double floor, @Nullable Double target) {
    private static final double WIDTH = 320;
    private static final double LEFT = 48;
    private static final double RIGHT = 24;
    private static final double STEP_MIN = 40;
    private static final double STEP_MAX = 110;
    private static final double TOP = 36;
    private static final double BOTTOM = 156;
    private static final double HEIGHT = 196;
    private static final double SIZE = 12;
    private static final double RADIUS = 4;
    private static final double ABOVE = 8;
    private static final double BELOW = 17;

    /** Another label of the axis is written only so far from those there are. */
    private static final double CLEAR = 14;

    private static final String BREAK_SIGN = "≠";
    private static final String NOTHING = "–";

    /** How a year goes on from the one before it. */
    public enum Join {
        /** There is nothing to go on from. */
        NONE,
        LINE,
        /** Nothing reliable says that both years measure the same thing. */
        UNSURE,
        /** The two years do not measure the same thing. */
        BREAK
    }

    /**
     * One year.
     *
     * @param value null when there is none
     * @param shown the value as written, or what to say in its place
     * @param other the figure that does not lead where published and computed differ; null where there is none
     */
    public record Year(
            String name,
            @Nullable Double value,
            String shown,
            @Nullable Other other,
            Join join) {}

    /** A second figure of the same year. */
    public record Other(double value, String shown) {}

    public LineChart {
        years = List.copyOf(years);
    }

    public Chart drawn(String id, String title, String description) {
        var shapes = new ArrayList<Shape>();
        drawAxis(shapes);
        for (int at = 0; at < years.size(); at++) {
            drawJoin(at, shapes);
        }
        for (int at = 0; at < years.size(); at++) {
            drawYear(at, shapes);
        }
        return new Chart(id, width(), HEIGHT, title, description, shapes);
    }

    private void drawAxis(List<Shape> shapes) {
        var marked = new ArrayList<Double>();
        mark(floor, Tone.GRID, marked, shapes);
        mark(100, Tone.GRID, marked, shapes);
        if (target != null && target > floor) {
            mark(target, Tone.TARGET, marked, shapes);
        }
    }

    private void mark(double value, Tone tone, List<Double> marked, List<Shape> shapes) {
        double y = y(value);
        shapes.add(new Shape.Line(List.of(new Point(LEFT - 18, y), new Point(width(), y)), false, tone));
        if (marked.stream().allMatch(other -> Math.abs(other - y) >= CLEAR)) {
            marked.add(y);
            shapes.add(new Shape.Words(
                    LEFT - 23, y + SIZE * 0.35, SIZE, Anchor.END, Long.toString(Math.round(value)), Tone.FAINT));
        }
    }

    private void drawJoin(int at, List<Shape> shapes) {
        var year = years.get(at);
        if (year.join() == Join.BREAK) {
            double x = (x(at) + x(Math.max(0, at - 1))) / 2;
            shapes.add(new Shape.Line(List.of(new Point(x, TOP - 18), new Point(x, BOTTOM)), false, Tone.BREAK));
            shapes.add(new Shape.Words(x, TOP - 22, SIZE + 2, Anchor.MIDDLE, BREAK_SIGN, Tone.STRONG));
            return;
        }
        var to = year.value();
        var from = at == 0 ? null : years.get(at - 1).value();
        if (year.join() != Join.NONE && from != null && to != null) {
            shapes.add(new Shape.Line(
                    List.of(new Point(x(at - 1), y(from)), new Point(x(at), y(to))),
                    false,
                    year.join() == Join.LINE ? Tone.TREND : Tone.TREND_UNSURE));
        }
    }

    private void drawYear(int at, List<Shape> shapes) {
        var year = years.get(at);
        double x = x(at);
        shapes.add(new Shape.Words(x, HEIGHT - 6, SIZE, Anchor.MIDDLE, year.name(), Tone.FAINT));
        var value = year.value();
        if (value == null) {
            shapes.add(new Shape.Words(x, BOTTOM - 5, SIZE, Anchor.MIDDLE, NOTHING, Tone.FAINT));
            return;
        }
        var other = year.other();
        boolean onTop = other == null || value >= other.value();
        if (other != null) {
            shapes.add(new Shape.Dot(x, y(other.value()), RADIUS, Tone.EARLIER_DOT));
            shapes.add(label(x, other.value(), other.shown(), !onTop, Tone.FAINT));
        }
        shapes.add(new Shape.Dot(x, y(value), RADIUS, Tone.LATER_DOT));
        shapes.add(label(x, value, year.shown(), onTop, Tone.WORDS_OVER_LINES));
    }

    private Shape label(double x, double value, String shown, boolean above, Tone tone) {
        return new Shape.Words(x, y(value) + (above ? -ABOVE : BELOW), SIZE, Anchor.MIDDLE, shown, tone);
    }

    private double width() {
        return Math.max(WIDTH, LEFT + RIGHT + STEP_MIN * (years.size() - 1));
    }

    /** Years stand in the middle where they are few. */
    private double x(int at) {
        double room = width() - LEFT - RIGHT;
        double step = years.size() == 1 ? 0 : Math.min(STEP_MAX, room / (years.size() - 1));
        return LEFT + (room - step * (years.size() - 1)) / 2 + step * at;
    }

    private double y(double value) {
        return BOTTOM - (BOTTOM - TOP) * (Math.clamp(value, floor, 100) - floor) / (100 - floor);
    }

    /** The figures in words: each year with its value, and with the other one where there are two. */
    public String inWords() {
        return years.stream()
                .map(year -> year.name() + ": " + year.shown() + also(year.other()))
                .collect(Collectors.joining("; "));
    }

    private static String also(@Nullable Other other) {
        return other == null ? "" : " (" + other.shown() + ")";
    }
}
