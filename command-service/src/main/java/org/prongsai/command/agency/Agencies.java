package org.prongsai.command.agency;

import org.prongsai.engine.event.Streams;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.log.AsOf;
import org.prongsai.log.EventLog;
import org.springframework.stereotype.Component;

/** Agencies as the rest of the write side sees them. */
@Component
public class Agencies {
    private final EventLog log;

    Agencies(EventLog log) {
        this.log = log;
    }

    public boolean isRegistered(AgencyId id) {
        var found = new Object() {
            boolean any;
        };
        log.readStream(Streams.agency(id), AsOf.latest(), _ -> found.any = true);
        return found.any;
    }
}
