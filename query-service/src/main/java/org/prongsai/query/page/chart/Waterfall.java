package org.prongsai.query.page.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.query.page.chart.Shape.Anchor;

/** How one total became another: a bar for each, and between them a floating bar for every part that moved it. */
public record Waterfall(List<Step> steps) {
    private static final double WIDTH = BarChart.WIDTH;
    private static final double BAR_LEFT = 2;
    private static final double BAR_RIGHT = 258;
    private static final double BAR_HEIGHT = 13;
    private static final double LABEL_SIZE = 13;
    private static final double PITCH = 40;
    private static final double LABEL_BASELINE = 14;
    private static final double BAR_TOP = 20;

    /**
     * One bar.
     *
     * @param from where it starts on the scale of scores: 0 for a total
     * @param to where it ends
     * @param shown its size as written
     */
    public record Step(String label, double from, double to, String shown, Tone tone) {}

    public Waterfall {
        steps = List.copyOf(steps);
    }

    public Chart drawn(String id, String title, String description) {
        var low = Math.min(
                0,
                steps.stream()
                        .mapToDouble(step -> Math.min(step.from(), step.to()))
                        .min()
                        .orElse(0));
        var high = Math.max(
                100,
                steps.stream()
                        .mapToDouble(step -> Math.max(step.from(), step.to()))
                        .max()
                        .orElse(100));
        var scale = new Scale(low, high);
        var shapes = new ArrayList<Shape>();
        double y = 0;
        Step previous = null;
        for (var step : steps) {
            draw(step, previous, y, scale, shapes);
            previous = step;
            y += PITCH;
        }
        return new Chart(id, WIDTH, y, title, description, shapes);
    }

    private static void draw(Step step, @Nullable Step previous, double y, Scale scale, List<Shape> shapes) {
        if (previous != null) {
            var x = scale.at(previous.to());
            shapes.add(new Shape.Line(
                    List.of(new Point(x, y - PITCH + BAR_TOP + BAR_HEIGHT), new Point(x, y + BAR_TOP + BAR_HEIGHT)),
                    false,
                    Tone.CONNECTOR));
        }
        shapes.add(new Shape.Words(
                0,
                y + LABEL_BASELINE,
                LABEL_SIZE,
                Anchor.START,
                TextWidth.fitted(step.label(), LABEL_SIZE, WIDTH),
                Tone.WORDS_OVER_LINES));
        var left = scale.at(Math.min(step.from(), step.to()));
        var right = scale.at(Math.max(step.from(), step.to()));
        shapes.add(new Shape.Box(left, y + BAR_TOP, Math.max(1, right - left), BAR_HEIGHT, step.tone()));
        shapes.add(new Shape.Words(
                WIDTH, y + BAR_TOP + BAR_HEIGHT - 2, LABEL_SIZE, Anchor.END, step.shown(), Tone.STRONG));
    }

    private record Scale(double low, double high) {
        double at(double value) {
            return BAR_LEFT + (BAR_RIGHT - BAR_LEFT) * (value - low) / (high - low);
        }
    }
}
