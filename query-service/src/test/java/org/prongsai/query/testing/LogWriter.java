package org.prongsai.query.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.prongsai.engine.event.Event;
import org.prongsai.log.EventLog;
import org.prongsai.log.actor.Origin;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes events as aggregates would: through Axon's event store, stream by stream, one minute apart. */
public final class LogWriter {
    public static final Instant START = Instant.parse("2023-03-01T00:00:00Z");

    private final EventStore store;
    private final TransactionTemplate transactions;
    private final EventLog log;
    private final Map<String, Long> sequences = new HashMap<>();
    private Instant now = START;

    public LogWriter(EventStore store, PlatformTransactionManager transactions, EventLog log) {
        this.store = store;
        this.transactions = new TransactionTemplate(transactions);
        this.log = log;
    }

    /** Records events in one transaction and answers the position of the last. */
    public long record(Event... events) {
        return record(Arrays.asList(events));
    }

    public long record(List<? extends Event> events) {
        var messages = messages(events);
        transactions.executeWithoutResult(_ -> store.publish(messages));
        var last = messages.getLast().getIdentifier();
        return log.positions(List.of(last)).get(last);
    }

    /** The same, with who did it. */
    public long recordAs(Origin origin, Event... events) {
        var messages = messages(Arrays.asList(events)).stream()
                .map(message -> message.andMetaData(origin.metaData()))
                .toList();
        transactions.executeWithoutResult(_ -> store.publish(messages));
        var last = messages.getLast().getIdentifier();
        return log.positions(List.of(last)).get(last);
    }

    /** The events as messages with their places in their streams; not written yet. */
    public synchronized List<EventMessage<?>> messages(List<? extends Event> events) {
        List<EventMessage<?>> messages = new ArrayList<>();
        for (var event : events) {
            messages.add(message(event, now));
            now = now.plus(Duration.ofMinutes(1));
        }
        return messages;
    }

    /** One event as a message of this very moment, as a writer at work would record it. */
    public EventMessage<?> messageOfNow(Event event) {
        return message(event, Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    private synchronized EventMessage<?> message(Event event, Instant at) {
        return new GenericDomainEventMessage<>(
                "Test",
                event.stream(),
                sequences.merge(event.stream(), 0L, (before, _) -> before + 1),
                event,
                MetaData.emptyInstance(),
                IdentifierFactory.getInstance().generateIdentifier(),
                at);
    }

    /** When the latest event was recorded. */
    public Instant lastInstant() {
        return now.minus(Duration.ofMinutes(1));
    }
}
