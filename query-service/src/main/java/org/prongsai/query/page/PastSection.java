package org.prongsai.query.page;

import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.page.Wording;

/**
 * The slider through the year's log, and the day to go to: both are plain forms.
 *
 * @param action where the forms go
 * @param kept what else was chosen on the page
 * @param value where the slider stands
 * @param moments some positions and their moments, for the script that tells them while the slider moves
 * @param past whether the page shows the past
 * @param position the last log position taken in
 * @param moment when the latest event shown was recorded; null before the first
 */
public record PastSection(
        String action,
        SequencedMap<String, String> kept,
        String first,
        String last,
        String value,
        String moments,
        boolean past,
        String position,
        @Nullable String moment,
        String nowHref) {

    /** @param nowHref the page as of now */
    static PastSection of(
            Span span,
            Moment shown,
            String action,
            SequencedMap<String, String> kept,
            String nowHref,
            Wording wording) {
        long value = shown.isPast() ? Math.clamp(shown.position(), span.first(), span.last()) : span.last();
        var instant = shown.instant();
        return new PastSection(
                action,
                kept,
                Long.toString(span.first()),
                Long.toString(span.last()),
                Long.toString(value),
                span.samples().stream()
                        .map(sample -> Map.entry(sample.position(), wording.moment(sample.at())))
                        .map(sample -> sample.getKey() + "=" + sample.getValue())
                        .collect(Collectors.joining("|")),
                shown.isPast(),
                Long.toString(shown.position()),
                instant == null ? null : wording.moment(instant),
                nowHref);
    }
}
