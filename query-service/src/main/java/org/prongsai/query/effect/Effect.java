package org.prongsai.query.effect;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.explanation.SheetChange;
import org.prongsai.engine.score.ScoreSheet;

/**
 * What a stretch of events moved.
 *
 * @param before null where the assessment was not open yet
 * @param after null where it still is not
 */
public record Effect(@Nullable Snapshot before, @Nullable Snapshot after, SheetChange change) {

    static Effect of(@Nullable Snapshot before, @Nullable Snapshot after) {
        return new Effect(before, after, SheetChange.between(sheet(before), sheet(after)));
    }

    private static @Nullable ScoreSheet sheet(@Nullable Snapshot snapshot) {
        return snapshot == null ? null : snapshot.sheet();
    }

    /** Places that figures are rounded to. */
    public int decimals() {
        var known = after == null ? before : after;
        return known == null ? 2 : known.sheet().methodology().decimals();
    }
}
