package org.prongsai.engine.comparison;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;

/**
 * One figure in two years. Nothing here is rounded.
 *
 * @param from null when not known
 * @param to null when not known
 * @param contribution by how many points of the total it moved the total; null unless both figures and their weight in the
 *     total are known
 */
public record Movement(
        @Nullable Rational from,
        @Nullable Rational to,
        @Nullable Rational contribution) {

    /** The later figure less the earlier; null unless both are known. */
    public @Nullable Rational change() {
        return from == null || to == null ? null : to.minus(from);
    }
}
