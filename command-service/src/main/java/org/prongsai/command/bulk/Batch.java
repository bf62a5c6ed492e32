package org.prongsai.command.bulk;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.prongsai.engine.event.Event;
import org.prongsai.log.EventLog;

/**
 * Decisions that are recorded together: each is taken against what is stored and what the ones before it led to. A batch that
 * is never recorded is a rehearsal. Not thread-safe.
 */
public final class Batch {
    private final EventLog log;
    private final EventStore store;
    private final List<DomainEventMessage<?>> decided = new ArrayList<>();

    Batch(EventLog log, EventStore store) {
        this.log = log;
        this.store = store;
    }

    /** Streams of one kind, as this batch sees them. */
    public <E extends Event, S> Streamed<E, S> streams(Fold<E, S> fold) {
        return new Streamed<>(this, log, fold);
    }

    void decide(String aggregateType, long sequence, Event event) {
        decided.add(new GenericDomainEventMessage<>(aggregateType, event.stream(), sequence, event));
    }

    /** Appends all that was decided, in order, within the unit of work at hand. Others may have been faster: then all fails. */
    public void record() {
        store.publish(List.copyOf(decided));
        decided.clear();
    }

    /** Forgets what would have been recorded, but not what it led to. */
    public void rehearsed() {
        decided.clear();
    }
}
