package org.prongsai.query.reconciliation;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.forensics.Reconciliation;
import org.prongsai.engine.score.PrintedFigure;
import org.prongsai.engine.score.PublishedFigures;

/**
 * What was published of an assessment, in a few figures.
 *
 * @param published the total as printed; null when none was
 * @param level the level as printed; null when none was
 * @param indicators how many indicators were published
 * @param computed the total that what was published below it makes; null when that makes none
 */
public record Summary(
        @Nullable PrintedFigure published,
        @Nullable String level,
        int indicators,
        @Nullable Rational computed) {

    public static Summary of(Reconciliation reconciliation) {
        var held = reconciliation.sheet().published();
        if (held == null) {
            return new Summary(null, null, 0, null);
        }
        var figures = new PublishedFigures(reconciliation.methodology(), held.result());
        var derived = figures.derivedTotal();
        return new Summary(
                figures.statedTotal(),
                held.result().level(),
                held.result().indicators().size(),
                derived == null ? null : derived.value());
    }
}
