package org.prongsai.command.methodology;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.engine.event.MethodologyRegistered;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.log.methodology.Methodologies;
import org.springframework.stereotype.Component;

/** Handles {@link RegisterMethodology}, and keeps in the log what assessments pin. */
@Component
public class MethodologyRegistrar {
    private static final String AGGREGATE_TYPE = "Methodology";

    private final Methodologies methodologies;
    private final EventStore store;

    MethodologyRegistrar(Methodologies methodologies, EventStore store) {
        this.methodologies = methodologies;
        this.store = store;
    }

    @CommandHandler
    Outcome handle(RegisterMethodology command) {
        var id = command.methodology().ref().id();
        var known = methodologies.revisions(id).stream().map(Methodology::ref).toList();
        var events = MethodologyDecider.decide(known, command);
        events.forEach(event -> append(event, methodologies.inLog(id).size()));
        return Outcome.creating(events);
    }

    /**
     * Puts a methodology that comes with the engine into the log when an assessment pins it for the first time, within the unit
     * of work at hand: from then on the log can be read without the engine that wrote it.
     */
    public void keep(Methodology methodology, AssessmentId pinnedBy) {
        var inLog = methodologies.inLog(methodology.ref().id());
        if (!inLog.contains(methodology.ref())) {
            var reason = "มากับระบบ ใช้ครั้งแรกใน %s / built in, first used by %s".formatted(pinnedBy, pinnedBy);
            append(new MethodologyRegistered(methodology.ref(), methodology.document(), reason), inLog.size());
        }
    }

    private void append(MethodologyRegistered event, long sequence) {
        store.publish(new GenericDomainEventMessage<>(AGGREGATE_TYPE, event.stream(), sequence, event));
    }
}
