package org.prongsai.query.page.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.query.page.chart.RadarChart.Group;
import org.prongsai.query.page.chart.RadarChart.Series;

class RadarChartTest {
    private static final List<Group> INSTRUMENTS =
            List.of(new Group("IIT", 5), new Group("EIT", 3), new Group("OIT", 2));

    @Test
    void putsValuesOnSpokesClockwiseFromTheTop() {
        var chart = drawn(radar(4, List.of(new Group("IIT", 4)), series(100.0, 50.0, 0.0, 100.0)));

        var outline = Drawn.shapes(chart, Shape.Line.class, Tone.LATER_LINE).getFirst();
        var centre = chart.width() / 2;
        var radius = centre - outline.points().getFirst().y();
        assertThat(outline.closed()).isTrue();
        at(outline.points().get(0), centre, centre - radius);
        at(outline.points().get(1), centre + radius / 2, centre);
        at(outline.points().get(2), centre, centre);
        at(outline.points().get(3), centre - radius, centre);
    }

    @Test
    void leavesAGapWhereAValueIsNotKnown() {
        var chart = drawn(radar(4, List.of(new Group("IIT", 4)), series(100.0, 50.0, null, 100.0)));

        // 4-1 and 1-2 are drawn; nothing is drawn to or from the third.
        assertThat(Drawn.shapes(chart, Shape.Line.class, Tone.LATER_LINE))
                .hasSize(2)
                .allMatch(line -> !line.closed());
        assertThat(Drawn.shapes(chart, Shape.Dot.class, Tone.LATER_DOT)).hasSize(3);
    }

    @Test
    void drawsNoOutlineForAYearWithoutValues() {
        var chart = drawn(new RadarChart(
                numbers(10),
                List.of(
                        new Series(ten(80.0), Tone.EARLIER_LINE, Tone.EARLIER_DOT),
                        new Series(ten(null), Tone.LATER_LINE, Tone.LATER_DOT)),
                INSTRUMENTS));

        assertThat(Drawn.shapes(chart, Shape.Line.class, Tone.EARLIER_LINE)).hasSize(1);
        assertThat(Drawn.shapes(chart, Shape.Line.class, Tone.LATER_LINE)).isEmpty();
        assertThat(Drawn.shapes(chart, Shape.Dot.class, Tone.LATER_DOT)).isEmpty();
    }

    @Test
    void isNotDrawableWithoutValuesOrWithTooFewSpokes() {
        assertThat(radar(10, INSTRUMENTS, new Series(ten(null), Tone.LATER_LINE, Tone.LATER_DOT))
                        .isDrawable())
                .isFalse();
        assertThat(radar(2, List.of(new Group("IIT", 2)), series(10.0, 20.0)).isDrawable())
                .isFalse();
        assertThat(radar(3, List.of(new Group("IIT", 3)), series(10.0, null, null))
                        .isDrawable())
                .isTrue();
    }

    @ParameterizedTest(name = "{0} for all")
    @ValueSource(doubles = {0, 15.75, 100})
    void staysReadableWhateverTheFigures(double value) {
        Drawn.isReadable(drawn(new RadarChart(
                numbers(10),
                List.of(
                        new Series(ten(value), Tone.EARLIER_LINE, Tone.EARLIER_DOT),
                        new Series(ten(100 - value), Tone.LATER_LINE, Tone.LATER_DOT)),
                INSTRUMENTS)));
    }

    private static void at(Point point, double x, double y) {
        assertThat(point.x()).isCloseTo(x, within(1e-6));
        assertThat(point.y()).isCloseTo(y, within(1e-6));
    }

    private static Series series(Double... values) {
        var list = new ArrayList<Double>();
        Collections.addAll(list, values);
        return new Series(list, Tone.LATER_LINE, Tone.LATER_DOT);
    }

    private static List<Double> ten(Double value) {
        return Collections.nCopies(10, value);
    }

    private static RadarChart radar(int spokes, List<Group> groups, Series series) {
        return new RadarChart(numbers(spokes), List.of(series), groups);
    }

    private static List<String> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
    }

    private static Chart drawn(RadarChart chart) {
        return chart.drawn("radar", "title", "description");
    }
}
