package org.prongsai.benchmarks.national;

import java.util.TreeMap;
import org.prongsai.benchmarks.national.peer.NationalScores;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.FlatFigures;
import org.prongsai.engine.score.ScoreProgram;
import org.prongsai.engine.tape.AssessmentFold;
import org.prongsai.engine.tape.TapeLayout;
import org.prongsai.engine.tape.YearTape;
import org.prongsai.log.methodology.Methodologies;

/** All figures of a year as of a position, from the tape. */
final class TapeFold {
    private final YearTape year;
    private final Methodology methodology;
    private final Methodologies methodologies;
    private final ScoreProgram program;

    /** @param methodology the one that all assessments of the year pinned */
    TapeFold(YearTape year, Methodology methodology, Methodologies methodologies) {
        this.year = year;
        this.methodology = methodology;
        this.methodologies = methodologies;
        program = ScoreProgram.of(methodology);
    }

    /** Works all figures out; returns the sum of the totals. */
    long run(long upTo, int threads) throws Exception {
        return Shared.run(threads, year.assessments(), () -> {
            var fold = new AssessmentFold(this::layout);
            var figures = program.figures();
            return (from, to) -> {
                var sum = new long[1];
                year.fold(from, to, upTo, fold, folded -> {
                    long total = figures.of(folded.counts(), folded.bases(), folded.verdicts(), 0)
                            .total();
                    sum[0] += total == FlatFigures.ABSENT ? 0 : total;
                });
                return sum[0];
            };
        });
    }

    /** The figures of those that have any, to compare. */
    NationalScores scores(long upTo) {
        var scores = new TreeMap<String, double[]>();
        var figures = program.figures();
        year.fold(0, year.assessments(), upTo, new AssessmentFold(this::layout), folded -> {
            var one = NationalScores.of(figures.of(folded.counts(), folded.bases(), folded.verdicts(), 0), methodology);
            if (NationalScores.hasAny(one)) {
                scores.put(folded.name(), one);
            }
        });
        return new NationalScores(scores);
    }

    private TapeLayout layout(MethodologyRef ref) {
        return TapeLayout.of(methodologies.get(ref));
    }
}
