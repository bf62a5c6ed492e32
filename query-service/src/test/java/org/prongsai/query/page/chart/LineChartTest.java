package org.prongsai.query.page.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.query.page.chart.LineChart.Join;
import org.prongsai.query.page.chart.LineChart.Other;
import org.prongsai.query.page.chart.LineChart.Year;

class LineChartTest {

    @Test
    void joinsYearsThatMeasureTheSameByALineAndUnsureOnesByDashes() {
        var chart =
                drawn(year("2563", 80.0, Join.NONE), year("2564", 90.0, Join.LINE), year("2565", 85.0, Join.UNSURE));

        var dots = Drawn.shapes(chart, Shape.Dot.class, Tone.LATER_DOT);
        assertThat(Drawn.shapes(chart, Shape.Line.class, Tone.TREND))
                .extracting(Shape.Line::points)
                .containsExactly(List.of(at(dots.get(0)), at(dots.get(1))));
        assertThat(Drawn.shapes(chart, Shape.Line.class, Tone.TREND_UNSURE))
                .extracting(Shape.Line::points)
                .containsExactly(List.of(at(dots.get(1)), at(dots.get(2))));
        assertThat(Drawn.words(chart)).contains("80.00", "90.00", "85.00", "2563", "2564", "2565");
    }

    @Test
    void breaksTheLineAndMarksTheBreakWhereTheFormChanged() {
        var chart = drawn(year("2565", 80.0, Join.NONE), year("2566", 90.0, Join.BREAK));

        assertThat(Drawn.shapes(chart, Shape.Line.class, Tone.TREND)).isEmpty();
        var dots = Drawn.shapes(chart, Shape.Dot.class, Tone.LATER_DOT);
        var mark = Drawn.shapes(chart, Shape.Line.class, Tone.BREAK).getFirst();
        assertThat(mark.points())
                .allMatch(point -> point.x() == (dots.get(0).x() + dots.get(1).x()) / 2);
        assertThat(Drawn.words(chart)).contains("≠");
    }

    @Test
    void leavesAGapWhereAYearIsMissingAndNeverAZero() {
        var chart = drawn(
                year("2564", 80.0, Join.NONE),
                new Year("2565", null, "ไม่มีคะแนน", null, Join.NONE),
                year("2566", 90.0, Join.NONE));

        assertThat(Drawn.shapes(chart, Shape.Dot.class, Tone.LATER_DOT)).hasSize(2);
        assertThat(Drawn.shapes(chart, Shape.Line.class, Tone.TREND)).isEmpty();
        assertThat(Drawn.words(chart)).contains("–", "2565").doesNotContain("0.00");
    }

    @Test
    void drawsNoLineToAYearWithoutAFigure() {
        var chart = drawn(year("2564", 80.0, Join.NONE), new Year("2565", null, "ไม่มีคะแนน", null, Join.LINE));

        assertThat(Drawn.shapes(chart, Shape.Line.class, Tone.TREND)).isEmpty();
    }

    @Test
    void showsTheFigureThatDoesNotLeadApart() {
        var chart = drawn(new Year("2566", 88.0, "88.00", new Other(92.0, "92.00"), Join.NONE));

        assertThat(Drawn.shapes(chart, Shape.Dot.class, Tone.EARLIER_DOT)).hasSize(1);
        var labels = chart.shapes().stream()
                .filter(Shape.Words.class::isInstance)
                .map(Shape.Words.class::cast)
                .filter(words -> words.text().contains("."))
                .toList();
        assertThat(labels)
                .extracting(Shape.Words::text, Shape.Words::tone)
                .containsExactly(tuple("92.00", Tone.FAINT), tuple("88.00", Tone.WORDS_OVER_LINES));
        assertThat(labels.get(0).y()).isLessThan(labels.get(1).y());
    }

    @Test
    void putsEachValueInProportionBetweenTheFloorAndAHundred() {
        var chart = new LineChart(
                        List.of(year("1", 60.0, Join.NONE), year("2", 80.0, Join.NONE), year("3", 100.0, Join.NONE)),
                        60,
                        85.0)
                .drawn("c", "t", "d");

        var dots = Drawn.shapes(chart, Shape.Dot.class, Tone.LATER_DOT);
        var edges = Drawn.shapes(chart, Shape.Line.class, Tone.GRID);
        assertThat(dots.get(0).y()).isEqualTo(edges.get(0).points().getFirst().y());
        assertThat(dots.get(2).y()).isEqualTo(edges.get(1).points().getFirst().y());
        assertThat(dots.get(1).y()).isEqualTo((dots.get(0).y() + dots.get(2).y()) / 2);
        assertThat(Drawn.shapes(chart, Shape.Line.class, Tone.TARGET)).hasSize(1);
        assertThat(Drawn.words(chart)).contains("60", "85", "100");
    }

    @Test
    void saysTheSameFiguresInWords() {
        var chart = new LineChart(
                List.of(
                        year("2564", 80.0, Join.NONE),
                        new Year("2565", null, "ไม่มีคะแนน", null, Join.NONE),
                        new Year("2566", 88.0, "88.00", new Other(92.0, "92.00"), Join.NONE)),
                0,
                null);

        assertThat(chart.inWords()).isEqualTo("2564: 80.00; 2565: ไม่มีคะแนน; 2566: 88.00 (92.00)");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void staysReadableWhateverTheFigures(long seed) {
        var random = new SplittableRandom(seed);
        var years = new ArrayList<Year>();
        int count = 1 + random.nextInt(14);
        for (int at = 0; at < count; at++) {
            years.add(random(2557 + at, at == 0, random));
        }

        Drawn.isReadable(
                new LineChart(years, 20 * random.nextInt(5), random.nextBoolean() ? 85.0 : null).drawn("c", "t", "d"));
    }

    private static Year random(int year, boolean first, SplittableRandom random) {
        var value = random.nextInt(4) == 0 ? null : (Double) (random.nextInt(10001) / 100.0);
        var other = value == null || random.nextInt(3) > 0
                ? null
                : new Other(random.nextInt(10001) / 100.0, shown(random.nextInt(10001) / 100.0));
        var join = first ? Join.NONE : Join.values()[random.nextInt(Join.values().length)];
        return new Year(Integer.toString(year), value, value == null ? "ไม่มีคะแนน" : shown(value), other, join);
    }

    private static Year year(String name, Double value, Join join) {
        return new Year(name, value, shown(value), null, join);
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static Point at(Shape.Dot dot) {
        return new Point(dot.x(), dot.y());
    }

    private static Chart drawn(Year... years) {
        return new LineChart(List.of(years), 0, null).drawn("c", "t", "d");
    }
}
