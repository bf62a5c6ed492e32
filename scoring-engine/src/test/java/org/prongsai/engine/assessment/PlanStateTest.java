package org.prongsai.engine.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.event.ActivityOutcomeRecorded;
import org.prongsai.engine.event.ActivityPlan;
import org.prongsai.engine.event.ActivityProgressReported;
import org.prongsai.engine.event.ActivityRecorded;
import org.prongsai.engine.event.ActivityRevised;
import org.prongsai.engine.event.Evidence;
import org.prongsai.engine.event.ImprovementPlanEvent;
import org.prongsai.engine.event.IndicatorGuidelineRecorded;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.id.AssessmentId;

class PlanStateTest {
    private static final AssessmentId ID = AssessmentId.parse("mueang-phai-2566");
    private static final ActivityId M1 = new ActivityId("m1");
    private static final ActivityId M2 = new ActivityId("m2");
    private static final ActivityId M10 = new ActivityId("m10");

    @Test
    void followsAMeasureFromPlanToOutcome() {
        assertThat(fold(new ActivityRecorded(ID, M1, plan(1, "planned"))).activities())
                .containsExactly(new Activity(M1, plan(1, "planned"), null, null, List.of(), List.of()));
        assertThat(fold(
                                new ActivityRecorded(ID, M1, plan(1, "planned")),
                                new ActivityProgressReported(ID, M1, ProgressStatus.IN_PROGRESS, "waiting"),
                                new ActivityOutcomeRecorded(ID, M1, List.of("met twice"), List.of("30 came")),
                                new ActivityRevised(ID, M1, plan(1, "revised")))
                        .activity(M1))
                .contains(new Activity(
                        M1,
                        plan(1, "revised"),
                        ProgressStatus.IN_PROGRESS,
                        "waiting",
                        List.of("met twice"),
                        List.of("30 came")));
        assertThat(fold(
                                new ActivityRecorded(ID, M1, plan(1, "planned")),
                                new ActivityOutcomeRecorded(ID, M1, List.of("met twice"), List.of("30 came")),
                                new ActivityProgressReported(ID, M1, ProgressStatus.IN_PROGRESS, "waiting"),
                                new ActivityProgressReported(ID, M1, ProgressStatus.DONE, null))
                        .activities())
                .containsExactly(new Activity(
                        M1, plan(1, "planned"), ProgressStatus.DONE, null, List.of("met twice"), List.of("30 came")));
    }

    @Test
    void keepsTheEvidenceAndStepsThatWereToldLast() {
        var told = new ActivityProgressReported(
                ID,
                M1,
                ProgressStatus.IN_PROGRESS,
                null,
                List.of(new Evidence("https://example.org/1", "minutes")),
                new TreeSet<>(List.of(1)));

        assertThat(fold(new ActivityRecorded(ID, M1, plan(1, "planned")), told)
                        .activity(M1)
                        .orElseThrow())
                .isEqualTo(new Activity(
                        M1,
                        plan(1, "planned"),
                        ProgressStatus.IN_PROGRESS,
                        null,
                        List.of(),
                        List.of(),
                        List.of(new Evidence("https://example.org/1", "minutes")),
                        new TreeSet<>(List.of(1))));
        assertThat(fold(
                                new ActivityRecorded(ID, M1, plan(1, "planned")),
                                told,
                                new ActivityProgressReported(ID, M1, ProgressStatus.DONE, null))
                        .activity(M1)
                        .orElseThrow()
                        .evidence())
                .isEmpty();
    }

    @Test
    void knowsAStepThatIsDoneWhereverARevisionPutsIt() {
        var state = fold(
                new ActivityRecorded(ID, M1, steps("write", "train", "check")),
                new ActivityProgressReported(
                        ID, M1, ProgressStatus.IN_PROGRESS, null, List.of(), new TreeSet<>(List.of(1, 2, 9))),
                new ActivityRevised(ID, M1, steps("announce", "train", "write more", "write")));

        assertThat(state.activity(M1).orElseThrow().stepsDone()).containsExactly(2, 4);
    }

    @Test
    void keepsMeasuresInTheOrderOfTheReport() {
        var state = fold(
                new ActivityRecorded(ID, M10, plan(2, "b")),
                new ActivityRecorded(ID, M2, plan(2, "c")),
                new ActivityRecorded(ID, M1, plan(3, "a")));

        assertThat(state.activities()).extracting(Activity::id).containsExactly(M10, M2, M1);
        assertThat(state.apply(new ActivityRevised(ID, M1, plan(1, "a"))).activities())
                .extracting(Activity::id)
                .containsExactly(M1, M10, M2);
        assertThat(state.activity(M2)).map(activity -> activity.plan().title()).contains("c");
        assertThat(state.activity(new ActivityId("m3"))).isEmpty();
    }

    @Test
    void aLaterGuidelineReplacesTheEarlierAsAWhole() {
        var state = fold(
                guideline(4, "first", ProgressStatus.NOT_STARTED),
                guideline(1, "other", null),
                guideline(4, "second", null));

        assertThat(state.guidelines())
                .containsExactly(
                        new Guideline(1, List.of("other"), List.of("clerk"), "2566", List.of("begun"), null),
                        new Guideline(4, List.of("second"), List.of("clerk"), "2566", List.of("begun"), null));
        assertThat(state.guideline(4)).contains(state.guidelines().getLast());
        assertThat(state.guideline(5)).isEmpty();
        assertThat(state.activities()).isEmpty();
    }

    @Test
    void measuresAndGuidelinesDoNotDisturbEachOther() {
        var measure = new ActivityRecorded(ID, M1, plan(1, "planned"));
        var guideline = guideline(4, "first", ProgressStatus.DONE);

        assertThat(fold(measure, guideline)).isEqualTo(fold(guideline, measure));
        assertThat(fold(measure, guideline).activities()).hasSize(1);
        assertThat(fold(measure, guideline).guidelines()).hasSize(1);
    }

    @Test
    void failsOnAMeasureThatWasNeverRecorded() {
        var progress = new ActivityProgressReported(ID, M2, ProgressStatus.DONE, null);
        var state = fold(new ActivityRecorded(ID, M1, plan(1, "planned")));

        assertThatThrownBy(() -> state.apply(progress))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("ActivityProgressReported speaks of measure m2, which was never recorded: " + progress);
        assertThatThrownBy(() -> state.apply(new ActivityRevised(ID, M2, plan(1, "x"))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> state.apply(new ActivityOutcomeRecorded(ID, M2, List.of(), List.of())))
                .isInstanceOf(IllegalStateException.class);
    }

    private static PlanState fold(ImprovementPlanEvent... events) {
        var state = PlanState.EMPTY;
        for (var event : events) {
            state = state.apply(event);
        }
        return state;
    }

    private static ActivityPlan plan(int number, String title) {
        return new ActivityPlan(number, title, List.of("step"), "2566", List.of("clerk"), new TreeSet<>(List.of(4)));
    }

    private static ActivityPlan steps(String... steps) {
        return new ActivityPlan(1, "planned", List.of(steps), "2566", List.of(), new TreeSet<>());
    }

    private static IndicatorGuidelineRecorded guideline(int indicator, String text, @Nullable ProgressStatus status) {
        return new IndicatorGuidelineRecorded(
                ID, indicator, List.of(text), List.of("clerk"), "2566", List.of("begun"), status);
    }
}
