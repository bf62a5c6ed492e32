package org.prongsai.engine.event;

/** What the agency plans and does to raise its result. */
public sealed interface ImprovementPlanEvent extends AssessmentScoped
        permits ActivityRecorded,
                ActivityRevised,
                ActivityProgressReported,
                ActivityOutcomeRecorded,
                IndicatorGuidelineRecorded {

    @Override
    default String stream() {
        return Streams.plan(assessmentId());
    }
}
