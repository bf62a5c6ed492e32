package org.prongsai.query.page;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.page.Language;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of an agency's page with what was chosen on it. */
record AgencyAddress(
        AgencyId agency, YearChoice years, @Nullable String asOf) {

    /** This page. */
    String here() {
        return href(asOf, null);
    }

    /** This page in another language. */
    String in(Language language) {
        return href(asOf, language);
    }

    /** The same years as known now. */
    String now() {
        return href(null, null);
    }

    /** The same years as known after an event. */
    String asOf(long position) {
        return href(Long.toString(position), null);
    }

    private String href(@Nullable String moment, @Nullable Language language) {
        var address = UriComponentsBuilder.fromPath("/agencies/{agency}")
                .queryParam("year", years.later().value());
        var earlier = years.earlier();
        if (earlier != null) {
            address.queryParam("from", earlier.value());
        }
        if (moment != null) {
            address.queryParam("asOf", "{asOf}");
        }
        if (language != null) {
            address.queryParam("lang", language.tag());
        }
        var encoded = address.encode();
        return moment == null
                ? encoded.buildAndExpand(agency.value()).toUriString()
                : encoded.buildAndExpand(agency.value(), moment).toUriString();
    }
}
