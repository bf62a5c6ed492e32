package org.prongsai.engine.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
    private static final List<String> KNOWN = List.of("confidence", "sources", "scale", "reversed", "i9");

    @ParameterizedTest
    @CsvSource({
        "confidense, confidence",
        "confidnece, confidence",
        "Sources, sources",
        "source, sources",
        "scales, scale",
        "i99, i9",
        "I9, i9",
        "revered, reversed"
    })
    void findsWhatWasMeant(String written, String meant) {
        assertThat(NearestName.of(written, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"weight", "xx", "x"})
    void findsNothingWhereNothingIsNear(String written) {
        assertThat(NearestName.of(written, KNOWN)).isEmpty();
    }

    @Test
    void doesNotCompareEndlessNames() {
        assertThat(NearestName.of("x".repeat(61), List.of("x".repeat(60)))).isEmpty();
    }
}
