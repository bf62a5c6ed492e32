package org.prongsai.query.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.prongsai.engine.event.Event;

/** The events of one transaction of the projection, in the order in which they were handed over. */
final class Batch {
    /** One event as Axon hands it over. Its token does not tell its position where it came late. */
    record Handed(String eventId, Instant at, String stream, Event event) {}

    private final List<Handed> events = new ArrayList<>();

    void add(Handed event) {
        events.add(event);
    }

    List<Handed> events() {
        return events;
    }
}
