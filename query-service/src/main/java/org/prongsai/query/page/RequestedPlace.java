package org.prongsai.query.page;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.log.AsOf;
import org.prongsai.page.Wording;
import org.prongsai.query.assessment.AsOfParameter;
import org.prongsai.query.assessment.FiscalYearParameter;
import org.prongsai.query.assessment.PathNames;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Reads which agency, year and moment a page is asked about, and offers the way back through the log. */
@Component
class RequestedPlace {
    /** The parameter that names a day of the past. */
    static final String DAY = "day";

    private final AgencyData agencies;
    private final AsOfParameter asOfs;

    RequestedPlace(AgencyData agencies, AsOfParameter asOfs) {
        this.agencies = agencies;
        this.asOfs = asOfs;
    }

    /** As known now. */
    HistoryData.Place now(String agency, @Nullable String year) {
        return place(agency, year, AsOf.latest(), null);
    }

    /**
     * As known at a moment.
     *
     * @param asOf a position or an instant; null or blank for now
     * @param day the end of a day as it is written in Thailand, which goes first; null or blank for none
     */
    HistoryData.Place of(String agency, @Nullable String year, @Nullable String asOf, @Nullable String day) {
        if (day != null && !day.isBlank()) {
            var end = asOfs.read(ThaiDate.end(DAY, day).toString());
            return place(
                    agency, year, end, end instanceof AsOf.Position(var position) ? Long.toString(position) : null);
        }
        var written = asOf == null || asOf.isBlank() ? null : asOf.strip();
        return place(agency, year, asOfs.read(written), written);
    }

    private static HistoryData.Place place(String agency, @Nullable String year, AsOf asOf, @Nullable String written) {
        return new HistoryData.Place(
                PathNames.agency(agency),
                year == null || year.isBlank() ? null : FiscalYearParameter.read("year", year.strip()),
                asOf,
                written);
    }

    /** Puts the slider through the year's log on a page. */
    void offerPast(
            Model model, HistoryData.Known known, String page, SequencedMap<String, String> chosen, Wording wording) {
        var id = known.assessment();
        var kept = new LinkedHashMap<String, String>();
        kept.put("year", id.fiscalYear().toString());
        kept.putAll(chosen);
        agencies.span(id.fiscalYear())
                .ifPresent(span -> model.addAttribute(
                        "past",
                        PastSection.of(
                                span,
                                known.moment(),
                                "/agencies/" + id.agencyId().value() + "/" + page,
                                kept,
                                new HistoryAddress(id, null).href("/" + page, chosen),
                                wording)));
    }
}
