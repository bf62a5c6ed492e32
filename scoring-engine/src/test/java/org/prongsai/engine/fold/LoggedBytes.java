package org.prongsai.engine.fold;

import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.EventCatalog;
import org.prongsai.engine.event.EventCodec;

/** An event of a test's log. */
record LoggedBytes(long position, Event event) {
    void addTo(PartialFold part) {
        var encoded = EventCodec.encode(event);
        part.add(
                position,
                EventCatalog.names().indexOf(encoded.name()),
                encoded.revision(),
                encoded.json(),
                0,
                encoded.json().length);
    }
}
