package org.prongsai.engine.score;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.methodology.Methodology;

/**
 * The limits of a methodology's levels, ready to be held against {@link FlatFigures}.
 *
 * @param comparesRounded whether against figures as displayed
 * @param pass the national target
 */
record LevelLimits(List<Rule> rules, boolean comparesRounded, Limit pass) {

    record Rule(Limit total, @Nullable Limit eachInstrument) {}

    /**
     * @param units the fewest units of the last place shown that reach it
     * @param nearly to the precision of a double
     */
    record Limit(Rational exact, long units, double nearly) {

        static Limit of(Rational exact, int decimals) {
            var units = exact.times(Rational.of(Math.powExact(10L, decimals)));
            var whole = units.numerator().divideAndRemainder(units.denominator());
            return new Limit(exact, whole[0].longValueExact() + whole[1].signum(), LevelLimits.nearly(exact));
        }
    }

    static LevelLimits of(Methodology methodology) {
        int decimals = methodology.decimals();
        var levels = methodology.levels();
        return new LevelLimits(
                levels.rules().stream()
                        .map(rule -> new Rule(
                                Limit.of(rule.totalMin(), decimals),
                                rule.eachInstrumentMin() == null ? null : Limit.of(rule.eachInstrumentMin(), decimals)))
                        .toList(),
                levels.comparesRounded(),
                Limit.of(levels.passMin(), decimals));
    }

    /** The first rule that holds; -1 where none does. */
    int of(FlatFigures figures) {
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            if (figures.totalReaches(rule.total())
                    && (rule.eachInstrument() == null || figures.everyInstrumentReaches(rule.eachInstrument()))) {
                return i;
            }
        }
        return -1;
    }

    static double nearly(Rational exact) {
        return exact.numerator().doubleValue() / exact.denominator().doubleValue();
    }
}
