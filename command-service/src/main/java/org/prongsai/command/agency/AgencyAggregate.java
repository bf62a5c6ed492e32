package org.prongsai.command.agency;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.engine.event.AgencyRegistered;

/** Adapts {@link AgencyDecider} to Axon. */
@Aggregate(type = "Agency")
class AgencyAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Read by reflection.
    private @Nullable String stream;

    private AgencyState state = new AgencyState.Missing();

    AgencyAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Outcome handle(RegisterAgency command) {
        var events = AgencyDecider.decide(state, command);
        events.forEach(AggregateLifecycle::apply);
        return Outcome.creating(events);
    }

    @EventSourcingHandler
    void on(AgencyRegistered event) {
        stream = event.stream();
        state = state.apply(event);
    }
}
