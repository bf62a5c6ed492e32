package org.prongsai.query.page.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.prongsai.query.page.chart.Shape.Anchor;

/**
 * Horizontal bars from 0 to 100, a group of them under each label. Sized for a narrow screen: what is readable there is
 * readable everywhere.
 *
 * @param target a limit marked on every bar; null for none
 */
public record BarChart(List<Group> groups, @Nullable Mark target) {
    static final double WIDTH = 320;
    private static final double SERIES_WIDTH = 38;
    private static final double BAR_RIGHT = 268;
    private static final double BAR_HEIGHT = 11;
    private static final double BAR_PITCH = 17;
    private static final double LABEL_SIZE = 13;
    private static final double SMALL_SIZE = 12;
    private static final double LABEL_HEIGHT = 20;
    private static final double GAP = 11;

    /** The bars under one label. */
    public record Group(String label, List<Bar> bars) {
        public Group {
            bars = List.copyOf(bars);
        }
    }

    /**
     * One bar.
     *
     * @param series what stands before it, such as a year; empty where it needs no name
     * @param value 0 to 100; null when there is none
     * @param shown the value as written, or what to say in its place
     */
    public record Bar(String series, @Nullable Double value, String shown, Tone tone) {}

    /** A limit and what to call it. */
    public record Mark(double value, String label) {}

    public BarChart {
        groups = List.copyOf(groups);
    }

    public Chart drawn(String id, String title, String description) {
        var shapes = new ArrayList<Shape>();
        double y = 4;
        if (target != null) {
            y = legend(target, y, shapes);
        }
        for (var group : groups) {
            shapes.add(new Shape.Words(
                    0,
                    y + 13,
                    LABEL_SIZE,
                    Anchor.START,
                    TextWidth.fitted(group.label(), LABEL_SIZE, WIDTH),
                    Tone.STRONG));
            y += LABEL_HEIGHT;
            for (var bar : group.bars()) {
                draw(bar, y, shapes);
                y += BAR_PITCH;
            }
            y += GAP;
        }
        return new Chart(id, WIDTH, y, title, description, shapes);
    }

    private double legend(Mark mark, double y, List<Shape> shapes) {
        shapes.add(new Shape.Line(List.of(new Point(6, y), new Point(6, y + 14)), false, Tone.TARGET));
        shapes.add(new Shape.Words(
                14,
                y + 12,
                SMALL_SIZE,
                Anchor.START,
                TextWidth.fitted(mark.label(), SMALL_SIZE, WIDTH - 14),
                Tone.FAINT));
        return y + 26;
    }

    private void draw(Bar bar, double y, List<Shape> shapes) {
        var baseline = y + BAR_HEIGHT - 1;
        double left = left();
        shapes.add(new Shape.Words(0, baseline, SMALL_SIZE, Anchor.START, bar.series(), Tone.FAINT));
        var value = bar.value();
        if (value == null) {
            shapes.add(new Shape.Words(
                    left,
                    baseline,
                    SMALL_SIZE,
                    Anchor.START,
                    TextWidth.fitted(bar.shown(), SMALL_SIZE, WIDTH - left),
                    Tone.FAINT));
            return;
        }
        shapes.add(new Shape.Box(left, y, BAR_RIGHT - left, BAR_HEIGHT, Tone.TRACK));
        shapes.add(new Shape.Box(left, y, at(value) - left, BAR_HEIGHT, bar.tone()));
        if (target != null) {
            var x = at(target.value());
            var mark = List.of(new Point(x, y - 2), new Point(x, y + BAR_HEIGHT + 2));
            shapes.add(new Shape.Line(mark, false, Tone.TARGET_GROUND));
            shapes.add(new Shape.Line(mark, false, Tone.TARGET));
        }
        shapes.add(new Shape.Words(WIDTH, baseline, SMALL_SIZE, Anchor.END, bar.shown(), Tone.WORDS));
    }

    /** Where bars begin: there is no room for names where none has any. */
    private double left() {
        boolean named = groups.stream()
                .flatMap(group -> group.bars().stream())
                .anyMatch(bar -> !bar.series().isEmpty());
        return named ? SERIES_WIDTH : 1;
    }

    private double at(double value) {
        double left = left();
        return left + (BAR_RIGHT - left) * Math.clamp(value, 0, 100) / 100;
    }

    /** The figures in words: label, then each series with its value. */
    public String inWords() {
        var words = new ArrayList<String>();
        for (var group : groups) {
            var values = group.bars().stream()
                    .map(bar -> String.format(Locale.ROOT, "%s: %s", bar.series(), bar.shown()))
                    .toList();
            words.add(group.label() + " – " + String.join(", ", values));
        }
        return String.join("; ", words);
    }
}
