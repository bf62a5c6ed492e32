package org.prongsai.query.page;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.page.Wording;

/**
 * What changed between two moments, ready to print.
 *
 * @param since the earlier moment in words
 * @param until the later
 * @param olderHref the same with the events before those listed; null where there are none
 */
record ChangesPage(
        HistoryOpening opening,
        String sinceAsked,
        String untilAsked,
        String since,
        String until,
        EffectSection effect,
        TimelineRows events,
        @Nullable String olderHref,
        String beforeHref,
        String afterHref) {

    /**
     * @param sinceAsked as it was written
     * @param untilAsked as it was written
     */
    static ChangesPage of(HistoryData.Between between, String sinceAsked, String untilAsked, Wording wording) {
        var known = between.timeline().known();
        var chosen = new LinkedHashMap<String, String>();
        chosen.put("since", sinceAsked);
        chosen.put("until", untilAsked);
        var address = new HistoryAddress(known.assessment(), null);
        String older = null;
        if (between.timeline().hasMore()) {
            var further = new LinkedHashMap<>(chosen);
            further.put(
                    "before", Long.toString(between.timeline().runs().getLast().first()));
            older = address.href("/" + HistoryAddress.CHANGES, further);
        }
        var now = new Moment(between.until().position(), between.until().instant(), null);
        return new ChangesPage(
                HistoryOpening.of(
                        known.agency(), known.assessment(), now, "/" + HistoryAddress.CHANGES, chosen, wording),
                sinceAsked,
                untilAsked,
                moment(between.since(), wording),
                moment(between.until(), wording),
                EffectSection.of(between.whole(), known.methodology(), wording),
                TimelineRows.of(
                        between.timeline(),
                        between.each().stream()
                                .map(effect -> EffectSection.brief(effect, known.methodology(), wording))
                                .toList(),
                        wording),
                older,
                address.agencyAsOf(between.since().position()),
                address.agencyAsOf(between.until().position()));
    }

    private static String moment(Moment moment, Wording wording) {
        var instant = moment.instant();
        var position = Long.toString(moment.position());
        return instant == null
                ? wording.text("timeline.position", position)
                : wording.text("changes.moment", position, wording.moment(instant));
    }
}
