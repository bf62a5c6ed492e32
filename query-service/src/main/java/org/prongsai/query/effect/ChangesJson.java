package org.prongsai.query.effect;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.methodology.Label;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.trail.ActorJson;

/**
 * What changed between two moments, and which events changed it. Effects follow each other: what one ends with, the next of
 * the same assessment begins with, so that they add up to the whole.
 *
 * @param from events up to here are not among them
 * @param to the last position that may be among them
 * @param effect of everything between the two, whatever is asked to be listed
 * @param items in the order of the log
 * @param next what {@code after} has to be for the next page; null when this is the last
 */
record ChangesJson(
        String assessmentId,
        LogPoint from,
        LogPoint to,
        EffectJson effect,
        List<ItemJson> items,
        @Nullable Long next) {

    /** One event, and what it moved. */
    record ItemJson(
            long position,
            Instant instant,
            String name,
            @Nullable ActorJson actor,
            Label words,
            @Nullable String reason,
            EffectJson effect) {}
}
