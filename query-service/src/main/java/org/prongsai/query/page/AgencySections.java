package org.prongsai.query.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.page.Wording;
import org.springframework.web.util.UriComponentsBuilder;

/** The pages about one agency, as links from each to all others, about the same year and moment. */
record AgencySections(List<Link> links) {

    /** The pages, in the order in which they are offered. */
    enum Section {
        RESULT(""),
        QUESTIONS("/questions"),
        WORTH("/worth"),
        PLAN("/plan"),
        TREND("/trend"),
        RECONCILIATION("/reconciliation"),
        TIMELINE("/timeline");

        private final String path;

        Section(String path) {
            this.path = path;
        }

        private String messageKey() {
            return "sections." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param current whether it leads to the page it stands on */
    record Link(String name, String href, boolean current) {}

    /** @param asOf the moment that is looked at, as it was asked for; null for now */
    static AgencySections of(
            Section current, AgencyId agency, FiscalYear year, @Nullable String asOf, Wording wording) {
        return new AgencySections(Arrays.stream(Section.values())
                .map(section -> new Link(
                        wording.text(section.messageKey()), href(section, agency, year, asOf), section == current))
                .toList());
    }

    /** The address of one of the pages. */
    static String href(Section section, AgencyId agency, FiscalYear year, @Nullable String asOf) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("year", year.toString());
        if (asOf != null) {
            asked.put("asOf", asOf);
        }
        var query =
                asked.keySet().stream().map(name -> name + "={" + name + "}").collect(Collectors.joining("&"));
        asked.put("agency", agency.value());
        return UriComponentsBuilder.fromUriString("/agencies/{agency}" + section.path + "?" + query)
                .encode()
                .buildAndExpand(asked)
                .toUriString();
    }
}
