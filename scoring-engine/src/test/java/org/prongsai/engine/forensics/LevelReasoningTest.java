package org.prongsai.engine.forensics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.forensics.LevelReasoning.Conflict;

/** What a total and a level say about instruments that nobody published. */
class LevelReasoningTest {

    @Test
    void aPassAtThisTotalSaysThatSomeInstrumentIsBelow85() {
        var level = level("2566", "total=92.85 level=ผ่าน");

        assertThat(bounds(level)).isEqualTo("IIT 76.15 100.00, EIT 76.15 100.00, OIT 82.11 100.00");
        assertThat(level.below()).isEqualTo(Rational.of(85));
        assertThat(level.candidates()).containsExactly("IIT", "EIT", "OIT");
        assertThat(level.conflict()).isEqualTo(Conflict.NONE);
    }

    /** The State Audit Office: disclosure cannot be what keeps it from the better level. */
    @Test
    void theTotalRulesSomeInstrumentsOut() {
        var level = level("2568", "total=94.64 level=ผ่าน");

        assertThat(bounds(level)).isEqualTo("IIT 82.12 100.00, EIT 82.12 100.00, OIT 86.59 100.00");
        assertThat(level.candidates()).containsExactly("IIT", "EIT");
    }

    @Test
    void theOnlyInstrumentThatCanBeBelowIsConfinedFromAbove() {
        var level = level("2568", "total=94.64 level=ผ่าน IIT=99.00");

        assertThat(bounds(level)).isEqualTo("EIT 83.11 85.00, OIT 98.59 100.00");
        assertThat(level.candidates()).containsExactly("EIT");
    }

    @Test
    void whatIsLeftOfTheTotalBelongsToTheOneThatIsMissing() {
        var level = level("2564", "total=81.45 IIT=89.95 OIT=69.23");

        assertThat(bounds(level)).isEqualTo("EIT 89.22 89.27");
    }

    @Test
    void partsThatWerePublishedConfineTheirInstrument() {
        assertThat(bounds(level("2565", "total=65 9=20 10=40 1=50"))).isEqualTo("IIT 76.64 90.00, EIT 86.64 100.00");
    }

    @Test
    void aGoodLevelConfinesEveryInstrumentFromBelow() {
        var level = level("2567", "total=86.00 level=ผ่านดี");

        assertThat(bounds(level)).isEqualTo("IIT 85.00 88.36, EIT 85.00 88.36, OIT 85.00 87.52");
    }

    @Test
    void aLevelThatNoScoresMakeIsAConflict() {
        assertThat(level("2566", "total=92.85 level=ผ่าน IIT=90 EIT=90").conflict())
                .isEqualTo(Conflict.LEVEL);
        assertThat(level("2567", "total=86.00 level=ผ่านดี OIT=100 EIT=80").conflict())
                .isEqualTo(Conflict.LEVEL);
        assertThat(level("2565", "total=94.00 level=AA").conflict()).isEqualTo(Conflict.LEVEL);
        assertThat(level("2565", "total=96.00 level=A").conflict()).isEqualTo(Conflict.LEVEL);
        assertThat(level("2565", "total=94.995 level=AA").conflict()).isEqualTo(Conflict.NONE);
        assertThat(level("2565", "total=95.00 level=AA OIT=10").conflict()).isEqualTo(Conflict.TOTAL);
    }

    @Test
    void withoutATotalNothingFollows() {
        assertThat(level("2566", "level=ผ่าน"))
                .isEqualTo(new LevelReasoning(null, "ผ่าน", List.of(), null, List.of(), Conflict.NONE));
    }

    private static LevelReasoning level(String year, String announced) {
        return Reconciled.of(year, announced).level();
    }

    private static String bounds(LevelReasoning level) {
        return level.bounds().stream()
                .map(bound -> "%s %s %s"
                        .formatted(
                                bound.instrument(),
                                bound.range().low().rounded(2),
                                bound.range().high().rounded(2)))
                .collect(Collectors.joining(", "));
    }
}
