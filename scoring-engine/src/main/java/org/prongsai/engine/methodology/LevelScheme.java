package org.prongsai.engine.methodology;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;

/**
 * How a total, and with some rules each instrument, becomes a level: the first rule that holds.
 *
 * @param id name of the scheme; levels of two years are comparable where the names are equal
 * @param comparesRounded whether limits are held against the figures as displayed (rounded) or against exact ones
 * @param passMin the score from which an agency counts as having reached the national target
 */
public record LevelScheme(
        String id, List<Rule> rules, boolean comparesRounded, Rational passMin, Provenance provenance) {

    /**
     * One rule.
     *
     * @param level the level's name as published, such as {@code AA} or {@code ผ่านดี}
     * @param totalMin the total from which it holds
     * @param eachInstrumentMin what every instrument has to reach besides; absent where the total alone decides
     */
    public record Rule(
            String level,
            Label label,
            Rational totalMin,
            @Nullable Rational eachInstrumentMin) {}

    public LevelScheme {
        rules = List.copyOf(rules);
    }
}
