package org.prongsai.query.page;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The first page, ready to print.
 *
 * @param year null when there is no assessment at all
 * @param before the year before, where it has assessments; null where it has none
 * @param latest the latest year, where another one is shown; null where it is shown
 * @param clearHref the same year without the search
 * @param search what was searched for; empty when nothing was
 */
record HomePage(
        @Nullable String year,
        String search,
        String found,
        List<Row> rows,
        String page,
        String pages,
        @Nullable String previousHref,
        @Nullable String nextHref,
        @Nullable String before,
        @Nullable String beforeHref,
        @Nullable String latest,
        String latestHref,
        String clearHref,
        String otherLanguageHref,
        String otherLanguage) {

    /** One agency. */
    record Row(
            String href,
            AgencyName name,
            LocalName type,
            LocalName province,
            @Nullable String total,
            @Nullable String level) {}

    static HomePage of(Listing listing, String search, Wording wording) {
        return of(listing, search, null, wording);
    }

    /** @param asOf as asked for; null for now */
    static HomePage of(Listing listing, String search, @Nullable String asOf, Wording wording) {
        var other = wording.language().other();
        var year = listing.year();
        var before = listing.before();
        var latest = listing.latest();
        boolean isLatest = Objects.equals(year, latest);
        var address = new Address(isLatest ? null : year, search, listing.page(), asOf);
        return new HomePage(
                year == null ? null : year.toString(),
                search,
                Long.toString(listing.found()),
                listing.entries().stream()
                        .map(entry -> row(entry, asOf == null ? null : year, asOf, wording))
                        .toList(),
                Integer.toString(listing.page()),
                Integer.toString(listing.pages()),
                listing.page() > 1 ? address.page(listing.page() - 1).href(null) : null,
                listing.page() < listing.pages()
                        ? address.page(listing.page() + 1).href(null)
                        : null,
                before == null ? null : before.toString(),
                before == null ? null : new Address(before, search, 1, asOf).href(null),
                latest == null || isLatest ? null : latest.toString(),
                new Address(null, search, 1, asOf).href(null),
                new Address(isLatest ? null : year, "", 1, asOf).href(null),
                address.href(other),
                other.tag());
    }

    private static Row row(Listing.Entry entry, @Nullable FiscalYear year, @Nullable String asOf, Wording wording) {
        var total = entry.total();
        var level = entry.level();
        var levels = entry.levels();
        return new Row(
                "/agencies/" + entry.agency() + (asOf == null ? "" : "?year=" + year + "&asOf=" + asOf),
                AgencyName.of(entry.nameTh(), entry.nameEn(), wording.language()),
                LocalName.of(entry.type(), wording.language()),
                LocalName.of(entry.province(), wording.language()),
                total == null ? null : total.toPlainString(),
                level == null || levels == null ? level : wording.level(levels, level));
    }

    /** This page with what was chosen on it; the latest year needs no mention. */
    private record Address(
            @Nullable FiscalYear year,
            String search,
            int page,
            @Nullable String asOf) {

        Address page(int other) {
            return new Address(year, search, other, asOf);
        }

        String href(@Nullable Language language) {
            var address = UriComponentsBuilder.fromPath("/");
            if (year != null) {
                address.queryParam("year", year.value());
            }
            if (!search.isEmpty()) {
                address.queryParam("q", "{search}");
            }
            if (page > 1) {
                address.queryParam("page", page);
            }
            if (asOf != null) {
                address.queryParam("asOf", asOf);
            }
            if (language != null) {
                address.queryParam("lang", language.tag());
            }
            return address.encode().buildAndExpand(search).toUriString();
        }
    }
}
