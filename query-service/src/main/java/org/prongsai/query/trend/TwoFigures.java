package org.prongsai.query.trend;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.score.Score;

/**
 * The figure that leads, and the other one where a published and a computed one are both there and are not displayed alike.
 *
 * @param value null where there is none
 * @param other null where there is none, or it is displayed as the leading one is
 * @param otherIsPublished which of the two the other is
 */
record TwoFigures(@Nullable Rational value, @Nullable Rational other, boolean otherIsPublished) {
    static final TwoFigures NONE = new TwoFigures(null, null, false);

    static TwoFigures of(@Nullable Score score, int decimals) {
        if (score == null) {
            return NONE;
        }
        var computed = score.computed();
        var published = score.published();
        boolean differ = computed != null
                && published != null
                && computed.rounded(decimals).compareTo(published.rounded(decimals)) != 0;
        var other = score.isComputed() ? published : computed;
        return new TwoFigures(score.value(), differ ? other : null, score.isComputed());
    }
}
