package org.prongsai.benchmarks.national;

import java.util.List;
import org.prongsai.benchmarks.national.peer.NationalScores;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.methodology.Item;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.FlatFigures;
import org.prongsai.engine.score.ScoreProgram;
import org.prongsai.engine.tally.TallyShape;

/** Works out the figures of one folded assessment after the other under one methodology; for one thread. */
final class StateFigures {
    private final Methodology methodology;
    private final List<Item> items;
    private final FlatFigures flat;
    private final TallyShape[] shapes;
    private final int[] counts;
    private final int[] bases;
    private final byte[] verdicts;

    StateFigures(Methodology methodology) {
        this.methodology = methodology;
        items = methodology.items();
        flat = ScoreProgram.of(methodology).figures();
        shapes = methodology.surveys().stream()
                .map(survey -> TallyShape.of(methodology.slots(survey)))
                .toArray(TallyShape[]::new);
        int sum = 0;
        for (var shape : shapes) {
            sum += shape.size();
        }
        counts = new int[sum];
        bases = new int[shapes.length];
        verdicts = new byte[items.size()];
    }

    double[] of(AssessmentState state) {
        int at = 0;
        for (int survey = 0; survey < shapes.length; survey++) {
            var held = state.surveys().get(methodology.surveys().get(survey));
            bases[survey] = held == null ? -1 : at;
            for (int slot = 0; slot < shapes[survey].slots(); slot++) {
                for (int level = 1; level <= shapes[survey].levels(slot); level++) {
                    counts[at++] = held == null ? 0 : held.tally().count(slot, level);
                }
            }
        }
        for (int item = 0; item < verdicts.length; item++) {
            var one = items.get(item);
            var verdict = state.verdicts().get(one.id());
            verdicts[item] = verdict == null
                    ? 0
                    : (byte) one.scale()
                            .optionOfCode(verdict.verdict())
                            .orElseThrow()
                            .level();
        }
        return NationalScores.of(flat.of(counts, bases, verdicts, 0), methodology);
    }
}
