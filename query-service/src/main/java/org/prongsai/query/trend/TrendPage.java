package org.prongsai.query.trend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.comparison.Trend;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;
import org.prongsai.query.comparison.AgencyTrend;
import org.prongsai.query.page.AgencyName;
import org.prongsai.query.page.AgencySections;
import org.prongsai.query.page.AgencySections.Section;
import org.prongsai.query.page.ComparabilitySection;
import org.prongsai.query.page.LocalName;
import org.prongsai.query.sidebyside.CompareAddress;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * All years of an agency, ready to print.
 *
 * @param sections null where there is no assessment to lead to
 * @param charts null where there is no assessment by then
 * @param table null where there is no assessment by then
 * @param missing years between the first and the last without an assessment
 * @param between two years at a time, oldest first
 * @param past where the page shows the past
 */
record TrendPage(
        AgencyName name,
        LocalName type,
        LocalName province,
        @Nullable AgencySections sections,
        @Nullable TrendCharts charts,
        @Nullable TrendTable table,
        List<String> missing,
        List<Between> between,
        String compareHref,
        @Nullable Past past,
        String position,
        String dataHref,
        String otherLanguageHref,
        String otherLanguage) {
    private static final String PATH = "/trend";

    /** For the template, which calls only what is public: one year makes no line. */
    public boolean hasSeveralYears() {
        return table != null && table.years().size() > 1;
    }

    /** Whether two years that follow on each other may be held against each other, and why not. */
    record Between(String from, String to, ComparabilitySection comparability) {}

    /**
     * That the page shows the past.
     *
     * @param moment when its latest event was recorded; null before the first
     */
    record Past(String position, @Nullable String moment, String nowHref) {}

    /**
     * @param year that the other pages about the agency are to be about; null for the latest
     * @param asked the parameter that asked for the past, as it was given; null for now
     */
    static TrendPage of(AgencyTrend trend, @Nullable FiscalYear year, @Nullable String asked, Wording wording) {
        var agency = trend.agency();
        var id = new AgencyId(agency.agencyId());
        var years = TrendYears.of(trend.trend());
        var shown = year != null || years.years().isEmpty()
                ? year
                : years.years().getLast().year();
        boolean isEmpty = years.years().isEmpty();
        var other = wording.language().other();
        return new TrendPage(
                AgencyName.of(agency.nameTh(), agency.nameEn(), wording.language()),
                LocalName.of(agency.type(), wording.language()),
                LocalName.of(agency.province(), wording.language()),
                shown == null ? null : AgencySections.of(Section.TREND, id, shown, asked, wording),
                isEmpty ? null : TrendCharts.of(years, wording),
                isEmpty ? null : TrendTable.of(years, id, asked, wording),
                years.missing().stream()
                        .map(missing -> wording.text("trend.missing", missing.toString()))
                        .toList(),
                between(trend.trend(), wording),
                CompareAddress.of(id, asked),
                past(trend, id, shown, asked, wording),
                Long.toString(trend.asOf().position()),
                "/api/v1/agencies/" + id + PATH
                        + (asked == null ? "" : "?asOf=" + trend.asOf().position()),
                href(id, shown, asked, other),
                other.tag());
    }

    private static List<Between> between(Trend trend, Wording wording) {
        var between = new ArrayList<Between>();
        for (int at = 1; at < trend.points().size(); at++) {
            var earlier = trend.points().get(at - 1).sheet();
            var later = trend.points().get(at).sheet();
            var form = trend.points().get(at).formChange();
            if (form != null) {
                between.add(new Between(
                        earlier.assessmentId().fiscalYear().toString(),
                        later.assessmentId().fiscalYear().toString(),
                        ComparabilitySection.of(form, earlier.methodology(), later.methodology(), wording)));
            }
        }
        return between;
    }

    private static @Nullable Past past(
            AgencyTrend trend, AgencyId id, @Nullable FiscalYear year, @Nullable String asked, Wording wording) {
        var instant = trend.asOf().instant();
        return asked == null
                ? null
                : new Past(
                        Long.toString(trend.asOf().position()),
                        instant == null ? null : wording.moment(instant),
                        href(id, year, null, null));
    }

    private static String href(
            AgencyId id, @Nullable FiscalYear year, @Nullable String asOf, @Nullable Language language) {
        var address = UriComponentsBuilder.fromPath("/agencies/{agency}" + PATH);
        var values = new HashMap<String, String>();
        values.put("agency", id.value());
        if (year != null) {
            address.queryParam("year", year.value());
        }
        if (asOf != null) {
            address.queryParam("asOf", "{asOf}");
            values.put("asOf", asOf);
        }
        if (language != null) {
            address.queryParam("lang", language.tag());
        }
        return address.encode().buildAndExpand(values).toUriString();
    }
}
