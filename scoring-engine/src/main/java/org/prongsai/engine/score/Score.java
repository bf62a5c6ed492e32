package org.prongsai.engine.score;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;

/**
 * One exact figure, 0 to 100, with what it rests on. Nothing here is rounded; {@link #rounded} does that at the very end,
 * each figure from its own exact value.
 *
 * @param computed from responses and verdicts; null when there are none
 * @param complete whether everything the computed value should rest on was there
 * @param published as announced, or the mean of announced parts; null when neither is known
 * @param stated whether the published value was itself announced, rather than worked out from announced parts
 * @param computedLeads which of the two is the figure, where both are known
 */
public record Score(
        @Nullable Rational computed,
        boolean complete,
        @Nullable Rational published,
        boolean stated,
        boolean computedLeads) {

    /** The figure; null when nothing is known. */
    public @Nullable Rational value() {
        return isComputed() ? computed : published;
    }

    /** Whether the figure is the computed one. */
    public boolean isComputed() {
        return computed != null && (computedLeads || published == null);
    }

    public Basis basis() {
        return Basis.of(computed != null, published != null);
    }

    /** Computed less published; null unless both are known. */
    public @Nullable Rational difference() {
        return computed == null || published == null ? null : computed.minus(published);
    }

    /** The figure for display; null when nothing is known. */
    public @Nullable BigDecimal rounded(int decimals) {
        var value = value();
        return value == null ? null : value.rounded(decimals);
    }
}
