package org.prongsai.query.nation.page;

import java.math.BigDecimal;
import java.util.Arrays;

/** How a mean is coloured on the map; from 85 it reaches the national target, from 95 it is of the best. */
enum Step {
    BELOW_65(1, 0),
    FROM_65(2, 65),
    FROM_75(3, 75),
    FROM_85(4, 85),
    FROM_95(5, 95);

    private final int number;
    private final BigDecimal min;

    Step(int number, int min) {
        this.number = number;
        this.min = BigDecimal.valueOf(min);
    }

    /** The step that a mean reaches. */
    static Step of(BigDecimal mean) {
        return Arrays.stream(values())
                .filter(step -> mean.compareTo(step.min) >= 0)
                .reduce((_, higher) -> higher)
                .orElse(BELOW_65);
    }

    /** From 1: also how many fifths of the tile the bar at its foot takes. */
    int number() {
        return number;
    }

    /** Its limits, such as {@code 75.00–84.99}. */
    String range() {
        return switch (this) {
            case BELOW_65 -> "0.00–64.99";
            case FROM_65 -> "65.00–74.99";
            case FROM_75 -> "75.00–84.99";
            case FROM_85 -> "85.00–94.99";
            case FROM_95 -> "95.00–100.00";
        };
    }
}
