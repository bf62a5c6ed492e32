package org.prongsai.query.page.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.query.page.chart.Waterfall.Step;

class WaterfallTest {

    @Test
    void startsEachPartWhereTheOneBeforeItEnds() {
        var chart = drawn(new Waterfall(List.of(
                new Step("2565", 0, 50, "50.00", Tone.EARLIER),
                new Step("IIT", 50, 80, "+30.00", Tone.GAIN),
                new Step("OIT", 80, 70, "−10.00", Tone.LOSS),
                new Step("2566", 0, 70, "70.00", Tone.LATER))));

        var total = Drawn.shapes(chart, Shape.Box.class, Tone.EARLIER).getFirst();
        var gain = Drawn.shapes(chart, Shape.Box.class, Tone.GAIN).getFirst();
        var loss = Drawn.shapes(chart, Shape.Box.class, Tone.LOSS).getFirst();
        assertThat(gain.x()).isCloseTo(total.x() + total.width(), within(1e-6));
        assertThat(loss.x() + loss.width()).isCloseTo(gain.x() + gain.width(), within(1e-6));
        assertThat(gain.width()).isCloseTo(3 * loss.width(), within(1e-6));
    }

    @Test
    void showsEvenTheSmallestPart() {
        var chart = drawn(new Waterfall(List.of(
                new Step("2565", 0, 50, "50.00", Tone.EARLIER), new Step("IIT", 50, 50.0001, "0.00", Tone.GAIN))));

        assertThat(Drawn.shapes(chart, Shape.Box.class, Tone.GAIN).getFirst().width())
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void staysReadableEvenWherePartsLeaveTheScale(long seed) {
        var random = new SplittableRandom(seed);
        var steps = new ArrayList<Step>();
        double reached = random.nextDouble(0, 100);
        steps.add(new Step("คะแนนรวมปี 2565", 0, reached, "50.00", Tone.EARLIER));
        for (int i = 1; i <= 10; i++) {
            double points = random.nextDouble(-40, 40);
            var label = i + "  " + "การใช้ทรัพย์สินของราชการอย่างถูกต้อง ".repeat(random.nextInt(1, 4));
            steps.add(new Step(label, reached, reached + points, "+100.00", points < 0 ? Tone.LOSS : Tone.GAIN));
            reached += points;
        }
        steps.add(new Step("คะแนนรวมปี 2566", 0, reached, "50.00", Tone.LATER));

        Drawn.isReadable(drawn(new Waterfall(steps)));
    }

    private static Chart drawn(Waterfall waterfall) {
        return waterfall.drawn("change", "title", "description");
    }
}
