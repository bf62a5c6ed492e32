package org.prongsai.engine.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.explanation.FigureName;
import org.prongsai.engine.explanation.FigureName.Kind;
import org.prongsai.engine.fixture.ForManySeeds;
import org.prongsai.engine.fixture.Pick;
import org.prongsai.engine.improvement.Way.Means;
import org.prongsai.engine.improvement.Way.State;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Item;

/**
 * No way is cheaper. Every set of items is tried, and with each every corner of what can be done about the questions: a corner
 * leaves a question as it is, raises it as far as it goes, or just so far that its instrument or the total is reached. Costs
 * rise in proportion, so that where anything is cheapest, a corner is.
 */
class CheapestWaysTest {
    private static final int CHOICES = 4;

    /** What a corner does about one question. */
    private enum Choice {
        LEFT,
        ALL,
        FOR_ITS_INSTRUMENT,
        FOR_THE_TOTAL
    }

    private record Asked(FigureName name, Instrument instrument, Rational room, Rational perPoint) {}

    /** All that can be tried about one calculation. */
    private record Trial(Calculation calculation, Target target, CostModel costs, List<Asked> asked) {

        @Nullable
        Rational cheapest(boolean items, boolean questions) {
            Rational cheapest = null;
            var all = items ? calculation.methodology().items() : List.<Item>of();
            for (int set = 0; set < 1 << all.size(); set++) {
                var turned = new HashMap<FigureName, Rational>();
                for (int at = 0; at < all.size(); at++) {
                    if (((set >> at) & 1) == 1) {
                        var name = Answered.item(all.get(at));
                        turned.put(name, calculation.best(name));
                    }
                }
                var rises = cheapestRises(calculation.with(turned), questions ? asked : List.of());
                if (rises != null) {
                    cheapest = lower(cheapest, rises.plus(Rational.of(turned.size())));
                }
            }
            return cheapest;
        }

        private @Nullable Rational cheapestRises(Evaluation start, List<Asked> usable) {
            Rational cheapest = null;
            int corners = (int) Math.pow(CHOICES, usable.size());
            for (int corner = 0; corner < corners; corner++) {
                var choices = new ArrayList<Choice>();
                for (int at = 0, rest = corner; at < usable.size(); at++, rest /= CHOICES) {
                    choices.add(Choice.values()[rest % CHOICES]);
                }
                var rises = rises(start, usable, choices);
                if (rises != null) {
                    var points = rises.stream().reduce(Rational.ZERO, Rational::plus);
                    cheapest = lower(cheapest, points.times(costs.perPoint()));
                }
            }
            return cheapest;
        }

        /** By how much a corner raises each; null where it is none, or does not reach the target. */
        private @Nullable List<Rational> rises(Evaluation start, List<Asked> usable, List<Choice> choices) {
            var rises = new ArrayList<Rational>();
            for (int at = 0; at < usable.size(); at++) {
                rises.add(choices.get(at) == Choice.ALL ? usable.get(at).room() : Rational.ZERO);
            }
            for (var pass : List.of(Choice.FOR_ITS_INSTRUMENT, Choice.FOR_THE_TOTAL)) {
                for (int at = 0; at < usable.size(); at++) {
                    if (choices.get(at) == pass) {
                        var one = usable.get(at);
                        var missing = pass == Choice.FOR_THE_TOTAL
                                ? target.totalFrom().minus(total(start, usable, rises))
                                : missing(start, usable, rises, one.instrument());
                        if (missing == null) {
                            return null;
                        }
                        rises.set(at, missing.dividedBy(one.perPoint()));
                    }
                }
            }
            for (int at = 0; at < usable.size(); at++) {
                if (rises.get(at).signum() < 0
                        || rises.get(at).compareTo(usable.get(at).room()) > 0) {
                    return null;
                }
            }
            return reaches(start, usable, rises) ? rises : null;
        }

        private boolean reaches(Evaluation start, List<Asked> usable, List<Rational> rises) {
            return total(start, usable, rises).compareTo(target.totalFrom()) >= 0
                    && calculation.methodology().instruments().stream().allMatch(instrument -> {
                        var missing = missing(start, usable, rises, instrument);
                        return missing == null || missing.signum() <= 0;
                    });
        }

