package org.prongsai.engine.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.fixture.Announced;
import org.prongsai.engine.fixture.Folds;
import org.prongsai.engine.fixture.FormBuilder;
import org.prongsai.engine.fixture.Scales;
import org.prongsai.engine.methodology.LevelScheme;
import org.prongsai.engine.methodology.Methodology;

class TargetTest {
    private static final Methodology PASSES = form(Scales.PASSES);
    private static final Methodology LETTERS = form(Scales.LETTERS);

    @Test
    void whatIsDisplayedBeginsHalfAUnitBelow() {
        var target = Target.ofTotal(PASSES, Rational.of(85));

        assertThat(target).isEqualTo(new Target(Rational.of(85), null, null, Rational.parse("84.995"), null));
        assertThat(holds(target, "IIT=84.995 EIT=84.995 OIT=84.995")).isTrue();
        assertThat(holds(target, "IIT=84.995 EIT=84.995 OIT=84.9949")).isFalse();
        assertThat(holds(target, "IIT=85 EIT=85")).isFalse();
    }

    @Test
    void aLimitBetweenTwoDisplayedFiguresIsReachedByTheUpperOne() {
        assertThat(Target.ofTotal(PASSES, Rational.parse("84.991")).totalFrom())
                .isEqualTo(Rational.parse("84.985").plus(Rational.parse("0.01")));
        assertThat(Target.ofTotal(PASSES, Rational.parse("84.996")).totalFrom()).isEqualTo(Rational.parse("84.995"));
    }

    @Test
    void exactLimitsAreHeldExactly() {
        var exact = new LevelScheme("exact", Scales.LETTERS.rules(), false, Rational.of(85), Scales.SOURCED);

        assertThat(Target.ofTotal(form(exact), Rational.of(85)).totalFrom()).isEqualTo(Rational.of(85));
    }

    @Test
    void aLevelAsksForItsTotalAndForEveryInstrument() {
        var target = Target.ofLevel(PASSES, PASSES.levels().rules().get(1));

        assertThat(target)
                .isEqualTo(new Target(
                        Rational.of(85),
                        Rational.of(85),
                        "ผ่านดี",
                        Rational.parse("84.995"),
                        Rational.parse("84.995")));
        assertThat(holds(target, "IIT=84.995 EIT=90 OIT=90")).isTrue();
        assertThat(holds(target, "IIT=84.99 EIT=90 OIT=90")).isFalse();
        assertThat(holds(target, "IIT=90 EIT=84.99 OIT=90")).isFalse();
        assertThat(Target.ofLevel(PASSES, PASSES.levels().rules().get(2)).eachFrom())
                .isNull();
    }

    @Test
    void theNextLevelIsTheOneAboveTheFigures() {
        assertThat(next(PASSES, 60)).isEqualTo("ต้องปรับปรุง");
        assertThat(next(PASSES, 80)).isEqualTo("ผ่าน");
        assertThat(next(PASSES, 90)).isEqualTo("ผ่านดีเยี่ยม");
        assertThat(next(PASSES, 96)).isNull();
        assertThat(next(LETTERS, 96)).isNull();
        assertThat(next(LETTERS, 94)).isEqualTo("AA");
        assertThat(Target.next(announced(PASSES, "IIT=90"))).isEmpty();
    }

    @Test
    void asksForTheNextLevelForEightyFiveAndForNinetyFiveEachOnce() {
        assertThat(usual(PASSES, 60))
                .containsExactly(
                        "ต้องปรับปรุง 70 null", "ผ่าน 85 null", "ผ่านดี 85 85", "null 95 null", "ผ่านดีเยี่ยม 95 95");
        assertThat(usual(PASSES, 80))
                .containsExactly("ผ่าน 85 null", "ผ่านดี 85 85", "null 95 null", "ผ่านดีเยี่ยม 95 95");
        assertThat(usual(LETTERS, 40)).containsExactly("E 50 null", "A 85 null", "AA 95 null");
    }

    private static String next(Methodology form, int each) {
        return Target.next(everywhere(form, each)).map(Target::level).orElse(null);
    }

    private static List<String> usual(Methodology form, int each) {
        return Target.usual(everywhere(form, each)).stream()
                .map(target -> target.level() + " " + target.total() + " " + target.each())
                .toList();
    }

    private static boolean holds(Target target, String figures) {
        var calculation = announced(PASSES, figures);
        return target.holds(calculation, calculation.with(Map.of()));
    }

    private static Calculation everywhere(Methodology form, int each) {
        return announced(form, "IIT=%d EIT=%d OIT=%d".formatted(each, each, each));
    }

    private static Calculation announced(Methodology form, String figures) {
        return Calculation.of(Folds.sheet(form, Announced.of(figures)));
    }

    private static Methodology form(LevelScheme levels) {
        return FormBuilder.of(2566)
                .survey("IIT", "3/10")
                .survey("EIT", "3/10")
                .checklist("OIT", "2/5", "list")
                .levels(levels)
                .build();
    }
}
