package org.prongsai.query.page;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.log.AsOf;

/** What the pages ask of the read side. */
interface AgencyData {

    /**
     * One agency in the years asked for, as far as they exist (see {@link YearChoice}).
     *
     * @return empty when there is no such agency or it has no such year
     */
    Optional<AgencyReading> agency(Query query);

    /**
     * A page of one fiscal year's agencies, in the order of their names.
     *
     * @param year null for the latest
     * @param search part of a name or id; empty for all
     * @param page from 1
     */
    Listing agencies(@Nullable FiscalYear year, String search, int page);

    /** The same as it was known at an earlier point of the log. */
    Listing agencies(@Nullable FiscalYear year, String search, int page, AsOf asOf);

    /** The stretch of the log that tells of a year; empty where there is nothing to choose from. */
    Optional<Span> span(FiscalYear year);

    /** The stretch that tells of all years. */
    Optional<Span> span();

    /** The point of the log that a page is as of. */
    Moment moment(AsOf asOf, String asked);

    /**
     * @param year null for the latest
     * @param from null for the year before it
     * @param asked the parameter that asked for the past, as it was given; null for now
     */
    record Query(
            AgencyId agency,
            @Nullable FiscalYear year,
            @Nullable FiscalYear from,
            AsOf asOf,
            @Nullable String asked) {}
}
