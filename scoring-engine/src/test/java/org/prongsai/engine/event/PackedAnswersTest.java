package org.prongsai.engine.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.engine.fixture.ForManySeeds;
import org.prongsai.engine.fixture.Pick;

class PackedAnswersTest {

    @ForManySeeds
    void holdsALevelOrNothingPerSlot(long seed) {
        var pick = Pick.seeded(seed);
        var levels = pick.list(0, 60, () -> pick.between(0, 9));
        var packed = new StringBuilder();
        levels.forEach(level -> packed.append(level == 0 ? "-" : level.toString()));
        var answers = new PackedAnswers(packed.toString());

        assertThat(answers.length()).isEqualTo(levels.size());
        for (int slot = 0; slot < levels.size(); slot++) {
            assertThat(answers.level(slot)).isEqualTo(levels.get(slot));
        }
        assertThat(answers).hasToString(packed.toString()).isEqualTo(new PackedAnswers(packed.toString()));
    }

    @Test
    void mayHaveNoSlots() {
        assertThat(new PackedAnswers("").length()).isZero();
    }

    @ParameterizedTest(name = "{0}: slot {1}")
    @CsvSource({"1203, 2, 0", "a, 0, a", "11 1, 2, ' '", "1:, 1, ':'", "1/, 1, /", "111๓, 3, ๓"})
    void refusesWhatIsNoLevelAndSaysWhere(String packed, int slot, String character) {
        assertThatThrownBy(() -> new PackedAnswers(packed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("answer slot %d holds '%s', not a level digit or '-'".formatted(slot, character));
    }
}
