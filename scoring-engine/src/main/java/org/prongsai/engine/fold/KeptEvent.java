package org.prongsai.engine.fold;

import java.util.Arrays;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.EventCatalog;
import org.prongsai.engine.event.EventCodec;

/** An event as it is stored, with its place in the log; the bytes belong to an arena. */
@SuppressWarnings("ArrayRecordComponent") // A view for a moment; never compared or shared.
record KeptEvent(long position, int kind, int revision, byte[] bytes, int from, int to) {

    Event event() {
        return EventCodec.decode(EventCatalog.names().get(kind), revision, Arrays.copyOfRange(bytes, from, to));
    }
}
