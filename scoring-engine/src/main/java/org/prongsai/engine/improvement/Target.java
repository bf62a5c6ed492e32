package org.prongsai.engine.improvement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.methodology.LevelScheme.Rule;
import org.prongsai.engine.methodology.Methodology;

/**
 * What is to be reached.
 *
 * @param total the total as it has to be displayed
 * @param each what every instrument has to be displayed with besides; null where the total alone counts
 * @param level the level whose rule this is; null where it is none's
 * @param totalFrom the lowest exact total that is displayed so: where limits are held against rounded figures, half a unit of
 *     the last place below
 * @param eachFrom the same of every instrument; null where the total alone counts
 */
public record Target(
        Rational total,
        @Nullable Rational each,
        @Nullable String level,
        Rational totalFrom,
        @Nullable Rational eachFrom) {
    /** The national target, and where the best level begins. */
    private static final List<Rational> ALWAYS = List.of(Rational.of(85), Rational.of(95));

    /** @param total 0 to 100 */
    public static Target ofTotal(Methodology methodology, Rational total) {
        return new Target(total, null, null, from(total, methodology), null);
    }

    /** What a level's rule asks for: with it, that level or a better one follows. */
    public static Target ofLevel(Methodology methodology, Rule rule) {
        var each = rule.eachInstrumentMin();
        return new Target(
                rule.totalMin(),
                each,
                rule.level(),
                from(rule.totalMin(), methodology),
                each == null ? null : from(each, methodology));
    }

    /** The level next to the one that the calculation comes to; empty at the best, and where no level follows. */
    public static Optional<Target> next(Calculation calculation) {
        var rules = calculation.methodology().levels().rules();
        var level = calculation.with(Map.of()).level();
        for (int at = 1; at < rules.size(); at++) {
            if (rules.get(at).level().equals(level.level())) {
                return Optional.of(ofLevel(calculation.methodology(), rules.get(at - 1)));
            }
        }
        return Optional.empty();
    }

    /** The next level, 85, 95, and the levels from 85 on: lowest first, what asks for the same only once. */
    public static List<Target> usual(Calculation calculation) {
        var methodology = calculation.methodology();
        var found = new ArrayList<Target>();
        next(calculation).ifPresent(found::add);
        methodology.levels().rules().stream()
                .filter(rule -> rule.totalMin().compareTo(ALWAYS.getFirst()) >= 0)
                .forEach(rule -> found.add(ofLevel(methodology, rule)));
        ALWAYS.forEach(total -> found.add(ofTotal(methodology, total)));
        var once = new ArrayList<Target>();
        for (var target : found) {
            if (once.stream().noneMatch(target::asksTheSame)) {
                once.add(target);
            }
        }
        once.sort(Comparator.comparing(Target::total).thenComparing(Target::eachOrNone));
        return once;
    }

    /** Whether a calculation reaches it; never where a figure that it asks for is not known. */
    public boolean holds(Calculation calculation, Evaluation evaluation) {
        var from = eachFrom;
        return reaches(evaluation.total(), totalFrom)
                && (from == null
                        || calculation.methodology().instruments().stream()
                                .allMatch(instrument -> reaches(evaluation.instrument(instrument), from)));
    }

    private static boolean reaches(@Nullable Rational value, Rational from) {
        return value != null && value.compareTo(from) >= 0;
    }

    private Rational eachOrNone() {
        return each == null ? Rational.ZERO : each;
    }

    private boolean asksTheSame(Target other) {
        return total.equals(other.total) && Objects.equals(each, other.each);
    }

    /** Half up: what lies half a unit below a displayed figure is displayed as that figure. */
    private static Rational from(Rational limit, Methodology methodology) {
        if (!methodology.levels().comparesRounded()) {
            return limit;
        }
        var unit = Rational.of(BigDecimal.ONE.movePointLeft(methodology.decimals()));
        var near = Rational.of(limit.rounded(methodology.decimals()));
        var displayed = near.compareTo(limit) < 0 ? near.plus(unit) : near;
        return displayed.minus(unit.dividedBy(Rational.of(2)));
    }
}
