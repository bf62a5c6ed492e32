package org.prongsai.engine.improvement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.explanation.FigureName;
import org.prongsai.engine.methodology.Instrument;

/**
 * Finds the cheapest ways to a target under a cost model. None cheaper exists:
 *
 * <ul>
 *   <li>For every number of checklist items, {@link Documents} knows the most that they can make of their instrument, and all
 *       items cost alike; so no other choice of items has to be tried.
 *   <li>With the items chosen, every point of a question adds a fixed number of points to its instrument and to the total, and
 *       costs in proportion. First each instrument is brought to its own minimum by its best questions, then the total to its
 *       minimum by the best that are left. Any cheaper way would have to raise something worse before something better.
 * </ul>
 */
public final class Ways {
    private final Calculation calculation;
    private final List<Lever> levers;
    private final Map<Instrument, List<Documents.Choice>> documents = new LinkedHashMap<>();

    /** One choice of items, and what each instrument is with it. */
    private record Start(List<FigureName> turned, Map<Instrument, Rational> scores) {}

    private Ways(Calculation calculation, CostModel costs, Set<FigureName> withheld) {
        this.calculation = calculation;
        levers = Lever.of(calculation, costs, withheld);
        calculation.methodology().instruments().stream()
                .filter(Instrument::isChecklist)
                .forEach(instrument -> documents.put(instrument, Documents.of(calculation, instrument)));
    }

    /**
     * Prepares the search.
     *
     * @param withheld questions that must not be told about, and so are left as they are
     * @throws IllegalStateException when it cannot be {@link #isPossible searched}
     */
    public static Ways of(Calculation calculation, CostModel costs, Set<FigureName> withheld) {
        if (!isPossible(calculation)) {
            throw new IllegalStateException("the total of %s does not follow from its instruments"
                    .formatted(calculation.sheet().assessmentId()));
        }
        return new Ways(calculation, costs, withheld);
    }

    /** Whether the total follows from the instruments, so that one can say what would raise it. */
    public static boolean isPossible(Calculation calculation) {
        return calculation.value(FigureName.TOTAL) != null
                && !calculation.links(FigureName.TOTAL).isEmpty();
    }

    /** The cheapest way by each means. */
    public List<Way> to(Target target) {
        return Stream.of(Way.Means.values()).map(means -> to(target, means)).toList();
    }

    private Way to(Target target, Way.Means means) {
        if (target.holds(calculation, calculation.with(Map.of()))) {
            return new Way(means, Way.State.REACHED, Rational.ZERO, List.of(), outcome(new LinkedHashMap<>()));
        }
        var usable =
                levers.stream().filter(lever -> uses(means, lever.instrument())).toList();
        Effort best = null;
        for (var start : starts(means)) {
            var effort = complete(start, usable, target);
            if (effort != null && (best == null || effort.isBetterThan(best))) {
                best = effort;
            }
        }
        if (best == null) {
            return new Way(means, Way.State.OUT_OF_REACH, null, List.of(), outcome(everything(means, usable)));
        }
        return new Way(means, Way.State.REACHES, best.cost(), moves(best), outcome(best.given(calculation)));
    }

    private static boolean uses(Way.Means means, Instrument instrument) {
        return switch (means) {
            case DOCUMENTS -> instrument.isChecklist();
            case PERCEPTIONS -> !instrument.isChecklist();
            case BOTH -> true;
        };
    }

    /** Every choice of items worth trying, over all checklists. */
    private List<Start> starts(Way.Means means) {
        var starts = List.of(new Start(List.of(), scores()));
        for (var entry : documents.entrySet()) {
            if (uses(means, entry.getKey())) {
                starts = starts.stream()
                        .flatMap(start -> entry.getValue().stream().map(choice -> with(start, entry.getKey(), choice)))
                        .toList();
            }
        }
        return starts;
    }

    private Map<Instrument, Rational> scores() {
        var scores = new LinkedHashMap<Instrument, Rational>();
        for (var instrument : calculation.methodology().instruments()) {
            scores.put(instrument, known(calculation.value(Evaluation.nameOf(instrument))));
        }
        return scores;
    }

    private static Start with(Start start, Instrument instrument, Documents.Choice choice) {
        var turned = new ArrayList<>(start.turned());
        turned.addAll(choice.turned().names());
        var scores = new LinkedHashMap<>(start.scores());
        scores.put(instrument, known(choice.value()));
        return new Start(turned, scores);
    }

    /** A total that follows from its instruments has all of them. */
    private static Rational known(@Nullable Rational score) {
        return Objects.requireNonNull(score);
    }

    /** The cheapest rises that are still needed; null where all of them do not do. */
    private static @Nullable Effort complete(Start start, List<Lever> usable, Target target) {
        var rise = new Rise(usable);
        var total = Rational.ZERO;
        for (var entry : start.scores().entrySet()) {
            var instrument = entry.getKey();
            var score = entry.getValue();
            total = total.plus(instrument.weight().times(score));
            var each = target.eachFrom();
            if (each != null
                    && !rise.bring(
                            instrument.weight().times(each.minus(score)),
                            lever -> lever.instrument().equals(instrument))) {
                return null;
            }
        }
        var need = target.totalFrom().minus(total).minus(rise.gain());
        return rise.bring(need, _ -> true) ? new Effort(start.turned(), rise.raised()) : null;
    }

    private SequencedMap<FigureName, Rational> everything(Way.Means means, List<Lever> usable) {
        var turned = new ArrayList<FigureName>();
        documents.forEach((instrument, choices) -> {
            if (uses(means, instrument)) {
                turned.addAll(choices.getLast().turned().names());
            }
        });
        var raised = usable.stream()
                .map(lever -> new Effort.Raised(lever, lever.room()))
                .toList();
        return new Effort(turned, raised).given(calculation);
    }

    private List<Way.Move> moves(Effort effort) {
        var moves = new ArrayList<Way.Move>();
        var costs = new LinkedHashMap<FigureName, Rational>();
        effort.raised().forEach(each -> costs.put(each.lever().figure().name(), each.cost()));
        var sofar = new LinkedHashMap<FigureName, Rational>();
        var total = known(calculation.value(FigureName.TOTAL));
        for (var entry : effort.given(calculation).entrySet()) {
            var name = entry.getKey();
            sofar.put(name, entry.getValue());
            var then = known(calculation.with(sofar).total());
            moves.add(new Way.Move(
                    calculation.find(name).orElseThrow(),
                    calculation.value(name),
                    entry.getValue(),
                    costs.getOrDefault(name, Rational.ONE),
                    then.minus(total)));
            total = then;
        }
        return moves;
    }

    private WhatIf outcome(SequencedMap<FigureName, Rational> given) {
        return WhatIf.of(calculation, given);
    }
}
