package org.prongsai.benchmarks.national;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.prongsai.benchmarks.national.synthetic.SyntheticNation;

/** Everything that is measured at national size, in one run. */
public final class NationalBenchmark {
    private NationalBenchmark() {}

    public static void measure(List<String> arguments, PrintStream out) throws Exception {
        NationalLog.make(Path.of(arguments.getFirst()), new SyntheticNation(1, 1, 2567), out);
    }
}
