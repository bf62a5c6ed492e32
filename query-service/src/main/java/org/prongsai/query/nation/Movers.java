package org.prongsai.query.nation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.comparison.FormChange;
import org.prongsai.engine.methodology.Methodology;

/**
 * Whose total moved most since the year before, and whether the two years may be held against each other at all.
 *
 * @param up the greatest rise first
 * @param down the greatest fall first
 * @param compared agencies with a total in both years
 * @param averageChange the mean of their changes, rounded once; null where there are none
 * @param forms each pair of rules that agencies went by, the most frequent first
 */
public record Movers(
        List<Mover> up,
        List<Mover> down,
        int compared,
        @Nullable BigDecimal averageChange,
        List<Form> forms) {

    public Movers {
        up = List.copyOf(up);
        down = List.copyOf(down);
        forms = List.copyOf(forms);
    }

    /** One agency; all three figures rounded from exact ones. */
    public record Mover(Listed listed, BigDecimal before, BigDecimal now, BigDecimal change, FormChange form) {}

    /**
     * Two sets of rules that agencies went by, one year and the next.
     *
     * @param agencies how many did
     */
    public record Form(Methodology earlier, Methodology later, FormChange change, int agencies) {}
}
