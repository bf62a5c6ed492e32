package org.prongsai.query.page;

import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.page.Wording;

/**
 * What all pages about an assessment's history begin with.
 *
 * @param moment when the last event taken in was recorded; null before the first
 * @param asOf as asked for; null for now
 */
record HistoryOpening(
        AgencyName name,
        String agency,
        String year,
        String agencyHref,
        String timelineHref,
        boolean past,
        String position,
        @Nullable String moment,
        @Nullable String asOf,
        String nowHref,
        String otherLanguageHref,
        String otherLanguage,
        AgencySections sections) {

    /**
     * @param page the part of the address behind the agency
     * @param chosen the rest of what was asked for
     */
    static HistoryOpening of(
            AgencyFacts agency,
            AssessmentId assessment,
            Moment moment,
            String page,
            SequencedMap<String, String> chosen,
            Wording wording) {
        var address = new HistoryAddress(assessment, moment.asked());
        var instant = moment.instant();
        var other = wording.language().other();
        return new HistoryOpening(
                AgencyName.of(agency.nameTh(), agency.nameEn(), wording.language()),
                agency.id().value(),
                assessment.fiscalYear().toString(),
                address.agency(),
                address.timeline(Map.of()),
                moment.isPast(),
                Long.toString(moment.position()),
                instant == null ? null : wording.moment(instant),
                moment.asked(),
                new HistoryAddress(assessment, null).href(page, chosen),
                address.in(other, page, chosen),
                other.tag(),
                AgencySections.of(
                        AgencySections.Section.at(page),
                        assessment.agencyId(),
                        assessment.fiscalYear(),
                        moment.asked(),
                        wording));
    }

    /** The same opening of a page that keeps more in its addresses than what was chosen. */
    HistoryOpening leadingTo(String now, String inOtherLanguage) {
        return new HistoryOpening(
                name,
                agency,
                year,
                agencyHref,
                timelineHref,
                past,
                position,
                moment,
                asOf,
                now,
                inOtherLanguage,
                otherLanguage,
                sections);
    }
}
