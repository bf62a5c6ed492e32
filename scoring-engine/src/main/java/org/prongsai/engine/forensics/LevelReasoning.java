package org.prongsai.engine.forensics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Interval;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.score.PrintedFigure;

/**
 * What a published total and level say about what was not published.
 *
 * @param total as printed, or as it follows from printed figures; null when neither is known
 * @param stated the level as printed; null when none was
 * @param bounds where each instrument that was not published lies, given all that was
 * @param below what some instrument has to be below, for the level to be no better one; null when nothing follows
 * @param candidates instruments that can be below it
 * @param conflict what no scores of the instruments can make
 */
public record LevelReasoning(
        @Nullable PrintedFigure total,
        @Nullable String stated,
        List<Bound> bounds,
        @Nullable Rational below,
        List<String> candidates,
        Conflict conflict) {

    /** What no scores of the instruments can make, given what was published of them. */
    public enum Conflict {
        NONE,
        /** The total already. */
        TOTAL,
        /** The total, but not together with the level. */
        LEVEL
    }

    /** An instrument, and where its score lies. */
    public record Bound(String instrument, Interval range) {}

    public LevelReasoning {
        bounds = List.copyOf(bounds);
        candidates = List.copyOf(candidates);
    }
}
