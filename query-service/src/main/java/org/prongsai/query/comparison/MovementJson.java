package org.prongsai.query.comparison;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.comparison.Movement;
import org.prongsai.query.figure.Figures;

/**
 * One figure in two years, each number rounded from its own exact value; null where it is not known.
 *
 * @param contribution by how many points it moved the total
 */
record MovementJson(
        @Nullable BigDecimal from,
        @Nullable BigDecimal to,
        @Nullable BigDecimal change,
        @Nullable BigDecimal contribution,
        ExactJson exact) {

    /** The same as fractions. */
    record ExactJson(
            @Nullable String from,
            @Nullable String to,
            @Nullable String change,
            @Nullable String contribution) {}

    static MovementJson of(Movement movement, int decimals) {
        return of(
                movement,
                decimals,
                new ExactJson(
                        Figures.exact(movement.from()),
                        Figures.exact(movement.to()),
                        Figures.exact(movement.change()),
                        Figures.exact(movement.contribution())));
    }

    /** Without fractions: counts could be told from them. */
    static MovementJson rounded(Movement movement, int decimals) {
        return of(movement, decimals, new ExactJson(null, null, null, null));
    }

    private static MovementJson of(Movement movement, int decimals, ExactJson exact) {
        return new MovementJson(
                Figures.rounded(movement.from(), decimals),
                Figures.rounded(movement.to(), decimals),
                Figures.rounded(movement.change(), decimals),
                Figures.rounded(movement.contribution(), decimals),
                exact);
    }
}
