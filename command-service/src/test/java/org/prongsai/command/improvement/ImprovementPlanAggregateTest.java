package org.prongsai.command.improvement;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.prongsai.command.testing.Samples.ASSESSMENT;
import static org.prongsai.command.testing.Samples.METHODOLOGY;
import static org.prongsai.command.testing.Samples.draft;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.command.assessment.AssessmentRefusals;
import org.prongsai.command.assessment.Assessments;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.engine.event.ActivityProgressReported;
import org.prongsai.engine.event.ActivityRecorded;
import org.prongsai.engine.event.ActivityRevised;
import org.prongsai.engine.event.IndicatorGuidelineRecorded;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.id.ActivityId;

class ImprovementPlanAggregateTest {
    private static final ActivityId M1 = new ActivityId("m1");
    private static final ActivityRecorded PLANNED =
            new ActivityRecorded(ASSESSMENT, M1, draft(1, "มาตรการหนึ่ง").numbered(1));

    private final FixtureConfiguration<ImprovementPlanAggregate> plan =
            new AggregateTestFixture<>(ImprovementPlanAggregate.class);
    private final Assessments assessments = mock();

    @BeforeEach
    void openTheAssessment() {
        when(assessments.methodologyOf(any())).thenReturn(METHODOLOGY);
        plan.registerInjectableResource(assessments);
    }

    @Test
    void beginsWithItsFirstMeasureAndSaysItsName() {
        plan.givenNoPriorActivity()
                .when(new RecordActivity(ASSESSMENT, null, draft(null, "มาตรการหนึ่ง")))
                .expectEvents(PLANNED)
                .expectResultMessagePayload(new ActivityAnswer(M1, Outcome.CREATED));
    }

    @Test
    void recordsNothingTheSecondTime() {
        plan.given(PLANNED)
                .when(new RecordActivity(ASSESSMENT, M1, draft(1, "มาตรการหนึ่ง")))
                .expectNoEvents()
                .expectResultMessagePayload(new ActivityAnswer(M1, Outcome.UNCHANGED));
    }

    @Test
    void saysThatARevisionIsAChange() {
        plan.given(PLANNED)
                .when(new ReviseActivity(ASSESSMENT, M1, draft(1, "ปรับปรุง")))
                .expectEvents(
                        new ActivityRevised(ASSESSMENT, M1, draft(1, "ปรับปรุง").numbered(1)))
                .expectResultMessagePayload(Outcome.CHANGED);
    }

    @Test
    void saysThatProgressIsAChange() {
        plan.given(PLANNED)
                .when(new ReportActivityProgress(ASSESSMENT, M1, ProgressStatus.DONE, null))
                .expectEvents(new ActivityProgressReported(ASSESSMENT, M1, ProgressStatus.DONE, null))
                .expectResultMessagePayload(Outcome.CHANGED);
    }

    @Test
    void tellsTheFirstGuidelineFromALaterOne() {
        var first = new IndicatorGuidelineRecorded(ASSESSMENT, 1, List.of(), List.of(), "2566", List.of(), null);

        plan.givenNoPriorActivity()
                .when(new RecordIndicatorGuideline(ASSESSMENT, 1, List.of(), List.of(), "2566", List.of(), null))
                .expectEvents(first)
                .expectResultMessagePayload(Outcome.CREATED);
        plan.given(first)
                .when(new RecordIndicatorGuideline(ASSESSMENT, 1, List.of(), List.of(), "2567", List.of(), null))
                .expectResultMessagePayload(Outcome.CHANGED);
    }

    @Test
    void needsAnAssessment() {
        when(assessments.methodologyOf(ASSESSMENT)).thenThrow(AssessmentRefusals.unknown(ASSESSMENT));

        plan.givenNoPriorActivity()
                .when(new RecordActivity(ASSESSMENT, M1, draft(1, "มาตรการหนึ่ง")))
                .expectException(CommandRejected.class)
                .expectNoEvents();
    }
}
