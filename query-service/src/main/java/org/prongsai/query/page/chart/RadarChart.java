package org.prongsai.query.page.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prongsai.query.page.chart.Shape.Anchor;

/**
 * Figures from 0 to 100 on spokes, clockwise from the top. Spokes carry short labels only; their names belong in the table
 * beside it. A figure that is not known leaves a gap in the outline.
 *
 * @param groups spokes that belong together, in order; their sizes add up to the number of spokes
 */
public record RadarChart(List<String> spokes, List<Series> series, List<Group> groups) {
    static final double SIZE = 340;
    private static final double CENTRE = SIZE / 2;
    private static final double RADIUS = 108;
    private static final double LABEL_RADIUS = 123;
    private static final double GROUP_RADIUS = 138;
    private static final double GROUP_LABEL_RADIUS = 152;
    private static final double LABEL_SIZE = 13;
    private static final int RING_STEP = 20;
    private static final int SPOKES_MIN = 3;

    /**
     * One outline.
     *
     * @param values one per spoke, null where not known
     */
    public record Series(List<@Nullable Double> values, Tone line, Tone dot) {
        public Series {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }

        boolean isComplete() {
            return values.stream().allMatch(Objects::nonNull);
        }
    }

    /** Neighbouring spokes under one name. */
    public record Group(String label, int size) {}

    public RadarChart {
        spokes = List.copyOf(spokes);
        series = List.copyOf(series);
        groups = List.copyOf(groups);
    }

    /** Whether there is an outline to draw at all. */
    public boolean isDrawable() {
        return spokes.size() >= SPOKES_MIN
                && series.stream().anyMatch(one -> one.values().stream().anyMatch(Objects::nonNull));
    }

    public Chart drawn(String id, String title, String description) {
        var shapes = new ArrayList<Shape>();
        drawGrid(shapes);
        drawGroups(shapes);
        series.forEach(one -> drawOutline(one, shapes));
        series.forEach(one -> drawDots(one, shapes));
        for (int i = 0; i < spokes.size(); i++) {
            var place = place(i, LABEL_RADIUS);
            shapes.add(new Shape.Words(
                    place.x(), place.y() + LABEL_SIZE * 0.35, LABEL_SIZE, Anchor.MIDDLE, spokes.get(i), Tone.STRONG));
        }
        return new Chart(id, SIZE, SIZE, title, description, shapes);
    }

    private void drawGrid(List<Shape> shapes) {
        for (int ring = RING_STEP; ring <= 100; ring += RING_STEP) {
            var corners = new ArrayList<Point>();
            for (int i = 0; i < spokes.size(); i++) {
                corners.add(place(i, RADIUS * ring / 100));
            }
            shapes.add(new Shape.Line(corners, true, Tone.GRID));
        }
        for (int i = 0; i < spokes.size(); i++) {
            shapes.add(new Shape.Line(List.of(new Point(CENTRE, CENTRE), place(i, RADIUS)), false, Tone.GRID));
        }
    }

    /** An arc outside the labels over each group, with its name at the middle. */
    private void drawGroups(List<Shape> shapes) {
        double first = 0;
        for (var group : groups) {
            var from = first - 0.36;
            var to = first + group.size() - 1 + 0.36;
            var arc = new ArrayList<Point>();
            for (double at = from; at < to; at += 0.1) {
                arc.add(place(at, GROUP_RADIUS));
            }
            arc.add(place(to, GROUP_RADIUS));
            shapes.add(new Shape.Line(arc, false, Tone.GROUP));
            var middle = place((from + to) / 2, GROUP_LABEL_RADIUS);
            shapes.add(new Shape.Words(
                    middle.x(), middle.y() + LABEL_SIZE * 0.35, LABEL_SIZE, Anchor.MIDDLE, group.label(), Tone.FAINT));
            first += group.size();
        }
    }

    private void drawOutline(Series one, List<Shape> shapes) {
        if (one.isComplete()) {
            var corners = new ArrayList<Point>();
            for (int i = 0; i < spokes.size(); i++) {
                corners.add(place(i, one.values().get(i)));
            }
            shapes.add(new Shape.Line(corners, true, one.line()));
            return;
        }
        for (int i = 0; i < spokes.size(); i++) {
            int next = (i + 1) % spokes.size();
            var value = one.values().get(i);
            var following = one.values().get(next);
            if (value != null && following != null) {
                shapes.add(new Shape.Line(List.of(place(i, value), place(next, following)), false, one.line()));
            }
        }
    }

    private void drawDots(Series one, List<Shape> shapes) {
        for (int i = 0; i < spokes.size(); i++) {
            var value = one.values().get(i);
            if (value != null) {
                var place = place(i, value);
                shapes.add(new Shape.Dot(place.x(), place.y(), 3.5, one.dot()));
            }
        }
    }

    private Point place(int spoke, @Nullable Double value) {
        return place(spoke, RADIUS * Math.clamp(value == null ? 0 : value, 0, 100) / 100);
    }

    private Point place(double spoke, double radius) {
        var angle = 2 * Math.PI * spoke / spokes.size() - Math.PI / 2;
        return new Point(CENTRE + radius * Math.cos(angle), CENTRE + radius * Math.sin(angle));
    }
}
