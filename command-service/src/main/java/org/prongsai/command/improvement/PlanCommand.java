package org.prongsai.command.improvement;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.prongsai.engine.event.Streams;
import org.prongsai.engine.id.AssessmentId;

/** What can be asked of an assessment's improvement plan. */
public sealed interface PlanCommand
        permits RecordActivity,
                ReviseActivity,
                ReportActivityProgress,
                RecordActivityOutcome,
                RecordIndicatorGuideline {

    AssessmentId assessmentId();

    @TargetAggregateIdentifier
    default String stream() {
        return Streams.plan(assessmentId());
    }
}
