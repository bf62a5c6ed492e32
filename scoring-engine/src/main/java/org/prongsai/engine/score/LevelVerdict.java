package org.prongsai.engine.score;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The level that follows from the figures.
 *
 * @param stated the level as announced; null when none was
 * @param possible levels that the known figures allow, best first: one where everything the rules ask for is known or
 *     follows from the total, several where it does not, none where the total is not known
 */
public record LevelVerdict(@Nullable String stated, List<String> possible) {
    public LevelVerdict {
        possible = List.copyOf(possible);
    }

    /** The level, where only one is possible; else the announced one; null when neither. */
    public @Nullable String level() {
        return possible.size() == 1 ? possible.getFirst() : stated;
    }

    /** Whether the announced level cannot follow from the figures. */
    public boolean isContradicted() {
        return stated != null && !possible.isEmpty() && !possible.contains(stated);
    }
}
