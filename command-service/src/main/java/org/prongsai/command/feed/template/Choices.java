package org.prongsai.command.feed.template;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.prongsai.engine.methodology.Scale;

/** The hidden sheet with the words of each scale, a column each: lists written into a cell's rule end at 255 characters. */
final class Choices {
    private final Worksheet sheet;
    private final Map<String, Range> ranges = new LinkedHashMap<>();

    Choices(Worksheet sheet) {
        this.sheet = sheet;
        sheet.setVisibilityState(VisibilityState.HIDDEN);
    }

    /** Where the words of a scale are. */
    Range of(Scale scale) {
        return ranges.computeIfAbsent(scale.id(), _ -> write(scale));
    }

    private Range write(Scale scale) {
        int column = ranges.size();
        for (int row = 0; row < scale.levels(); row++) {
            sheet.value(row, column, word(scale.options().get(row)));
        }
        return sheet.range(0, column, scale.levels() - 1, column);
    }

    /** The level first, so that typing its digit finds the rest. */
    static String word(Scale.Option option) {
        return option.level() + " " + option.label().th();
    }
}
