package org.prongsai.engine.improvement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.explanation.FigureName;
import org.prongsai.engine.explanation.FigureName.Kind;
import org.prongsai.engine.methodology.Instrument;

/**
 * The best that so many checklist items can make of an instrument, for every number of items worth turning.
 *
 * <p>Exact, not greedy: an item that was not judged yet begins to count when it is, and so moves what all others are worth.
 * The tree is worked through from below; of each figure the best value is kept for every number of items turned under it. That
 * is enough: a figure above never falls when one below it rises, and whether a figure counts at all follows from that number
 * alone.
 */
final class Documents {

    /**
     * One way to turn items.
     *
     * @param value what the instrument is then; null where nothing of it is judged
     */
    record Choice(@Nullable Rational value, Turned turned) {
        int items() {
            return turned.count();
        }
    }

    /** The items turned, as a list that shares its tail. */
    record Turned(
            int count,
            @Nullable FigureName latest,
            @Nullable Turned before,
            @Nullable Turned beside) {
        static final Turned NONE = new Turned(0, null, null, null);

        static Turned one(FigureName item) {
            return new Turned(1, item, null, null);
        }

        Turned and(Turned other) {
            return count == 0 ? other : other.count == 0 ? this : new Turned(count + other.count, null, this, other);
        }

        List<FigureName> names() {
            var names = new ArrayList<FigureName>();
            collect(names);
            return names;
        }

        private void collect(List<FigureName> names) {
            if (latest != null) {
                names.add(latest);
            }
            if (before != null) {
                before.collect(names);
            }
            if (beside != null) {
                beside.collect(names);
            }
        }
    }

    /** Parts taken together so far: the sum of what counts. */
    private record Sum(Rational sum, Turned turned) {}

    private final Calculation calculation;

    private Documents(Calculation calculation) {
        this.calculation = calculation;
    }

    /** The first turns nothing; every later one turns more items and makes more of the instrument. */
    static List<Choice> of(Calculation calculation, Instrument instrument) {
        var best = new ArrayList<Choice>();
        for (var choice : new Documents(calculation).choices(Evaluation.nameOf(instrument))) {
            if (best.isEmpty() || isMore(choice.value(), best.getLast().value())) {
                best.add(choice);
            }
        }
        return best;
    }

    /** The best for each number of items turned, from none on. */
    private List<Choice> choices(FigureName name) {
        if (name.kind() == Kind.ITEM) {
            return ofItem(name);
        }
        var links = calculation.links(name);
        if (links.isEmpty()) {
            return List.of(new Choice(calculation.value(name), Turned.NONE));
        }
        List<Map<Rational, Sum>> together = List.of(Map.of(Rational.ZERO, new Sum(Rational.ZERO, Turned.NONE)));
        for (var link : links) {
            together = withOneMore(together, choices(link.name()), link.weight());
        }
        return together.stream().map(Documents::best).toList();
    }

    private List<Choice> ofItem(FigureName name) {
        var value = calculation.value(name);
        var best = calculation.best(name);
        var asItIs = new Choice(value, Turned.NONE);
        return value != null && value.compareTo(best) >= 0
                ? List.of(asItIs)
                : List.of(asItIs, new Choice(best, Turned.one(name)));
    }

    /** For each number of items, and each weight of what counts, the greatest sum. */
    private static List<Map<Rational, Sum>> withOneMore(
            List<Map<Rational, Sum>> together, List<Choice> part, Rational weight) {
        var more = new ArrayList<Map<Rational, Sum>>();
        for (int items = 0; items < together.size() + part.size() - 1; items++) {
            more.add(new HashMap<>());
        }
        for (int items = 0; items < together.size(); items++) {
            for (var entry : together.get(items).entrySet()) {
                for (int turned = 0; turned < part.size(); turned++) {
                    var choice = part.get(turned);
                    var value = choice.value();
                    var counted =
                            value == null ? entry.getKey() : entry.getKey().plus(weight);
                    var before = entry.getValue().sum();
                    var sum = new Sum(
                            value == null ? before : before.plus(weight.times(value)),
                            entry.getValue().turned().and(choice.turned()));
                    more.get(items + turned)
                            .merge(counted, sum, (one, other) -> one.sum().compareTo(other.sum()) > 0 ? one : other);
                }
            }
        }
        return more;
    }

    private static Choice best(Map<Rational, Sum> sums) {
        var choices = new TreeMap<>(sums)
                .entrySet().stream()
                        .map(each -> choice(each.getKey(), each.getValue()))
                        .toList();
        var best = choices.getFirst();
        for (var choice : choices) {
            best = isMore(choice.value(), best.value()) ? choice : best;
        }
        return best;
    }

    private static Choice choice(Rational weight, Sum sum) {
        return new Choice(weight.signum() == 0 ? null : sum.sum().dividedBy(weight), sum.turned());
    }

    private static boolean isMore(@Nullable Rational value, @Nullable Rational than) {
        return value != null && (than == null || value.compareTo(than) > 0);
    }
}
