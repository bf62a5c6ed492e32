package org.prongsai.command.improvement;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.assessment.Assessments;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.event.ImprovementPlanEvent;

/** Adapts {@link PlanDecider} to Axon. A plan begins with its first entry, as soon as its assessment is there. */
@Aggregate(type = "ImprovementPlan")
class ImprovementPlanAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Read by reflection.
    private @Nullable String stream;

    private PlanState plan = PlanState.EMPTY;

    ImprovementPlanAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ActivityAnswer handle(RecordActivity command, Assessments assessments) {
        var id = PlanDecider.idFor(plan, command);
        return new ActivityAnswer(id, Outcome.creating(apply(command, assessments)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Outcome handle(ReviseActivity command, Assessments assessments) {
        return Outcome.changing(apply(command, assessments));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Outcome handle(ReportActivityProgress command, Assessments assessments) {
        return Outcome.changing(apply(command, assessments));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Outcome handle(RecordActivityOutcome command, Assessments assessments) {
        return Outcome.changing(apply(command, assessments));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Outcome handle(RecordIndicatorGuideline command, Assessments assessments) {
        var isFirst = plan.guideline(command.indicator()).isEmpty();
        var events = apply(command, assessments);
        return isFirst ? Outcome.creating(events) : Outcome.changing(events);
    }

    @EventSourcingHandler
    void on(ImprovementPlanEvent event) {
        stream = event.stream();
        plan = plan.apply(event);
    }

    private List<? extends ImprovementPlanEvent> apply(PlanCommand command, Assessments assessments) {
        var events = PlanDecider.decide(plan, command, assessments.methodologyOf(command.assessmentId()));
        events.forEach(AggregateLifecycle::apply);
        return events;
    }
}
