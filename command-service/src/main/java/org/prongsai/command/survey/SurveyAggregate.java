package org.prongsai.command.survey;

import java.util.List;
import java.util.function.Function;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.engine.event.SurveyEvent;
import org.prongsai.engine.event.SurveyOpened;

/** Adapts {@link SurveyDecider} to Axon. Its commands need locks or other streams first: see {@link Surveys}. */
@Aggregate(type = "Survey")
class SurveyAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Read by reflection.
    private @Nullable String stream;

    private SurveyFacts facts = new SurveyFacts.Missing();

    SurveyAggregate() {}

    Outcome decide(Function<SurveyFacts, List<SurveyEvent>> decision) {
        var events = decision.apply(facts);
        events.forEach(AggregateLifecycle::apply);
        return events.stream().anyMatch(SurveyOpened.class::isInstance)
                ? Outcome.creating(events)
                : Outcome.changing(events);
    }

    @EventSourcingHandler
    void on(SurveyEvent event) {
        stream = event.stream();
        facts = facts.apply(event);
    }
}
