package org.prongsai.query.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.comparison.Comparison;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;

/**
 * An agency's page, ready to print: every figure formatted, every sentence in the page's language.
 *
 * @param change null when there is only one year
 * @param comparability null when there is only one year
 */
record AgencyPage(
        Identity agency,
        AgencySections sections,
        Headline headline,
        Standing standing,
        YearsSection years,
        @Nullable ChangeSection change,
        @Nullable ComparabilitySection comparability,
        PlanSection plan,
        SourcesSection sources,
        TrailSection trail,
        Choices choices) {

    /** Who the page is about. */
    record Identity(
            String id,
            AgencyName name,
            LocalName type,
            LocalName province,
            @Nullable String district) {}

    /**
     * What can be chosen on the page.
     *
     * @param years latest first
     * @param earlier the year chosen to hold against; null when there is none
     * @param asOf as asked for; null for now
     */
    record Choices(
            List<String> years,
            String later,
            @Nullable String earlier,
            @Nullable String asOf,
            String otherLanguageHref,
            String otherLanguage,
            List<String> assessments,
            String reconciliationHref) {}

    /** Where a figure of one of the years is explained. */
    public String explainHref(String figure, String year) {
        return new HistoryAddress(
                        new AssessmentId(new AgencyId(agency.id()), new FiscalYear(Integer.parseInt(year))),
                        choices.asOf())
                .explain(figure);
    }

    /** What happened in the later year. */
    public String timelineHref() {
        return new HistoryAddress(
                        new AssessmentId(new AgencyId(agency.id()), new FiscalYear(Integer.parseInt(choices.later()))),
                        choices.asOf())
                .timeline(Map.of());
    }

    static AgencyPage of(AgencyReading reading, Wording wording) {
        var later = reading.later();
        var earlier = reading.earlier();
        var comparison = earlier == null
                ? null
                : Comparison.between(earlier.methodology(), earlier.sheet(), later.methodology(), later.sheet());
        var address = new AgencyAddress(
                reading.agency().id(),
                new YearChoice(later.year(), earlier == null ? null : earlier.year()),
                reading.moment().asked());
        return new AgencyPage(
                identity(reading.agency(), wording.language()),
                AgencySections.of(
                        AgencySections.Section.RESULT,
                        reading.agency().id(),
                        later.year(),
                        reading.moment().asked(),
                        wording),
                Headline.of(later, earlier, comparison, reading.moment(), wording),
                Standing.of(reading, wording),
                YearsSection.of(later, earlier, wording),
                earlier == null || comparison == null ? null : ChangeSection.of(earlier, later, comparison, wording),
                earlier == null || comparison == null
                        ? null
                        : ComparabilitySection.of(
                                comparison.form(), earlier.methodology(), later.methodology(), wording),
                PlanSection.of(reading.plan(), later, earlier, reading.moment(), wording),
                SourcesSection.of(later, earlier, reading.moment(), wording),
                TrailSection.of(reading.moment(), reading.changes(), address, wording),
                choices(reading, address, wording.language()));
    }

    static Identity identity(AgencyFacts agency, Language language) {
        return new Identity(
                agency.id().value(),
                AgencyName.of(agency.nameTh(), agency.nameEn(), language),
                LocalName.of(agency.type(), language),
                LocalName.of(agency.province(), language),
                agency.district());
    }

    private static Choices choices(AgencyReading reading, AgencyAddress address, Language language) {
        var earlier = reading.earlier();
        var assessments = earlier == null
                ? List.of(reading.later().id().value())
                : List.of(reading.later().id().value(), earlier.id().value());
        return new Choices(
                reading.years().reversed().stream().map(Object::toString).toList(),
                reading.later().year().toString(),
                earlier == null ? null : earlier.year().toString(),
                reading.moment().asked(),
                address.in(language.other()),
                language.other().tag(),
                assessments,
                new ReconciliationAddress(address.agency(), reading.later().year(), address.asOf()).here());
    }
}
