package org.prongsai.query.page.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.query.page.chart.BarChart.Bar;
import org.prongsai.query.page.chart.BarChart.Group;

class BarChartTest {

    @Test
    void drawsEachValueInProportionOnItsTrack() {
        var chart = drawn(new BarChart(
                List.of(new Group("IIT", List.of(bar("2565", 50.0, Tone.EARLIER), bar("2566", 100.0, Tone.LATER)))),
                null));

        var track = Drawn.shapes(chart, Shape.Box.class, Tone.TRACK).getFirst();
        assertThat(Drawn.shapes(chart, Shape.Box.class, Tone.EARLIER))
                .extracting(Shape.Box::x, Shape.Box::width)
                .containsExactly(tuple(track.x(), track.width() / 2));
        assertThat(Drawn.shapes(chart, Shape.Box.class, Tone.LATER))
                .extracting(Shape.Box::width)
                .containsExactly(track.width());
    }

    @Test
    void drawsNothingButWordsWhereThereIsNoValue() {
        var chart = drawn(new BarChart(
                List.of(new Group("OIT", List.of(new Bar("2566", null, "ไม่มีคะแนน", Tone.LATER)))), null));

        assertThat(chart.shapes()).allMatch(Shape.Words.class::isInstance);
        assertThat(Drawn.words(chart)).containsExactly("OIT", "2566", "ไม่มีคะแนน");
    }

    @Test
    void drawsAZeroAsATrackWithNothingOnIt() {
        var chart = drawn(new BarChart(List.of(new Group("10", List.of(bar("2565", 0.0, Tone.EARLIER)))), null));

        assertThat(Drawn.shapes(chart, Shape.Box.class, Tone.EARLIER))
                .extracting(Shape.Box::width)
                .containsExactly(0.0);
        assertThat(Drawn.words(chart)).containsExactly("10", "2565", "0.00");
    }

    @Test
    void marksTheTargetOnEveryBar() {
        var chart = drawn(new BarChart(
                List.of(new Group("IIT", List.of(bar("2565", 50.0, Tone.EARLIER), bar("2566", 90.0, Tone.LATER)))),
                new BarChart.Mark(85, "เกณฑ์ผ่าน 85")));

        // One in the legend, one on each bar.
        assertThat(Drawn.shapes(chart, Shape.Line.class, Tone.TARGET)).hasSize(3);
    }

    @Test
    void saysTheSameFiguresInWords() {
        var chart = new BarChart(
                List.of(
                        new Group("IIT", List.of(bar("2565", 87.52, Tone.EARLIER), bar("2566", 89.0, Tone.LATER))),
                        new Group("OIT", List.of(new Bar("2565", null, "ไม่มีคะแนน", Tone.EARLIER)))),
                null);

        assertThat(chart.inWords()).isEqualTo("IIT – 2565: 87.52, 2566: 89.00; OIT – 2565: ไม่มีคะแนน");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void staysReadableWhateverTheFigures(long seed) {
        var random = new SplittableRandom(seed);
        var groups = new ArrayList<Group>();
        for (int i = 1; i <= 14; i++) {
            var label = i + "  " + "ความพยายามในการปฏิบัติหน้าที่อย่างเท่าเทียม ".repeat(random.nextInt(1, 4));
            groups.add(new Group(label, List.of(any(random, "2565"), any(random, "2566"))));
        }

        Drawn.isReadable(drawn(new BarChart(groups, new BarChart.Mark(85, "เกณฑ์ผ่าน 85"))));
    }

    private static Bar any(SplittableRandom random, String series) {
        if (random.nextInt(5) == 0) {
            return new Bar(series, null, "ไม่มีคะแนน", Tone.LATER);
        }
        return bar(series, random.nextInt(4) == 0 ? 100.0 : random.nextDouble(0, 100), Tone.LATER);
    }

    private static Bar bar(String series, double value, Tone tone) {
        return new Bar(series, value, "%.2f".formatted(value), tone);
    }

    private static Chart drawn(BarChart chart) {
        return chart.drawn("bars", "title", "description");
    }
}
