package org.prongsai.engine.improvement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.explanation.Figure;
import org.prongsai.engine.explanation.FigureName;
import org.prongsai.engine.explanation.FigureName.Kind;
import org.prongsai.engine.methodology.Indicator;
import org.prongsai.engine.methodology.Instrument;

/**
 * A figure that can be raised point by point: a question, or where only an announced indicator or instrument is known, that.
 *
 * @param from what it is
 * @param room how many points it can be raised
 * @param perPoint points of the total that one point of it makes
 * @param cost what one point of it costs
 */
record Lever(Figure figure, Instrument instrument, Rational from, Rational room, Rational perPoint, Rational cost) {

    /** The most points of the total for the cost first; of equals the weakest, which has the most room. */
    private static final Comparator<Lever> BEST_FIRST = Comparator.comparing(
                    (Lever lever) -> lever.perPoint().dividedBy(lever.cost()))
            .reversed()
            .thenComparing(Lever::from);

    /** All that can be raised, best first. */
    static List<Lever> of(Calculation calculation, CostModel costs, Set<FigureName> withheld) {
        return calculation.figures().stream()
                .filter(figure -> !withheld.contains(figure.name()) && isLever(calculation, figure.name()))
                .flatMap(figure -> of(calculation, figure, costs).stream())
                .sorted(BEST_FIRST)
                .toList();
    }

    private static boolean isLever(Calculation calculation, FigureName name) {
        return switch (name.kind()) {
            case QUESTION -> true;
            case INSTRUMENT, INDICATOR -> calculation.links(name).isEmpty();
            case TOTAL, SURVEY, SUB_INDICATOR, SLOT, ITEM -> false;
        };
    }

    private static Optional<Lever> of(Calculation calculation, Figure figure, CostModel costs) {
        var name = figure.name();
        var value = calculation.value(name);
        var perPoint = calculation.perPoint(name);
        if (value == null || perPoint == null) {
            return Optional.empty();
        }
        var instrument = calculation.instrumentOf(name).orElseThrow();
        var left = calculation.best(name).minus(value);
        boolean limited = !instrument.isChecklist() && left.compareTo(costs.riseMax()) > 0;
        var lever = new Lever(
                figure,
                instrument,
                value,
                limited ? costs.riseMax() : left,
                perPoint,
                cost(calculation, name, instrument, costs));
        return left.signum() > 0 ? Optional.of(lever) : Optional.empty();
    }

    private static Rational cost(Calculation calculation, FigureName name, Instrument instrument, CostModel costs) {
        if (name.kind() == Kind.QUESTION) {
            return costs.perPoint();
        }
        var indicators = calculation.methodology().indicatorsOf(instrument).stream()
                .filter(indicator -> name.kind() == Kind.INSTRUMENT
                        || Integer.toString(indicator.number()).equals(name.id()));
        if (instrument.isChecklist()) {
            return Rational.of(
                    atLeastOne(indicators
                            .flatMap(one -> one.subIndicators().stream())
                            .flatMap(sub -> sub.items().stream())),
                    100);
        }
        long questions = atLeastOne(indicators.map(Indicator::questions).flatMap(List::stream));
        return costs.perPoint().times(Rational.of(questions * instrument.parts().size()));
    }

    /** Where nobody knows what a figure is made of, it is as one. */
    private static long atLeastOne(Stream<?> parts) {
        return Math.max(1, parts.count());
    }
}
