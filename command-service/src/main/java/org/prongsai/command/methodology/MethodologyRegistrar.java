package org.prongsai.command.methodology;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.engine.event.MethodologyRegistered;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.log.methodology.Methodologies;
import org.springframework.stereotype.Component;

/** Handles {@link RegisterMethodology}. Built-in revisions are no events, so a stream begins where they end. */
@Component
class MethodologyRegistrar {
    private static final String AGGREGATE_TYPE = "Methodology";

    private final Methodologies methodologies;
    private final EventStore store;

    MethodologyRegistrar(Methodologies methodologies, EventStore store) {
        this.methodologies = methodologies;
        this.store = store;
    }

    @CommandHandler
    Outcome handle(RegisterMethodology command) {
        var known = methodologies.revisions(command.methodology().ref().id()).stream()
                .map(Methodology::ref)
                .toList();
        var events = MethodologyDecider.decide(known, command);
        events.forEach(event -> append(event, registered(known)));
        return Outcome.creating(events);
    }

    private static long registered(List<MethodologyRef> known) {
        return known.stream()
                .filter(ref -> BuiltInMethodologies.find(ref.id())
                        .filter(builtIn -> builtIn.ref().equals(ref))
                        .isEmpty())
                .count();
    }

    private void append(MethodologyRegistered event, long sequence) {
        store.publish(new GenericDomainEventMessage<>(AGGREGATE_TYPE, event.stream(), sequence, event));
    }
}
