package org.prongsai.command.assessment;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.engine.event.AssessmentCertified;
import org.prongsai.engine.event.AssessmentClosed;
import org.prongsai.engine.event.AssessmentEvent;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.PublishedResultCorrected;
import org.prongsai.engine.event.ResultPublished;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.log.methodology.Methodologies;

/** Adapts {@link AssessmentDecider} to Axon. */
@Aggregate(type = "Assessment")
class AssessmentAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Read by reflection.
    private @Nullable String stream;

    private AssessmentFacts facts = new AssessmentFacts.Missing();

    AssessmentAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Outcome handle(AssessDisclosureItem command, Methodologies methodologies) {
        return apply(AssessmentDecider.decide(facts, command, methodologies::get));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Outcome handle(AssessDisclosureItems command, Methodologies methodologies) {
        return apply(AssessmentDecider.decide(facts, command, methodologies::get));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Outcome handle(PublishResult command, Methodologies methodologies) {
        return apply(AssessmentDecider.decide(facts, command, methodologies::get));
    }

    Outcome open(OpenAssessment command, MethodologyRef methodology) {
        return apply(AssessmentDecider.open(facts, command, methodology));
    }

    Outcome close(CloseAssessment command, Methodologies methodologies) {
        return apply(AssessmentDecider.decide(facts, command, methodologies::get));
    }

    Outcome certify(CertifyAssessment command, Methodologies methodologies) {
        return apply(AssessmentDecider.decide(facts, command, methodologies::get));
    }

    @EventSourcingHandler
    void on(AssessmentEvent event) {
        stream = event.stream();
        facts = facts.apply(event);
    }

    private static Outcome apply(List<AssessmentEvent> events) {
        events.forEach(AggregateLifecycle::apply);
        return events.stream().anyMatch(AssessmentAggregate::isFirst)
                ? Outcome.creating(events)
                : Outcome.changing(events);
    }

    /** Whether the event brings something into being that has an address of its own. */
    static boolean isFirst(AssessmentEvent event) {
        return switch (event) {
            case AssessmentOpened _, ResultPublished _ -> true;
            case DisclosureItemAssessed judged -> judged.previousVerdict() == null;
            case PublishedResultCorrected _, AssessmentClosed _, AssessmentCertified _ -> false;
        };
    }
}
