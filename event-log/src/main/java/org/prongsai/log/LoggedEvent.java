package org.prongsai.log;

import java.time.Instant;
import org.prongsai.engine.event.Event;

/**
 * An event with its place in the log.
 *
 * @param position rises with every event of the log, with gaps where a transaction was rolled back
 * @param at when it was recorded, to the millisecond
 * @param stream the stream it belongs to
 * @param sequence its place in the stream, from 0, without gaps
 * @param eventId time-ordered UUID
 * @param name its logical name in the catalog
 * @param revision the revision it was stored in; {@code event} is always in the current one
 */
public record LoggedEvent(
        long position,
        Instant at,
        String stream,
        long sequence,
        String eventId,
        String name,
        int revision,
        Event event) {}
