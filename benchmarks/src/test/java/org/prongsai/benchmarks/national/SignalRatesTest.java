package org.prongsai.benchmarks.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalRatesTest {

    @Test
    void looksForEverySignalInEverySurveyOfAMadeUpYear() {
        var printed = new ByteArrayOutputStream();
        SignalRates.measure(List.of("--scale", "0.003"), new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("| identical-answers |", "| all-best |", "| one-day |", "| staff-above-public |")
                .contains("25 assessments");
    }
}
