package org.prongsai.benchmarks.micro;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.tally.Tally;
import org.prongsai.engine.tally.TallyShape;

/** One decoded response, counted into a tally. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FoldingEvents {
    private final List<SurveyResponseRecorded> events = SyntheticEvents.responses().stream()
            .filter(event -> event.survey().value().equals("IIT"))
            .toList();
    private final Tally tally = Tally.empty(
            TallyShape.of(SyntheticEvents.METHODOLOGY.slots(events.getFirst().survey())));
    private int next;

    @Benchmark
    public Tally countedIntoATally() {
        next = next + 1 == events.size() ? 0 : next + 1;
        tally.apply(events.get(next));
        return tally;
    }
}
