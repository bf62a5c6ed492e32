package org.prongsai.benchmarks.micro;

import java.util.Arrays;
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
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.assessment.AssessmentStateCodec;
import org.prongsai.engine.assessment.TallyShapes;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.score.FlatFigures;
import org.prongsai.engine.score.ScoreProgram;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.engine.score.ScoreSheets;

/** One assessment's figures: the whole sheet in exact fractions, the ranking line from flat arrays, and its stored state. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ScoringSheets {
    private final TallyShapes shapes = TallyShapes.of(SyntheticEvents.METHODOLOGY);
    private final AssessmentState state = state();
    private final byte[] stored = AssessmentStateCodec.encode(state);
    private final FlatFigures figures =
            ScoreProgram.of(SyntheticEvents.METHODOLOGY).figures();
    private final int[] counts;
    private final int[] bases;
    private final byte[] verdicts;

    public ScoringSheets() {
        var methodology = SyntheticEvents.METHODOLOGY;
        bases = new int[methodology.surveys().size()];
        int sum = 0;
        for (int survey = 0; survey < bases.length; survey++) {
            bases[survey] = sum;
            sum += shapes.shape(methodology.ref(), methodology.surveys().get(survey))
                    .size();
        }
        counts = new int[sum];
        Arrays.fill(counts, 7);
        verdicts = new byte[methodology.items().size()];
        Arrays.fill(verdicts, (byte) 2);
    }

    private AssessmentState state() {
        var events = SyntheticEvents.all().stream()
                .filter(AssessmentScoped.class::isInstance)
                .map(AssessmentScoped.class::cast)
                .toList();
        var opened = events.stream()
                .filter(AssessmentOpened.class::isInstance)
                .map(AssessmentOpened.class::cast)
                .findFirst()
                .orElseThrow();
        var folded = AssessmentState.opened(opened, shapes);
        events.stream()
                .filter(event -> event.assessmentId().equals(opened.assessmentId()) && event != opened)
                .forEach(folded::apply);
        return folded;
    }

    @Benchmark
    public ScoreSheet wholeSheet() {
        return ScoreSheets.of(state, SyntheticEvents.METHODOLOGY);
    }

    @Benchmark
    public ScoreSheet wholeSheetFromTheStoredState() {
        return ScoreSheets.of(AssessmentStateCodec.decode(stored, shapes), SyntheticEvents.METHODOLOGY);
    }

    @Benchmark
    public long rankingLineFromFlatArrays() {
        return figures.of(counts, bases, verdicts, 0).total();
    }
}
