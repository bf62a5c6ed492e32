package org.prongsai.benchmarks.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.prongsai.benchmarks.national.synthetic.SyntheticNation;

/** Small and for correctness only: a run ends with an error where read side, tape and peers do not agree. */
class NationalBenchmarkTest {
    @Test
    void comparesOnlyWhatAgrees() throws Exception {
        var printed = new ByteArrayOutputStream();
        NationalBenchmark.measure(
                List.of("--scale", "0.003", "--rounds", "1", "--peers", "--only", "a,b,c,f,l"),
                new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(
                        "| rebuild of an empty read side, events/s |",
                        "PostgreSQL alone",
                        "stock Axon pooled replay",
                        "| verification of the whole log, events/s |",
                        "| inclusion proof over HTTP");
    }

    @Test
    void readsItsOptions() {
        var options = Options.of(List.of("--years", "10", "--scale", "0.5", "--seed", "3", "--only", "a,c"));
        assertThat(options).isEqualTo(new Options(new SyntheticNation(10, 0.5, 3), 3, false, null, Set.of("a", "c")));
        assertThat(options.runs("a")).isTrue();
        assertThat(options.runs("b")).isFalse();
    }

    @Test
    void refusesAnOptionItDoesNotKnow() {
        assertThatIllegalArgumentException().isThrownBy(() -> Options.of(List.of("--fast")));
    }

    @Test
    void tellsMedianAndPercentiles() {
        var sample = Sample.of(List.of(3.0, 1.0, 2.0));
        assertThat(sample.median()).isEqualTo(2.0);
        assertThat(sample.percentile(0.99)).isEqualTo(3.0);
        assertThat(sample.percentile(0.01)).isEqualTo(1.0);
        assertThat(sample.show("%.1f")).isEqualTo("2.0 (1.0 to 3.0)");
    }
}
