package org.prongsai.query.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.FiscalYear;

/**
 * Which two years a page shows.
 *
 * @param earlier null when there is no other year
 */
record YearChoice(FiscalYear later, @Nullable FiscalYear earlier) {

    /**
     * Takes what was asked for as far as it exists: without a year the latest one, without another the one before it. Two
     * years asked for the wrong way round are put in order.
     *
     * @param years with an assessment, oldest first
     * @return empty when there is no such year
     */
    static Optional<YearChoice> of(List<FiscalYear> years, @Nullable FiscalYear year, @Nullable FiscalYear from) {
        if (years.isEmpty() || (year != null && !years.contains(year))) {
            return Optional.empty();
        }
        var chosen = year == null ? years.getLast() : year;
        var other = from != null && years.contains(from) && !from.equals(chosen) ? from : before(years, chosen);
        return Optional.of(
                other != null && other.compareTo(chosen) > 0
                        ? new YearChoice(other, chosen)
                        : new YearChoice(chosen, other));
    }

    private static @Nullable FiscalYear before(List<FiscalYear> years, FiscalYear chosen) {
        int at = years.indexOf(chosen);
        return at > 0 ? years.get(at - 1) : null;
    }
}
