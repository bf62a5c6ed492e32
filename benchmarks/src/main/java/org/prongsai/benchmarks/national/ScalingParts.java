package org.prongsai.benchmarks.national;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.prongsai.benchmarks.national.synthetic.SyntheticNation;

/** Memory of a rebuild, and what an event costs in logs of one year and more; each in a JVM of its own. */
final class ScalingParts {
    private static final List<Integer> YEARS = List.of(1, 2, 5, 10);
    private static final String ONE_YEAR = "1g";
    private static final String MORE = "2g";

    private final Options options;
    private final Table table;
    private final Path work;

    ScalingParts(Options options, Table table, Path work) {
        this.options = options;
        this.table = table;
        this.work = work;
    }

    /** @param data where the nation itself is; nobody uses it now */
    void memory(Path data) throws IOException, InterruptedException {
        var heap = options.nation().years() == 1 ? ONE_YEAR : MORE;
        var measured = ChildRebuild.run(data, heap, work);
        table.figure(
                "memory of a rebuild of %,d events, whole service".formatted(measured.events()), measured.memory(heap));
    }

    /** Fewer years beside as many as were asked for. */
    void scaling(Path data, PrintStream out) throws IOException, InterruptedException {
        int all = options.nation().years();
        double first = 0;
        for (int years : YEARS.stream().filter(count -> count <= all).toList()) {
            var nation = new SyntheticNation(
                    years, options.nation().scale(), options.nation().seed());
            var own = years == all ? data : data.resolveSibling(data.getFileName() + "-years-" + years);
            NationalLog.make(own, nation, out);
            var measured = ChildRebuild.run(own, years == 1 ? ONE_YEAR : MORE, work);
            first = first == 0 ? measured.nanosPerEvent() : first;
            table.add(
                    "rebuild of %d years, %,d events, cost per event".formatted(years, measured.events()),
                    String.format(Locale.ROOT, "%,.0f ns", measured.nanosPerEvent()),
                    "one year",
                    String.format(Locale.ROOT, "%,.0f ns", first),
                    Table.ratio(measured.nanosPerEvent() / first));
        }
    }
}
