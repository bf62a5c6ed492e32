package org.prongsai.query.nation.page;

import org.jspecify.annotations.Nullable;

/**
 * The heading of a column that can be ordered by.
 *
 * @param href orders by it, or the other way round where that is done already
 * @param direction as aria-sort has it; null where something else is ordered by
 * @param number whether the column holds figures
 * @param spare whether the column is left out where there is little room
 */
record Heading(String label, String href, @Nullable String direction, boolean number, boolean spare) {

    /** @param descending null where something else is ordered by */
    static @Nullable String direction(@Nullable Boolean descending) {
        if (descending == null) {
            return null;
        }
        return descending ? "descending" : "ascending";
    }

    /** For the class attribute. */
    public String classes() {
        return (number ? "number" : "") + (spare ? " spare" : "");
    }
}
