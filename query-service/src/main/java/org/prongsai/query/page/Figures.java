package org.prongsai.query.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;

/** Figures as written on the pages: rounded here and nowhere before. */
public final class Figures {
    private static final String MINUS = "−";

    private Figures() {}

    /** A score, such as {@code 50.36}; null when there is none. */
    public static @Nullable String score(@Nullable Rational score, int decimals) {
        return score == null ? null : score.rounded(decimals).toPlainString();
    }

    /** A score as it is, such as {@code 63/8}; null where there is none, or it is whole and displayed as it is. */
    static @Nullable String fraction(@Nullable Rational score) {
        var written = score == null ? "" : score.toString();
        return written.contains("/") ? written : null;
    }

    /** A difference with its sign, such as {@code +42.49}; null when there is none. */
    public static @Nullable String difference(@Nullable Rational difference, int decimals) {
        if (difference == null) {
            return null;
        }
        var rounded = difference.rounded(decimals);
        var size = rounded.abs().toPlainString();
        return switch (rounded.signum()) {
            case 1 -> "+" + size;
            case -1 -> MINUS + size;
            default -> size;
        };
    }

    /** A margin on both sides, such as {@code ±3.21}. */
    static String margin(double points) {
        return "±"
                + BigDecimal.valueOf(points).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** A limit, without needless zeros: {@code 85}, {@code 82.5}. */
    public static String limit(Rational limit) {
        var written = limit.rounded(2).stripTrailingZeros();
        return (written.scale() < 0 ? written.setScale(0) : written).toPlainString();
    }

    /** For drawing only. */
    public static @Nullable Double drawn(@Nullable Rational score) {
        return score == null ? null : score.rounded(4).doubleValue();
    }

    /** As {@link #drawn}, where there is a value for sure. */
    public static double length(Rational score) {
        return score.rounded(4).doubleValue();
    }

    static String count(int count) {
        return new BigDecimal(count).toPlainString();
    }
}
