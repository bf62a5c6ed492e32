package org.prongsai.command.survey;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.prongsai.engine.event.ResponseEvent;
import org.prongsai.engine.event.SurveyEvent;
import org.prongsai.log.AsOf;
import org.prongsai.log.EventLog;
import org.springframework.stereotype.Component;

/** Reads and appends many small streams at once: a batch of responses costs two reads and one write, not one per response. */
@Component
class ResponseStreams {
    private static final String AGGREGATE_TYPE = "SurveyResponse";

    private final EventLog log;
    private final EventStore store;

    ResponseStreams(EventLog log, EventStore store) {
        this.log = log;
        this.store = store;
    }

    /**
     * One response's stream.
     *
     * @param nextSequence where its next event goes
     */
    record Stored(ResponseState state, long nextSequence) {
        static final Stored NOTHING = new Stored(new ResponseState.Missing(), 0);

        Stored apply(ResponseEvent event) {
            return new Stored(state.apply(event), nextSequence + 1);
        }
    }

    /** An event that was decided, and its place in its stream. */
    record Append(ResponseEvent event, long sequence) {}

    /** The streams that hold anything, by name. */
    Map<String, Stored> responses(Collection<String> streams) {
        var found = new HashMap<String, Stored>();
        log.readStreams(streams, AsOf.latest(), logged -> {
            if (!(logged.event() instanceof ResponseEvent event)) {
                throw new IllegalStateException("stream %s holds %s".formatted(logged.stream(), logged.name()));
            }
            found.put(
                    logged.stream(),
                    found.getOrDefault(logged.stream(), Stored.NOTHING).apply(event));
        });
        return found;
    }

    /** The surveys that were opened, by stream name. */
    Map<String, SurveyFacts.Opened> surveys(Collection<String> streams) {
        var found = new HashMap<String, SurveyFacts>();
        log.readStreams(streams, AsOf.latest(), logged -> {
            if (!(logged.event() instanceof SurveyEvent event)) {
                throw new IllegalStateException("stream %s holds %s".formatted(logged.stream(), logged.name()));
            }
            found.put(
                    logged.stream(),
                    found.getOrDefault(logged.stream(), new SurveyFacts.Missing())
                            .apply(event));
        });
        var opened = new HashMap<String, SurveyFacts.Opened>();
        found.forEach((stream, facts) -> {
            switch (facts) {
                case SurveyFacts.Missing() -> {}
                case SurveyFacts.Opened survey -> opened.put(stream, survey);
            }
        });
        return opened;
    }

    /** Appends within the unit of work at hand: all of them or none, and all at one moment. */
    void append(List<Append> appends) {
        var now = GenericEventMessage.clock.instant();
        var identifiers = IdentifierFactory.getInstance();
        var origin = CurrentUnitOfWork.correlationData(); // Once for all of them.
        store.publish(appends.stream()
                .map(append -> new GenericDomainEventMessage<>(
                        AGGREGATE_TYPE,
                        append.event().stream(),
                        append.sequence(),
                        append.event(),
                        origin,
                        identifiers.generateIdentifier(),
                        now))
                .toList());
    }
}
