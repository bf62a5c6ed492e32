package org.prongsai.log.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionsTest {
    private static final long SEED = 2566;

    @Test
    void isWrittenAsTheDatabaseWritesIt() {
        var positions = Positions.range(4, 6).and(8, 9).without(new long[] {6}, 1);

        assertThat(positions).hasToString("{[5,6),[9,10)}").isEqualTo(Positions.parse("{[5,6),[9,10)}"));
        assertThat(Positions.NONE).hasToString("{}").isEqualTo(Positions.parse("{}"));
        assertThat(Positions.range(4, 6).and(6, 9)).hasToString("{[5,10)}");
        assertThat(Positions.range(4, 4)).isEqualTo(Positions.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "{[5,7)", "{[5,7]}", "{(5,7)}", "{[7,5)}", "{[5,7),[6,9)}", "{[5,7),[7,9)}", "{[,7)}"})
    void refusesWhatIsNoSetOfPositions(String text) {
        assertThatThrownBy(() -> Positions.parse(text)).isExactlyInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void growsOnlyAtItsEnd() {
        assertThatThrownBy(() -> Positions.range(4, 6).and(5, 9))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("5 is not behind {[5,7)}");
    }

    @Test
    void holdsWhatASetHolds() {
        var random = new SplittableRandom(SEED);
        for (int round = 0; round < 500; round++) {
            var positions = Positions.NONE;
            var set = new TreeSet<Long>();
            long end = 0;
            for (int step = 0; step < 6; step++) {
                long after = end + random.nextInt(4);
                end = after + random.nextInt(12);
                positions = positions.and(after, end);
                LongStream.rangeClosed(after + 1, end).forEach(set::add);
                var seen = LongStream.rangeClosed(0, end + 2)
                        .filter(_ -> random.nextInt(3) == 0)
                        .toArray();
                positions = positions.without(seen, seen.length);
                LongStream.of(seen).forEach(set::remove);
            }

            assertThat(LongStream.rangeClosed(0, end + 2)
                            .filter(positions::contains)
                            .boxed())
                    .as("seed %d, round %d", SEED, round)
                    .containsExactlyElementsOf(set);
            assertThat(Positions.parse(positions.toString())).isEqualTo(positions);
            for (int max = 1; max < 5; max++) {
                var ranges = positions.ranges(max);
                assertThat(ranges).hasSizeLessThanOrEqualTo(max);
                assertThat(set)
                        .allSatisfy(position -> assertThat(ranges)
                                .anyMatch(range -> position > range.after() && position <= range.upTo()));
            }
        }
    }
}
