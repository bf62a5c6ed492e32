package org.prongsai.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.command.testing.Samples.METHODOLOGY;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.engine.methodology.Scale;

class WrittenVerdictsTest {
    private static final Scale CHECKLIST = METHODOLOGY.item("O1").orElseThrow().scale();

    @ParameterizedTest
    @ValueSource(strings = {"PASS", "ผ่าน", "ผ ่าน", "disclosed", "๑", "100.00", "1.0", "✓", "✔️", "☑"})
    void readsWhatTablesWriteForAFullMark(String written) {
        assertThat(WrittenVerdicts.code(CHECKLIST, written)).isEqualTo("PASS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fail", "ไม่ผ่าน", "ไม่ ผ่าน", "not disclosed", "๐", "0.00", "✗", "✘"})
    void readsWhatTablesWriteForNoMark(String written) {
        assertThat(WrittenVerdicts.code(CHECKLIST, written)).isEqualTo("FAIL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "X", "/", "-", "50", "100.5", "1000", "บางส่วน"})
    void leavesAloneWhatMayMeanEither(String written) {
        assertThat(WrittenVerdicts.code(CHECKLIST, written)).isEqualTo(written);
    }
}
