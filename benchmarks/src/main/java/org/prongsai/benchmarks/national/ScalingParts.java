package org.prongsai.benchmarks.national;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * Fewer years beside as many as were asked for. All logs are made first and rebuilt in turns: what a disk still has to do
     * after one was made would count for the next.
     */
    void scaling(Path data, PrintStream out) throws Exception {
        int all = options.nation().years();
        var counts = YEARS.stream().filter(count -> count <= all).toList();
        var rounds = new Rounds();
        Map<Integer, Long> events = new HashMap<>();
        for (int years : counts) {
            var nation = new SyntheticNation(
                    years, options.nation().scale(), options.nation().seed());
            var own = years == all ? data : data.resolveSibling(data.getFileName() + "-years-" + years);
            NationalLog.make(own, nation, out);
            rounds.timed(name(years), () -> {
                var measured = ChildRebuild.run(own, years == 1 ? ONE_YEAR : MORE, work);
                events.put(years, measured.events());
                return measured.nanosPerEvent();
            });
        }
        var costs = rounds.run(options.rounds());
        var first = costs.get(name(1));
        for (int years : counts) {
            var cost = costs.get(name(years));
            table.add(
                    "rebuild of %s, %,d events, cost per event".formatted(name(years), events.getOrDefault(years, 0L)),
                    cost.show("%,.0f") + " ns",
                    name(1),
                    first.show("%,.0f") + " ns",
                    Table.ratio(cost.median() / first.median()));
        }
    }

    private static String name(int years) {
        return years == 1 ? "one year" : years + " years";
    }
}
