package org.prongsai.engine.fold;

import java.util.Arrays;
import java.util.List;
import org.prongsai.engine.event.AssessmentBytes;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.EventCatalog;
import org.prongsai.engine.event.EventCodec;

/** An event as it is stored, with its place in the log; the bytes belong to an arena. */
@SuppressWarnings("ArrayRecordComponent") // A view for a moment; never compared or shared.
record KeptEvent(long position, int kind, int revision, byte[] bytes, int from, int to) {

    private static final List<String> NAMES = EventCatalog.names();

    /** The event itself; those that every assessment has are read the quick way. */
    Event event(AssessmentBytes reader) {
        var read = reader.read(kind, revision, bytes, from, to);
        return read != null ? read : EventCodec.decode(NAMES.get(kind), revision, Arrays.copyOfRange(bytes, from, to));
    }
}
