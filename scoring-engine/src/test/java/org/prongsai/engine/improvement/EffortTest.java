package org.prongsai.engine.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.engine.improvement.Answered.named;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.fixture.Announced;
import org.prongsai.engine.fixture.Folds;
import org.prongsai.engine.fixture.FormBuilder;
import org.prongsai.engine.fixture.FormBuilder.Asked;
import org.prongsai.engine.fixture.FormBuilder.Checked;
import org.prongsai.engine.fixture.Scales;
import org.prongsai.engine.improvement.Effort.Raised;

class EffortTest {
    /** Two indicators of one question each: ten points of either cost as much as an item. */
    private static final List<Lever> LEVERS = Lever.of(
            Calculation.of(Folds.sheet(
                    FormBuilder.of(2566)
                            .survey("IIT", "1/2")
                            .asking(1, Asked.plain("i1", Scales.SIX_STEPS))
                            .asking(2, Asked.plain("i2", Scales.SIX_STEPS))
                            .checklist("OIT", "1/2", "list")
                            .checking(3, new Checked("3.1", Scales.PASS_FAIL, List.of("O1")))
                            .build(),
                    Announced.of("1=50 2=50 OIT=100"))),
            CostModel.USUAL,
            Set.of());

    private static final Effort ITEM = new Effort(List.of(named("item:O1")), List.of());

    @Test
    void theCheaperOneIsBetterHoweverMuchThereIsToDo() {
        var cheaper = new Effort(List.of(), List.of(raised(0, 4), raised(1, 4)));

        assertThat(cheaper.cost()).isEqualTo(Rational.of(4, 5));
        assertThat(cheaper.isBetterThan(ITEM)).isTrue();
        assertThat(ITEM.isBetterThan(cheaper)).isFalse();
    }

    @Test
    void ofEquallyCheapOnesFewerThingsAreBetterAndAsManyAreNot() {
        var two = new Effort(List.of(), List.of(raised(0, 5), raised(1, 5)));
        var one = new Effort(List.of(), List.of(raised(0, 10)));

        assertThat(List.of(two.cost(), one.cost(), ITEM.cost())).containsOnly(Rational.ONE);
        assertThat(ITEM.isBetterThan(two)).isTrue();
        assertThat(two.isBetterThan(ITEM)).isFalse();
        assertThat(one.isBetterThan(ITEM)).isFalse();
        assertThat(ITEM.isBetterThan(one)).isFalse();
    }

    private static Raised raised(int lever, int by) {
        return new Raised(LEVERS.get(lever), Rational.of(by));
    }
}
