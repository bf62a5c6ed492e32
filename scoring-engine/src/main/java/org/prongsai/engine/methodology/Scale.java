package org.prongsai.engine.methodology;

import java.util.List;
import java.util.Optional;
import org.prongsai.engine.exact.Rational;

/**
 * The options of a question or checklist item, in the order in which they are shown.
 *
 * @param options 2 to 9; option {@code i} has level {@code i + 1}
 */
public record Scale(String id, List<Option> options, Provenance provenance) {
    /**
     * One option.
     *
     * @param level 1 to 9: its place on the scale, and its digit in packed answers
     * @param code a word for it in the API, such as {@code PASS}; the level's digit where the file gives none
     * @param value what it is worth, 0 to 100
     */
    public record Option(int level, String code, Label label, Rational value) {}

    public Scale {
        options = List.copyOf(options);
    }

    /** How many levels there are. */
    public int levels() {
        return options.size();
    }

    public Optional<Option> optionOfCode(String code) {
        return options.stream().filter(option -> option.code().equals(code)).findFirst();
    }

    /** What a level is worth; on a reversed question the scale is read from its other end. */
    public Rational value(int level, boolean reversed) {
        return options.get(reversed ? options.size() - level : level - 1).value();
    }
}
