package org.prongsai.benchmarks.national;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.prongsai.benchmarks.national.peer.NationalScores;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.assessment.TallyShapes;
import org.prongsai.engine.fold.FoldedLog;
import org.prongsai.engine.fold.PartialFold;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.ScoreSheets;
import org.prongsai.engine.tally.TallyShape;
import org.prongsai.log.bulk.BulkLog;
import org.prongsai.log.bulk.BulkRow;
import org.prongsai.log.bulk.BulkSink;
import org.prongsai.log.methodology.Methodologies;

/** From the log to every score sheet, in memory and no further. */
final class MemoryRebuild {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BulkLog log;
    private final Methodologies methodologies;
    private final int threads;

    MemoryRebuild(BulkLog log, Methodologies methodologies, int threads) {
        this.log = log;
        this.methodologies = methodologies;
        this.threads = threads;
    }

    /** Folds everything, without working scores out. */
    FoldedLog fold() {
        var free = new ArrayDeque<PartialFold>();
        var all = new ArrayList<PartialFold>();
        log.read(0, log.settle(PATIENCE), threads, () -> false, (_, _) -> sink(free, all));
        return FoldedLog.of(all);
    }

    private static BulkSink sink(Deque<PartialFold> free, List<PartialFold> all) {
        PartialFold fold;
        synchronized (free) {
            fold = free.isEmpty() ? new PartialFold() : free.pop();
            if (!all.contains(fold)) {
                all.add(fold);
            }
        }
        return new BulkSink() {
            @Override
            public void row(BulkRow row) {
                fold.add(row.position(), row.kind(), row.revision(), row.bytes(), row.payloadFrom(), row.payloadTo());
            }

            @Override
            public void end() {
                synchronized (free) {
                    free.push(fold);
                }
            }
        };
    }

    /** Works all figures out. */
    NationalScores scores() {
        var scores = new ConcurrentSkipListMap<String, double[]>();
        var figures = ThreadLocal.withInitial(() -> new HashMap<String, StateFigures>());
        each((state, methodology) -> scores.put(
                state.id().value(),
                figures.get()
                        .computeIfAbsent(methodology.ref().hash(), _ -> new StateFigures(methodology))
                        .of(state)));
        return new NationalScores(scores);
    }

    /** Works every score sheet out as the service shows it, by exact fractions. */
    NationalScores sheets() {
        var scores = new ConcurrentSkipListMap<String, double[]>();
        each((state, methodology) ->
                scores.put(state.id().value(), NationalScores.of(ScoreSheets.of(state, methodology))));
        return new NationalScores(scores);
    }

    private void each(BiConsumer<AssessmentState, Methodology> reader) {
        var folded = fold();
        var shapes = new ConcurrentHashMap<String, TallyShape>();
        TallyShapes known = (ref, survey) -> shapes.computeIfAbsent(
                ref.hash() + survey, _ -> TallyShape.of(methodologies.get(ref).slots(survey)));
        IntStream.range(0, folded.assessments()).parallel().forEach(index -> {
            var state = folded.assessment(index, known).state();
            if (state != null) {
                reader.accept(state.value(), methodologies.get(state.value().methodology()));
            }
        });
    }
}
