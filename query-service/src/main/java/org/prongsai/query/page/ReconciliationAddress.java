package org.prongsai.query.page;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.page.Language;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a reconciliation's page with what was chosen on it. */
record ReconciliationAddress(
        AgencyId agency, FiscalYear year, @Nullable String asOf) {

    String here() {
        return href(year, asOf, null);
    }

    String in(Language language) {
        return href(year, asOf, language);
    }

    String now() {
        return href(year, null, null);
    }

    /** The same year as known after an event. */
    String asOf(long position) {
        return href(year, Long.toString(position), null);
    }

    /** Another year as known at the same moment. */
    String of(FiscalYear other) {
        return href(other, asOf, null);
    }

    /** The agency's own page. */
    String back() {
        return new AgencyAddress(agency, new YearChoice(year, null), asOf).here();
    }

    /** The same for programs. */
    String json() {
        var address = UriComponentsBuilder.fromPath("/api/v1/assessments/{assessment}/reconciliation");
        return asked(address, asOf)
                .encode()
                .buildAndExpand(agency + "-" + year, asOf)
                .toUriString();
    }

    private String href(FiscalYear shown, @Nullable String moment, @Nullable Language language) {
        var address = UriComponentsBuilder.fromPath("/agencies/{agency}/reconciliation")
                .queryParam("year", shown.value());
        asked(address, moment);
        if (language != null) {
            address.queryParam("lang", language.tag());
        }
        return address.encode().buildAndExpand(agency.value(), moment).toUriString();
    }

    private static UriComponentsBuilder asked(UriComponentsBuilder address, @Nullable String moment) {
        return moment == null ? address : address.queryParam("asOf", "{asOf}");
    }
}
