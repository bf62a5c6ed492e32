package org.prongsai.benchmarks.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageBenchmarkTest {
    @Test
    void tellsWhatEachPageCosts() throws Exception {
        var printed = new ByteArrayOutputStream();
        PageBenchmark.measure(
                List.of("--scale", "0.001", "--rounds", "1"), new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("| `/` | ", "| `/agencies/synthetic-0001?year=2567` | ", "| `/ledger` | ")
                .doesNotContain("answers 4", "answers 5");
    }
}
