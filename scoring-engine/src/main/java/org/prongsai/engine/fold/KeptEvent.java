package org.prongsai.engine.fold;

import java.util.Arrays;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.EventCatalog;
import org.prongsai.engine.event.EventCodec;
import org.prongsai.engine.event.VerdictBytes;

/** An event as it is stored, with its place in the log; the bytes belong to an arena. */
@SuppressWarnings("ArrayRecordComponent") // A view for a moment; never compared or shared.
record KeptEvent(long position, int kind, int revision, byte[] bytes, int from, int to) {

    private static final int VERDICT = EventCatalog.names().indexOf("DisclosureItemAssessed");
    private static final int VERDICT_REVISION = EventCatalog.revisionOf(DisclosureItemAssessed.class);

    /** The event itself; verdicts of this assessment are read the quick way. */
    Event event(VerdictBytes verdicts) {
        if (kind == VERDICT && revision == VERDICT_REVISION) {
            var verdict = verdicts.read(bytes, from, to);
            if (verdict != null) {
                return verdict;
            }
        }
        return EventCodec.decode(EventCatalog.names().get(kind), revision, Arrays.copyOfRange(bytes, from, to));
    }
}
