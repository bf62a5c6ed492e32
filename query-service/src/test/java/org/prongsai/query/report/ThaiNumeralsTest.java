package org.prongsai.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThaiNumeralsTest {
    @Test
    void writesEveryDigitInThaiAndNothingElse() {
        assertThat(ThaiNumerals.of("92.85 (ผ่าน) 0123456789 ๐")).isEqualTo("๙๒.๘๕ (ผ่าน) ๐๑๒๓๔๕๖๗๘๙ ๐");
        assertThat(ThaiNumerals.of(2566)).isEqualTo("๒๕๖๖");
    }
}
