package org.prongsai.query.page.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.query.page.chart.Shape.Anchor;

/** Horizontal bars from 0 to 100 under the limits that they are held against, each a line through all of them. */
public record LimitChart(List<Bar> bars, List<Limit> limits) {
    private static final double WIDTH = BarChart.WIDTH;
    private static final double BAR_LEFT = 2;
    private static final double BAR_RIGHT = 268;
    private static final double BAR_HEIGHT = 12;
    private static final double BAR_TOP = 19;
    private static final double LABEL_SIZE = 13;
    private static final double LABEL_BASELINE = 14;
    private static final double SMALL_SIZE = 12;
    private static final double PITCH = 40;
    private static final double TOP = 18;

    /**
     * One bar.
     *
     * @param value 0 to 100; null when there is none
     * @param shown the value as written, or what to say in its place
     */
    public record Bar(String label, @Nullable Double value, String shown) {}

    /** A limit and how it is written. */
    public record Limit(double value, String label) {}

    public LimitChart {
        bars = List.copyOf(bars);
        limits = List.copyOf(limits);
    }

    public Chart drawn(String id, String title) {
        var shapes = new ArrayList<Shape>();
        double y = TOP;
        for (var bar : bars) {
            draw(bar, y, shapes);
            y += PITCH;
        }
        for (var limit : limits) {
            var x = at(limit.value());
            shapes.add(new Shape.Words(x, TOP - 5, SMALL_SIZE, Anchor.MIDDLE, limit.label(), Tone.FAINT));
            for (int line = 0; line < bars.size(); line++) {
                double top = TOP + line * PITCH + BAR_TOP - 3;
                var mark = List.of(new Point(x, top), new Point(x, top + BAR_HEIGHT + 6));
                shapes.add(new Shape.Line(mark, false, Tone.TARGET_GROUND));
                shapes.add(new Shape.Line(mark, false, Tone.TARGET));
            }
        }
        return new Chart(id, WIDTH, y, title, inWords(), shapes);
    }

    private static void draw(Bar bar, double y, List<Shape> shapes) {
        shapes.add(new Shape.Words(
                0,
                y + LABEL_BASELINE,
                LABEL_SIZE,
                Anchor.START,
                TextWidth.fitted(bar.label(), LABEL_SIZE, WIDTH),
                Tone.STRONG));
        var value = bar.value();
        var baseline = y + BAR_TOP + BAR_HEIGHT - 1;
        if (value == null) {
            shapes.add(new Shape.Words(
                    0,
                    baseline,
                    SMALL_SIZE,
                    Anchor.START,
                    TextWidth.fitted(bar.shown(), SMALL_SIZE, BAR_RIGHT - 60),
                    Tone.FAINT));
            return;
        }
        shapes.add(new Shape.Box(BAR_LEFT, y + BAR_TOP, BAR_RIGHT - BAR_LEFT, BAR_HEIGHT, Tone.TRACK));
        shapes.add(new Shape.Box(BAR_LEFT, y + BAR_TOP, at(value) - BAR_LEFT, BAR_HEIGHT, Tone.LATER));
        shapes.add(new Shape.Words(WIDTH, baseline, SMALL_SIZE, Anchor.END, bar.shown(), Tone.WORDS));
    }

    private static double at(double value) {
        return BAR_LEFT + (BAR_RIGHT - BAR_LEFT) * Math.clamp(value, 0, 100) / 100;
    }

    private String inWords() {
        return bars.stream().map(bar -> bar.label() + " – " + bar.shown()).collect(Collectors.joining("; "));
    }
}
