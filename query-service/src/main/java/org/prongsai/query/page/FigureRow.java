package org.prongsai.query.page;

import org.jspecify.annotations.Nullable;

/**
 * One figure in both years, as written; null where there is none.
 *
 * @param number of the indicator, or the instrument's code; null for the total
 * @param group the instrument an indicator belongs to; null for others
 */
record FigureRow(
        @Nullable String number,
        String name,
        @Nullable String group,
        @Nullable String earlier,
        @Nullable String later,
        @Nullable String change) {}
