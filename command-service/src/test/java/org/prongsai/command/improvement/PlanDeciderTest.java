package org.prongsai.command.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.command.testing.Refusals.assertRefused;
import static org.prongsai.command.testing.Samples.ASSESSMENT;
import static org.prongsai.command.testing.Samples.METHODOLOGY;
import static org.prongsai.command.testing.Samples.draft;
import static org.prongsai.engine.event.ProgressStatus.DONE;
import static org.prongsai.engine.event.ProgressStatus.IN_PROGRESS;
import static org.prongsai.engine.event.ProgressStatus.NOT_STARTED;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prongsai.command.refusal.Reason;
import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.assessment.PlanStateCodec;
import org.prongsai.engine.event.ActivityOutcomeRecorded;
import org.prongsai.engine.event.ActivityProgressReported;
import org.prongsai.engine.event.ActivityRecorded;
import org.prongsai.engine.event.ActivityRevised;
import org.prongsai.engine.event.Evidence;
import org.prongsai.engine.event.ImprovementPlanEvent;
import org.prongsai.engine.event.IndicatorGuidelineRecorded;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.id.ActivityId;

class PlanDeciderTest {
    private static final ActivityId M1 = new ActivityId("m1");
    private static final ActivityId M2 = new ActivityId("m2");
    private static final ImprovementPlanEvent PLANNED = recorded(M1, 1, "มาตรการหนึ่ง");

    private static PlanState given(ImprovementPlanEvent... events) {
        var plan = PlanState.EMPTY;
        for (var event : events) {
            plan = plan.apply(event);
        }
        return plan;
    }

    private static List<? extends ImprovementPlanEvent> decide(PlanState plan, PlanCommand command) {
        return PlanDecider.decide(plan, command, METHODOLOGY);
    }

    private static ActivityRecorded recorded(ActivityId id, int number, String title, Integer... indicators) {
        return new ActivityRecorded(
                ASSESSMENT, id, draft(number, title, indicators).numbered(0));
    }

    private static RecordActivity record(@Nullable ActivityId id, ActivityDraft draft) {
        return new RecordActivity(ASSESSMENT, id, draft);
    }

    private static ActivityProgressReported progress(ProgressStatus status, @Nullable String note) {
        return new ActivityProgressReported(ASSESSMENT, M1, status, note);
    }

    private static ReportActivityProgress report(ProgressStatus status, @Nullable String note) {
        return new ReportActivityProgress(ASSESSMENT, M1, status, note);
    }

    @Test
    void namesAndNumbersAMeasureThatComesWithoutEither() {
        assertThat(decide(given(), record(null, draft(null, "มาตรการหนึ่ง")))).isEqualTo(List.of(PLANNED));
        assertThat(decide(given(PLANNED), record(null, draft(null, "มาตรการสอง"))))
                .isEqualTo(List.of(recorded(M2, 2, "มาตรการสอง")));
        assertThat(decide(given(PLANNED), record(null, draft(7, "มาตรการเจ็ด"))))
                .isEqualTo(List.of(recorded(new ActivityId("m7"), 7, "มาตรการเจ็ด")));
    }

    @Test
    void passesOverANameThatIsTaken() {
        var plan = given(recorded(M2, 1, "ตั้งชื่อเอง"));

        assertThat(decide(plan, record(null, draft(null, "มาตรการสอง"))))
                .isEqualTo(List.of(recorded(new ActivityId("m3"), 2, "มาตรการสอง")));
    }

    @Test
    void takesTheSameMeasureUnderItsNameForNoNews() {
        assertThat(decide(given(PLANNED), record(M1, draft(1, "มาตรการหนึ่ง")))).isEmpty();
        assertThat(decide(given(PLANNED), record(M1, draft(null, "มาตรการหนึ่ง"))))
                .isEmpty();
    }

    @Test
    void refusesAnotherMeasureUnderATakenName() {
        assertRefused(() -> decide(given(PLANNED), record(M1, draft(1, "อื่น"))), Reason.ACTIVITY_DIFFERS);
    }

    @Test
    void refusesATakenNumberAndIndicatorsThatDoNotExist() {
        assertRefused(
                () -> decide(given(PLANNED), record(M2, draft(1, "มาตรการสอง", 10, 11, 12))),
                Reason.INVALID_REQUEST,
                "number:number-taken",
                "indicators:not-in-methodology",
                "indicators:not-in-methodology");
    }

    @Test
    void revisesAMeasureAsAWholeAndKeepsItsNumberWhenNoneIsGiven() {
        var revised = draft(1, "ปรับปรุง", 9).numbered(1);

        assertThat(decide(given(PLANNED), new ReviseActivity(ASSESSMENT, M1, draft(null, "ปรับปรุง", 9))))
                .isEqualTo(List.of(new ActivityRevised(ASSESSMENT, M1, revised)));
        assertThat(decide(given(PLANNED), new ReviseActivity(ASSESSMENT, M1, draft(1, "มาตรการหนึ่ง"))))
                .isEmpty();
    }

    @Test
    void refusesToRenumberAMeasureToATakenNumber() {
        assertRefused(
                () -> decide(
                        given(PLANNED, recorded(M2, 2, "มาตรการสอง")),
                        new ReviseActivity(ASSESSMENT, M2, draft(1, "มาตรการสอง"))),
                Reason.INVALID_REQUEST,
                "number:number-taken");
    }

