package org.prongsai.query.page;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.methodology.LevelScheme;

/**
 * A page of the list of agencies.
 *
 * @param year null when the log holds no assessment
 * @param latest the latest year there is; null when there is none
 * @param before the year before, where it has assessments; null where it has none
 * @param found how many match, over all pages
 * @param page from 1
 * @param pages at least 1
 */
record Listing(
        @Nullable FiscalYear year,
        @Nullable FiscalYear latest,
        @Nullable FiscalYear before,
        List<Entry> entries,
        long found,
        int page,
        int pages) {

    static final Listing EMPTY = new Listing(null, null, null, List.of(), 0, 1, 1);

    /**
     * One agency.
     *
     * @param total as displayed; null when there is none
     * @param level null when there is none
     * @param levels where the level's name in other languages stands; null when that is not known
     */
    record Entry(
            AgencyId agency,
            String nameTh,
            @Nullable String nameEn,
            String type,
            String province,
            @Nullable BigDecimal total,
            @Nullable String level,
            @Nullable LevelScheme levels) {}

    Listing {
        entries = List.copyOf(entries);
    }
}
