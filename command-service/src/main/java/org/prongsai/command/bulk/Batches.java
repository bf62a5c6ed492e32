package org.prongsai.command.bulk;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.prongsai.log.EventLog;
import org.springframework.stereotype.Component;

/** Begins batches. */
@Component
public class Batches {
    private final EventLog log;
    private final EventStore store;

    Batches(EventLog log, EventStore store) {
        this.log = log;
        this.store = store;
    }

    public Batch begin() {
        return new Batch(log, store);
    }
}
