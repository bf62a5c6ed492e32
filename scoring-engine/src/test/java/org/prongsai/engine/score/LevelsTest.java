package org.prongsai.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.fixture.FormBuilder;
import org.prongsai.engine.fixture.Scales;
import org.prongsai.engine.methodology.LevelScheme;
import org.prongsai.engine.methodology.Methodology;

/** Levels of both families: letters by the total alone, passes by every instrument too. */
class LevelsTest {
    private static final Methodology LETTERS = form(Scales.LETTERS);
    private static final Methodology PASSES = form(Scales.PASSES);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "100, AA",
        "95.00, AA",
        "94.995, AA",
        "94.9949, A",
        "94.99, A",
        "85.00, A",
        "84.995, A",
        "84.9949, B",
        "84.99, B",
        "75.00, B",
        "74.99, C",
        "65.00, C",
        "64.99, D",
        "55.00, D",
        "54.99, E",
        "50.00, E",
        "49.995, E",
        "49.9949, F",
        "49.99, F",
        "0, F"
    })
    void lettersGoByTheTotalAsDisplayed(String total, String level) {
        assertThat(possible(LETTERS, total, "", "", "")).containsExactly(level);
    }

    @ParameterizedTest(name = "{0} with {1}, {2}, {3} is {4}")
    @CsvSource({
        "95.00, 95.00, 95.00, 95.00, ผ่านดีเยี่ยม",
        "94.995, 94.995, 94.995, 94.995, ผ่านดีเยี่ยม",
        "96.00, 94.9949, 97, 96, ผ่านดี",
        "96.00, 97, 94.99, 96, ผ่านดี",
        "96.00, 97, 97, 94.99, ผ่านดี",
        "94.99, 95, 95, 94.98, ผ่านดี",
        "85.00, 85.00, 85.00, 85.00, ผ่านดี",
        "99.00, 84.995, 100, 100, ผ่านดี",
        "95.49, 84.99, 100, 100, ผ่าน",
        "95.49, 100, 84.99, 100, ผ่าน",
        "93.99, 100, 100, 84.99, ผ่าน",
        "84.99, 100, 100, 60, ต้องปรับปรุง",
        "84.9949, 100, 100, 60, ต้องปรับปรุง",
        "70.00, 70, 70, 70, ต้องปรับปรุง",
        "69.99, 100, 100, 20, ต้องปรับปรุงโดยด่วน",
        "0, 0, 0, 0, ต้องปรับปรุงโดยด่วน"
    })
    void passesGoByEveryInstrumentToo(String total, String iit, String eit, String oit, String level) {
        assertThat(possible(PASSES, total, iit, eit, oit)).containsExactly(level);
    }

    @Test
    void limitsMayBeHeldAgainstExactFigures() {
        var exact =
                form(new LevelScheme("exact", Scales.LETTERS.rules(), false, Scales.LETTERS.passMin(), Scales.SOURCED));

        assertThat(possible(exact, "94.9999999", "", "", "")).containsExactly("A");
        assertThat(possible(exact, "95", "", "", "")).containsExactly("AA");
    }

    @Test
    void withoutATotalThereIsNoLevel() {
        assertThat(possible(LETTERS, "", "100", "100", "100")).isEmpty();
    }

    @ParameterizedTest(name = "{0} with {1}, {2}, {3} may be {4}")
    @CsvSource({
        // Nothing is known: an instrument below 85 is possible, one below 85 in all of them is not.
        "92.85, '', '', '', ผ่านดี ผ่าน",
        "94.64, '', '', '', ผ่านดี ผ่าน",
        // Known and below: settled.
        "92.85, '', 84.99, '', ผ่าน",
        "92.85, 99, 99, '', ผ่าน",
        // The known ones leave the rest no room, or enough.
        "88.98, 82.44, '', 100, ผ่าน",
        "92.85, 90, 90, '', ผ่านดี",
        "95.40, '', '', '', ผ่านดีเยี่ยม ผ่านดี ผ่าน",
        // From 95.51 on nobody can be below 85; from 98.51 on nobody can be below 95.
        "95.50, '', '', '', ผ่านดีเยี่ยม ผ่านดี ผ่าน",
        "95.51, '', '', '', ผ่านดีเยี่ยม ผ่านดี",
        "98.50, '', '', '', ผ่านดีเยี่ยม ผ่านดี",
        "98.51, '', '', '', ผ่านดีเยี่ยม",
        "99.72, '', '', '', ผ่านดีเยี่ยม",
        // Below 85 the total alone decides.
        "84.99, '', '', '', ต้องปรับปรุง",
        "12, '', '', '', ต้องปรับปรุงโดยด่วน"
    })
    void instrumentsThatAreNotKnownLeaveTheLevelsThatTheTotalAllows(
            String total, String iit, String eit, String oit, String levels) {
        assertThat(possible(PASSES, total, iit, eit, oit)).containsExactly(levels.split(" "));
    }

    @Test
    void aSchemeWithoutALowestRuleLeavesSomeTotalsWithoutALevel() {
        var awards = form(new LevelScheme(
                "awards", Scales.PASSES.rules().subList(0, 2), true, Scales.PASSES.passMin(), Scales.SOURCED));

        assertThat(possible(awards, "96", "96", "96", "96")).containsExactly("ผ่านดีเยี่ยม");
        assertThat(possible(awards, "92.85", "", "", "")).containsExactly("ผ่านดี");
        assertThat(possible(awards, "92.85", "80", "", "")).isEmpty();
        assertThat(possible(awards, "84", "", "", "")).isEmpty();
    }

    @Test
    void aVerdictIsTheOnlyPossibleLevelElseTheStatedOne() {
        assertThat(new LevelVerdict(null, List.of("A")).level()).isEqualTo("A");
        assertThat(new LevelVerdict("B", List.of("A")).level()).isEqualTo("A");
        assertThat(new LevelVerdict("ผ่าน", List.of("ผ่านดี", "ผ่าน")).level()).isEqualTo("ผ่าน");
        assertThat(new LevelVerdict(null, List.of("ผ่านดี", "ผ่าน")).level()).isNull();
        assertThat(new LevelVerdict("A", List.of()).level()).isEqualTo("A");
        assertThat(new LevelVerdict(null, List.of()).level()).isNull();
    }

    @Test
    void aStatedLevelIsContradictedWhereItIsNotAmongThePossible() {
        assertThat(new LevelVerdict("B", List.of("A")).isContradicted()).isTrue();
        assertThat(new LevelVerdict("A", List.of("A")).isContradicted()).isFalse();
        assertThat(new LevelVerdict("ผ่าน", List.of("ผ่านดี", "ผ่าน")).isContradicted())
                .isFalse();
        assertThat(new LevelVerdict("A", List.of()).isContradicted()).isFalse();
        assertThat(new LevelVerdict(null, List.of("A")).isContradicted()).isFalse();
    }

    private static List<String> possible(Methodology methodology, String total, String... instruments) {
        List<@Nullable Rational> scores = new ArrayList<>();
        for (var score : instruments) {
            scores.add(exact(score));
        }
        return Levels.possible(methodology, exact(total), scores);
    }

    private static @Nullable Rational exact(String score) {
        return score.isEmpty() ? null : Rational.parse(score);
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
