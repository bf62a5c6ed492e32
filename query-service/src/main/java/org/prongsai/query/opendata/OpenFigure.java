package org.prongsai.query.opendata;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.score.Score;

/**
 * One figure as it is given away, rounded for display.
 *
 * @param score null where nothing may be told
 * @param kind where the score comes from; null where there is none
 * @param computed from responses and verdicts; null where they are not all there or may not be told
 * @param difference computed less announced; null unless both are there
 */
public record OpenFigure(
        @Nullable BigDecimal score,
        @Nullable Kind kind,
        @Nullable BigDecimal computed,
        @Nullable BigDecimal difference) {
    /** Nothing to tell. */
    public static final OpenFigure NONE = new OpenFigure(null, null, null, null);

    /** Where a score comes from. */
    public enum Kind {
        /** As the central assessor announced it. */
        ANNOUNCED,
        /** Worked out from parts that were announced, by the rules of the methodology. */
        DERIVED,
        /** Worked out from responses and verdicts of an assessment that was certified. */
        COMPUTED
    }

    /**
     * A figure of an assessment.
     *
     * @param announced the figure as nothing but the announcement makes it
     * @param whole the figure with all that is held
     * @param tellsComputed whether what was computed may be told
     * @param certified whether what was computed counts as the result where nothing was announced
     */
    static OpenFigure of(Score announced, Score whole, boolean tellsComputed, boolean certified, int decimals) {
        var published = announced.value();
        var computed = tellsComputed && whole.complete() ? whole.computed() : null;
        if (published != null) {
            return new OpenFigure(
                    published.rounded(decimals),
                    announced.stated() ? Kind.ANNOUNCED : Kind.DERIVED,
                    rounded(computed, decimals),
                    computed == null ? null : computed.minus(published).rounded(decimals));
        }
        var shown = rounded(computed, decimals);
        return new OpenFigure(
                certified ? shown : null, certified && computed != null ? Kind.COMPUTED : null, shown, null);
    }

    private static @Nullable BigDecimal rounded(@Nullable Rational value, int decimals) {
        return value == null ? null : value.rounded(decimals);
    }
}