        private Rational total(Evaluation start, List<Asked> usable, List<Rational> rises) {
            var total = Objects.requireNonNull(start.total());
            for (int at = 0; at < usable.size(); at++) {
                total = total.plus(usable.get(at).perPoint().times(rises.get(at)));
            }
            return total;
        }

        /** Points of the total that an instrument is short of; null where nothing is asked of it. */
        private @Nullable Rational missing(
                Evaluation start, List<Asked> usable, List<Rational> rises, Instrument instrument) {
            var each = target.eachFrom();
            if (each == null) {
                return null;
            }
            var missing = instrument.weight().times(each.minus(Objects.requireNonNull(start.instrument(instrument))));
            for (int at = 0; at < usable.size(); at++) {
                if (usable.get(at).instrument().equals(instrument)) {
                    missing = missing.minus(usable.get(at).perPoint().times(rises.get(at)));
                }
            }
            return missing;
        }

        private static Rational lower(@Nullable Rational one, Rational other) {
            return one == null || other.compareTo(one) < 0 ? other : one;
        }
    }

    @ForManySeeds
    void noWayIsCheaper(long seed) {
        var pick = Pick.seeded(seed);
        var methodology = SmallForm.of(pick, 5);
        var calculation = Answered.random(methodology, pick, pick.oneIn(3)).calculation();
        if (!Ways.isPossible(calculation)) {
            return;
        }
        var costs = new CostModel(
                pick.of(Rational.ONE, Rational.of(1, 5), Rational.of(3)), pick.of(Rational.of(100), Rational.of(25)));
        var asked = asked(calculation, costs);
        for (var target : List.of(
                Target.ofTotal(methodology, Rational.of(pick.between(30, 98))),
                Target.ofLevel(methodology, pick.of(methodology.levels().rules())))) {
            var trial = new Trial(calculation, target, costs, asked);
            for (var way : Ways.of(calculation, costs, Set.of()).to(target)) {
                var cheapest = trial.cheapest(way.means() != Means.PERCEPTIONS, way.means() != Means.DOCUMENTS);
                assertThat(way.cost()).as("%s to %s", way.means(), target).isEqualTo(cheapest);
                assertThat(way.state() == State.OUT_OF_REACH).isEqualTo(cheapest == null);
                assertThat(target.holds(
                                calculation, calculation.with(way.outcome().given())))
                        .isEqualTo(cheapest != null);
                assertAddsUp(calculation, way);
            }
        }
    }

    private static void assertAddsUp(Calculation calculation, Way way) {
        if (way.state() == State.OUT_OF_REACH) {
            return;
        }
        var costs = way.moves().stream().map(Way.Move::cost).reduce(Rational.ZERO, Rational::plus);
        var gains = way.moves().stream().map(Way.Move::gain).reduce(Rational.ZERO, Rational::plus);
        assertThat(costs).isEqualTo(way.cost());
        assertThat(Objects.requireNonNull(calculation.value(FigureName.TOTAL)).plus(gains))
                .isEqualTo(way.outcome().total().after());
    }

    private static List<Asked> asked(Calculation calculation, CostModel costs) {
        var asked = new ArrayList<Asked>();
        var total = Objects.requireNonNull(calculation.value(FigureName.TOTAL));
        for (var figure : calculation.figures()) {
            var value = calculation.value(figure.name());
            if (figure.name().kind() == Kind.QUESTION && value != null) {
                var raised = calculation.with(Map.of(figure.name(), value.plus(Rational.ONE)));
                var room = calculation.best(figure.name()).minus(value);
                asked.add(new Asked(
                        figure.name(),
                        calculation.instrumentOf(figure.name()).orElseThrow(),
                        room.compareTo(costs.riseMax()) > 0 ? costs.riseMax() : room,
                        Objects.requireNonNull(raised.total()).minus(total)));
            }
        }
        return asked;
    }
}
