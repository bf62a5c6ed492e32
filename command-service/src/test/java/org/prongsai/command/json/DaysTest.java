package org.prongsai.command.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 5);

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2026-09-05", "2569-09-05", "5/9/2569", "05.09.2569", " 5-9-2026 ", "๕/๙/๒๕๖๙"})
    void readsADayAsItIsWrittenInThailandOrByPrograms(String written) {
        assertThat(Days.parse(written)).contains(DAY);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "31/2/2569",
                "29/2/2568",
                "2026-13-01",
                "5/9/69",
                "5/9/1999",
                "5/9/2743",
                "2026-9-5",
                "2026-09-05T00:00:00Z",
                "0/1/2569"
            })
    void readsNothingElse(String written) {
        assertThat(Days.parse(written)).isEmpty();
    }

    @Test
    void writesADayAsItIsReadAgain() {
        assertThat(Days.written(DAY)).isEqualTo("5/9/2569");
        assertThat(Days.parse(Days.written(DAY))).contains(DAY);
        assertThat(Days.written(null)).isEmpty();
    }
}
