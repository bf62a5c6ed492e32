package org.prongsai.engine.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.fixture.Folds;
import org.prongsai.engine.fixture.ForManySeeds;
import org.prongsai.engine.fixture.Pick;
import org.prongsai.engine.fixture.RandomForm;
import org.prongsai.engine.fixture.RandomLog;
import org.prongsai.engine.score.ScoreSheet;

class SheetChangeTest {

    @ForManySeeds
    void changesOneAfterTheOtherAddUpToTheWholeChange(long seed) {
        var pick = Pick.seeded(seed);
        var methodology = RandomForm.of(pick, 2566);
        var log = new RandomLog(methodology, pick);
        var events = new ArrayList<AssessmentScoped>(log.completeEvents());
        int known = events.size();
        methodology.surveys().forEach(survey -> events.addAll(log.responses(survey, 3)));
        methodology.items().forEach(item -> events.add(log.verdict(item)));
        var sheets = new ArrayList<ScoreSheet>();
        for (int upTo = known; upTo <= events.size(); upTo++) {
            sheets.add(Folds.sheet(methodology, events.subList(0, upTo)));
        }

        var sums = new HashMap<FigureName, Rational>();
        for (int at = 1; at < sheets.size(); at++) {
            add(sums, SheetChange.between(sheets.get(at - 1), sheets.get(at)));
        }
        sums.values().removeIf(sum -> sum.signum() == 0);
        var whole = new HashMap<FigureName, Rational>();
        add(whole, SheetChange.between(sheets.getFirst(), sheets.getLast()));

        assertThat(sums).isEqualTo(whole);
    }

    private static void add(Map<FigureName, Rational> sums, SheetChange change) {
        for (var moved : change.figures()) {
            var difference = moved.difference();
            assertThat(difference).as(moved.figure().name().written()).isNotNull();
            sums.merge(moved.figure().name(), difference, Rational::plus);
        }
    }

    @ForManySeeds
    void undoingAChangeIsTheSameTurnedRound(long seed) {
        var pick = Pick.seeded(seed);
        var methodology = RandomForm.of(pick, 2566);
        var log = new RandomLog(methodology, pick);
        var one = Folds.sheet(methodology, log.events());
        var other = Folds.sheet(methodology, log.events());

        var there = SheetChange.between(one, other);
        var back = SheetChange.between(other, one);

        assertThat(back.figures())
                .extracting(moved ->
                        List.of(moved.figure().name(), String.valueOf(moved.before()), String.valueOf(moved.after())))
                .containsExactlyElementsOf(there.figures().stream()
                        .map(moved -> List.<Object>of(
                                moved.figure().name(), String.valueOf(moved.after()), String.valueOf(moved.before())))
                        .toList());
        assertThat(back.answers().size()).isEqualTo(there.answers().size());
        assertThat(SheetChange.between(one, one).isNothing()).isTrue();
    }

    @ForManySeeds
    void openingMovesNothingWhereNothingIsKnown(long seed) {
        var methodology = RandomForm.of(Pick.seeded(seed), 2566);
        var opened = Folds.sheet(methodology, List.<AssessmentScoped>of());

        assertThat(SheetChange.between(null, opened).isNothing()).isTrue();
        assertThat(SheetChange.between(opened, null).isNothing()).isTrue();
        assertThat(SheetChange.between(null, null).isNothing()).isTrue();
    }
}
