package org.prongsai.query.page;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.page.Wording;
import org.prongsai.query.trail.EventWords;

/** One event and what it moved, ready to print. */
record EventPage(
        HistoryOpening opening,
        String position,
        String at,
        String words,
        @Nullable String reason,
        String actor,
        EffectSection effect,
        String beforeHref,
        String afterHref) {

    static EventPage of(HistoryData.OneEvent one, Wording wording) {
        var known = one.known();
        var logged = one.event().logged();
        long position = logged.position();
        var address = new HistoryAddress(known.assessment(), null);
        return new EventPage(
                HistoryOpening.of(
                        known.agency(),
                        known.assessment(),
                        known.moment(),
                        "/events/" + position,
                        new LinkedHashMap<>(),
                        wording),
                Long.toString(position),
                wording.moment(logged.at()),
                wording.name(new EventWords(known.methodology()).of(logged.event())),
                EventWords.reason(logged.event()),
                ActorWords.of(one.event().origin(), one.names(), wording),
                EffectSection.inFull(one.effect(), known.methodology(), wording),
                address.agencyAsOf(position - 1),
                address.agencyAsOf(position));
    }
}
