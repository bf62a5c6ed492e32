package org.prongsai.engine.score;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Interval;
import org.prongsai.engine.exact.Rational;

/**
 * A figure as it was printed, or as it follows from printed ones.
 *
 * @param value as printed, or worked out exactly from what was printed
 * @param range where the true figure lies: rounding to what was printed leaves so much open, and no more
 * @param places how many decimals it is printed with
 */
public record PrintedFigure(Rational value, Interval range, int places) {
    /** All that a score can be. */
    public static final Interval SCORES = Interval.between(Rational.ZERO, Rational.of(100));

    /** A part with its share of the whole. */
    public record Share(Rational weight, @Nullable PrintedFigure part) {}

    /**
     * A figure as printed. One that was handed down with fewer decimals than scores are shown with lost only zeros.
     *
     * @param decimals places that scores are shown with
     */
    public static PrintedFigure of(BigDecimal printed, int decimals) {
        int places = Math.max(printed.scale(), decimals);
        var range = Interval.roundedTo(printed, places).within(SCORES).orElseThrow();
        return new PrintedFigure(Rational.of(printed), range, places);
    }

    /** The weighted sum; null when any part is missing or there is none. Nothing is inferred from some of the parts. */
    public static @Nullable PrintedFigure sum(List<Share> shares, int decimals) {
        var value = Rational.ZERO;
        var range = Interval.of(Rational.ZERO);
        for (var share : shares) {
            var part = share.part();
            if (part == null) {
                return null;
            }
            value = value.plus(part.value().times(share.weight()));
            range = range.plus(part.range().times(share.weight()));
        }
        return shares.isEmpty() ? null : new PrintedFigure(value, range, decimals);
    }

    /** The plain mean; null when any part is missing or there is none. */
    public static @Nullable PrintedFigure mean(List<@Nullable PrintedFigure> parts, int decimals) {
        return sum(
                parts.stream()
                        .map(part -> new Share(Rational.of(1, parts.size()), part))
                        .toList(),
                decimals);
    }

    /** The figure as it stands in print. */
    public BigDecimal printed() {
        return value.rounded(places);
    }

    static @Nullable Rational valueOf(@Nullable PrintedFigure figure) {
        return figure == null ? null : figure.value();
    }
}
