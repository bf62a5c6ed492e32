package org.prongsai.benchmarks.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PageBenchmarkTest {
    @Test
    void tellsWhatEachPageCosts() throws Exception {
        var printed = new ByteArrayOutputStream();
        PageBenchmark.measure(
                Options.of(List.of("--scale", "0.001")),
                new PageBenchmark.Effort(0, 2, 1, Set.of("/", "/nation", "/ledger")::contains),
                new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("| `/` | ", "| `/agencies/synthetic-0001?year=2567` | ", "| `/ledger` | ")
                .doesNotContain("answers 4", "answers 5");
    }
}
