package org.prongsai.query.page;

import org.jspecify.annotations.Nullable;
import org.prongsai.page.Wording;

/**
 * Where an agency stands in the later year by itself: before limits, among its peers, and what its total is made of.
 *
 * @param distance null where there is nothing to hold against a limit
 */
record Standing(
        @Nullable DistanceSection distance, CompositionSection composition, PeersSection peers, GapsSection gaps) {

    static Standing of(AgencyReading reading, Wording wording) {
        var later = reading.later();
        return new Standing(
                DistanceSection.of(later.sheet(), wording),
                CompositionSection.of(later.sheet(), wording),
                PeersSection.of(reading.peers(), reading.agency(), later, wording),
                GapsSection.of(later.sheet(), wording));
    }
}
