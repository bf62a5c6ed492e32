package org.prongsai.query.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;

/** The two ways in which the API writes a figure. */
public final class Figures {
    private static final int WEIGHT_DECIMALS = 6;

    private Figures() {}

    /** As displayed; null when not known. */
    public static @Nullable BigDecimal rounded(@Nullable Rational value, int decimals) {
        return value == null ? null : value.rounded(decimals);
    }

    /** As it is, {@code p/q} or {@code p}; null when not known. */
    public static @Nullable String exact(@Nullable Rational value) {
        return value == null ? null : value.toString();
    }

    /** A weight or a level's value: short, as rules are written; 0.3, 33, 0.333333. */
    public static BigDecimal plain(Rational value) {
        var stripped = value.rounded(WEIGHT_DECIMALS).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