    @Test
    void reportsAnyProgressAndTakesTheSameAgainForNoNews() {
        assertThat(decide(given(PLANNED), report(NOT_STARTED, null))).isEqualTo(List.of(progress(NOT_STARTED, null)));
        assertThat(decide(given(PLANNED), report(DONE, null))).isEqualTo(List.of(progress(DONE, null)));
        assertThat(decide(given(PLANNED, progress(IN_PROGRESS, "อบรม")), report(IN_PROGRESS, "อบรม")))
                .isEmpty();
        assertThat(decide(given(PLANNED, progress(IN_PROGRESS, "อบรม")), report(NOT_STARTED, null)))
                .isEqualTo(List.of(progress(NOT_STARTED, null)));
    }

    @Test
    void takesBackADoneMeasureOnlyWithANote() {
        var done = given(PLANNED, progress(DONE, null));

        assertRefused(() -> decide(done, report(IN_PROGRESS, null)), Reason.INVALID_REQUEST, "note:required");
        assertRefused(() -> decide(done, report(NOT_STARTED, null)), Reason.INVALID_REQUEST, "note:required");
        assertThat(decide(done, report(IN_PROGRESS, "ทำใหม่"))).isEqualTo(List.of(progress(IN_PROGRESS, "ทำใหม่")));
    }

    @Test
    void keepsEvidenceAndStepsThatAReportDoesNotSpeakOf() {
        var told = new ActivityProgressReported(
                ASSESSMENT,
                M1,
                IN_PROGRESS,
                null,
                List.of(new Evidence("https://example.org", null)),
                new TreeSet<>(List.of(1)));

        assertThat(decide(given(PLANNED, told), report(IN_PROGRESS, null))).isEmpty();
        assertThat(decide(given(PLANNED, told), report(DONE, null)))
                .isEqualTo(List.of(
                        new ActivityProgressReported(ASSESSMENT, M1, DONE, null, told.evidence(), told.stepsDone())));
        assertThat(decide(
                        given(PLANNED, told),
                        new ReportActivityProgress(
                                ASSESSMENT,
                                M1,
                                new ProgressDraft(IN_PROGRESS, null, List.of(), new TreeSet<>()),
                                null)))
                .isEqualTo(List.of(progress(IN_PROGRESS, null)));
    }

    @Test
    void writesNothingOverThatWasNotSeen() {
        var plan = given(PLANNED);
        var seen = PlanStateCodec.mark(plan.activities().getFirst());
        var draft = new ProgressDraft(DONE, null, null, null);

        assertThat(decide(plan, new ReportActivityProgress(ASSESSMENT, M1, draft, seen)))
                .isEqualTo(List.of(progress(DONE, null)));
        assertRefused(
                () -> decide(
                        given(PLANNED, progress(IN_PROGRESS, "อีกคน")),
                        new ReportActivityProgress(ASSESSMENT, M1, draft, seen)),
                Reason.ACTIVITY_CHANGED);
        assertThat(decide(
                        given(PLANNED, progress(DONE, null)), new ReportActivityProgress(ASSESSMENT, M1, draft, seen)))
                .isEmpty();
    }

    @Test
    void recordsAnOutcomeAndTakesTheSameAgainForNoNews() {
        var command = new RecordActivityOutcome(ASSESSMENT, M1, List.of("อบรมแล้ว"), List.of("เข้าใจดีขึ้น"));
        var event = new ActivityOutcomeRecorded(ASSESSMENT, M1, List.of("อบรมแล้ว"), List.of("เข้าใจดีขึ้น"));

        assertThat(decide(given(PLANNED), command)).isEqualTo(List.of(event));
        assertThat(decide(given(PLANNED, event), command)).isEmpty();
    }

    @Test
    void refusesToSpeakOfAMeasureThatIsNotThere() {
        for (var command : List.of(
                new ReviseActivity(ASSESSMENT, M1, draft(1, "ปรับปรุง")),
                report(DONE, null),
                new RecordActivityOutcome(ASSESSMENT, M1, List.of(), List.of()))) {
            assertRefused(() -> decide(given(), command), Reason.ACTIVITY_UNKNOWN);
        }
    }

    @Test
    void recordsAGuidelineAndTakesTheSameAgainForNoNews() {
        var command = guideline(10, IN_PROGRESS);
        var event = new IndicatorGuidelineRecorded(
                ASSESSMENT, 10, List.of("เผยแพร่"), List.of("ปลัด"), "2566", List.of("เริ่มแล้ว"), IN_PROGRESS);

        assertThat(decide(given(), command)).isEqualTo(List.of(event));
        assertThat(decide(given(event), command)).isEmpty();
        assertThat(decide(given(event), guideline(10, DONE))).hasSize(1);
    }

    @Test
    void refusesAGuidelineForAnIndicatorThatTheMethodologyDoesNotHave() {
        assertRefused(() -> decide(given(), guideline(11, null)), Reason.INDICATOR_UNKNOWN);
        assertRefused(() -> decide(given(), guideline(0, null)), Reason.INDICATOR_UNKNOWN);
    }

    private static RecordIndicatorGuideline guideline(int indicator, @Nullable ProgressStatus status) {
        return new RecordIndicatorGuideline(
                ASSESSMENT, indicator, List.of("เผยแพร่"), List.of("ปลัด"), "2566", List.of("เริ่มแล้ว"), status);
    }
}
