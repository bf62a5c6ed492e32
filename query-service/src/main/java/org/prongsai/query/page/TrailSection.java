package org.prongsai.query.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.page.Wording;

/**
 * As of when the page speaks, and what changed last, each event with the page as it was before and after it.
 *
 * @param position the last log position taken in
 * @param moment when that was recorded; null in an empty log
 * @param past whether the page shows the past
 */
record TrailSection(String position, @Nullable String moment, boolean past, String nowHref, List<Row> rows) {

    /** One event. */
    record Row(
            String position,
            String moment,
            String event,
            String year,
            @Nullable String reason,
            String beforeHref,
            String afterHref) {}

    static TrailSection of(Moment moment, List<Change> changes, AgencyAddress address, Wording wording) {
        var instant = moment.instant();
        return new TrailSection(
                Long.toString(moment.position()),
                instant == null ? null : wording.moment(instant),
                moment.isPast(),
                address.now(),
                changes.stream().map(change -> row(change, address, wording)).toList());
    }

    private static Row row(Change change, AgencyAddress address, Wording wording) {
        var survey = change.survey();
        var event = wording.text("event." + change.event());
        return new Row(
                Long.toString(change.position()),
                wording.moment(change.at()),
                survey == null ? event : wording.text("trail.of-survey", event, survey.value()),
                change.assessment().fiscalYear().toString(),
                change.reason(),
                address.asOf(change.position() - 1),
                address.asOf(change.position()));
    }
}
