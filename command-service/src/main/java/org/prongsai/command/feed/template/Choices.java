package org.prongsai.command.feed.template;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.prongsai.engine.methodology.Scale;

/** The hidden sheet with the words of each list, a column each: lists written into a cell's rule end at 255 characters. */
final class Choices {
    private final Worksheet sheet;
    private final Map<List<String>, Range> ranges = new LinkedHashMap<>();

    Choices(Worksheet sheet) {
        this.sheet = sheet;
        sheet.setVisibilityState(VisibilityState.HIDDEN);
    }

    /** Where the words of a scale of answers are. */
    Range of(Scale scale) {
        return of(scale.options().stream().map(Choices::word).toList());
    }

    /** Where some words are. */
    Range of(List<String> words) {
        return ranges.computeIfAbsent(words, this::write);
    }

    private Range write(List<String> words) {
        int column = ranges.size();
        for (int row = 0; row < words.size(); row++) {
            sheet.value(row, column, words.get(row));
        }
        return sheet.range(0, column, words.size() - 1, column);
    }

    /** The level first, so that typing its digit finds the rest. */
    static String word(Scale.Option option) {
        return option.level() + " " + option.label().th();
    }

    /** What an item may be found to be, in the words of the checklist, the best first. */
    static List<String> verdicts(Scale scale) {
        return scale.options().stream()
                .sorted(Comparator.comparing(Scale.Option::value).reversed())
                .map(option -> option.label().th())
                .toList();
    }
}
