package org.prongsai.query.page.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LimitChartTest {
    private static final List<LimitChart.Limit> LIMITS =
            List.of(new LimitChart.Limit(85, "85"), new LimitChart.Limit(95, "95"));

    @Test
    void drawsALineThroughEveryBarWhereEachLimitLies() {
        var chart = chart(new LimitChart.Bar("คะแนนรวม", 85.0, "85.00"), new LimitChart.Bar("IIT", 95.0, "95.00"));
        var bars = Drawn.shapes(chart, Shape.Box.class, Tone.LATER);
        var lines = Drawn.shapes(chart, Shape.Line.class, Tone.TARGET);

        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst().points().getFirst().x())
                .isCloseTo(bars.getFirst().x() + bars.getFirst().width(), within(1e-9));
        assertThat(lines.getLast().points().getFirst().x())
                .isCloseTo(bars.getLast().x() + bars.getLast().width(), within(1e-9));
    }

    @Test
    void saysInWordsWhereThereIsNoScoreAndDrawsNoBar() {
        var chart = chart(new LimitChart.Bar("OIT", null, "ไม่มีคะแนน"));

        assertThat(Drawn.shapes(chart, Shape.Box.class, Tone.LATER)).isEmpty();
        assertThat(Drawn.words(chart)).contains("ไม่มีคะแนน");
        assertThat(chart.description()).isEqualTo("OIT – ไม่มีคะแนน");
    }

    @Test
    void staysReadableAtBothEndsAndWithLongLabels() {
        Drawn.isReadable(chart(
                new LimitChart.Bar("คะแนนรวมของหน่วยงานที่มีชื่อยาวมาก ".repeat(3), 0.0, "0.00"),
                new LimitChart.Bar("IIT", 100.0, "100.00"),
                new LimitChart.Bar("EIT", null, "ไม่มีคะแนน ".repeat(9))));
    }

    private static Chart chart(LimitChart.Bar... bars) {
        return new LimitChart(List.of(bars), LIMITS).drawn("distance", "title");
    }
}
