package org.prongsai.command.improvement;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.Reason;
import org.prongsai.engine.assessment.Activity;
import org.prongsai.engine.assessment.Guideline;
import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.assessment.PlanStateCodec;
import org.prongsai.engine.event.ActivityOutcomeRecorded;
import org.prongsai.engine.event.ActivityProgressReported;
import org.prongsai.engine.event.ActivityRecorded;
import org.prongsai.engine.event.ActivityRevised;
import org.prongsai.engine.event.ImprovementPlanEvent;
import org.prongsai.engine.event.IndicatorGuidelineRecorded;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.problem.FieldProblem;

/** Decides about improvement plans. A plan goes on after its assessment is closed, and after it is certified. */
final class PlanDecider {
    private PlanDecider() {}

    static List<? extends ImprovementPlanEvent> decide(PlanState plan, PlanCommand command, Methodology methodology) {
        return switch (command) {
            case RecordActivity planned -> record(plan, planned, idFor(plan, planned), methodology);
            case ReviseActivity revision -> revise(plan, revision, methodology);
            case ReportActivityProgress report -> report(plan, report);
            case RecordActivityOutcome outcome -> conclude(plan, outcome);
            case RecordIndicatorGuideline guideline -> guide(plan, guideline, methodology);
        };
    }

    /** The name a measure was given, or the first free one that fits its number. */
    static ActivityId idFor(PlanState plan, RecordActivity command) {
        if (command.activityId() != null) {
            return command.activityId();
        }
        int number = command.draft().numbered(nextNumber(plan)).number();
        return IntStream.iterate(number, candidate -> candidate + 1)
                .mapToObj(candidate -> new ActivityId("m" + candidate))
                .filter(candidate -> plan.activity(candidate).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static List<ActivityRecorded> record(
            PlanState plan, RecordActivity command, ActivityId id, Methodology methodology) {
        var known = plan.activity(id);
        var absentNumber = known.map(activity -> activity.plan().number()).orElse(nextNumber(plan));
        var wanted = command.draft().numbered(absentNumber);
        if (known.isPresent()) {
            if (!known.get().plan().equals(wanted)) {
                throw new CommandRejected(
                        Reason.ACTIVITY_DIFFERS,
                        "มีมาตรการ %s อยู่แล้วด้วยเนื้อหาอื่น ให้ใช้ PUT เพื่อแก้ไข".formatted(id),
                        "measure %s is there already, with other content: use PUT to revise it".formatted(id));
            }
            return List.of();
        }
        DraftCheck.plan(plan, id, wanted, methodology);
        return List.of(new ActivityRecorded(command.assessmentId(), id, wanted));
    }

    private static List<ActivityRevised> revise(PlanState plan, ReviseActivity command, Methodology methodology) {
        var activity = known(plan, command.activityId());
        var wanted = command.draft().numbered(activity.plan().number());
        if (activity.plan().equals(wanted)) {
            return List.of();
        }
        seen(activity, command.mark());
        DraftCheck.plan(plan, command.activityId(), wanted, methodology);
        return List.of(new ActivityRevised(command.assessmentId(), command.activityId(), wanted));
    }

    private static List<ActivityProgressReported> report(PlanState plan, ReportActivityProgress command) {
        var activity = known(plan, command.activityId());
        var told = command.progress();
        var evidence = Objects.requireNonNullElse(told.evidence(), activity.evidence());
        var stepsDone = Objects.requireNonNullElse(told.stepsDone(), activity.stepsDone());
        if (activity.status() == told.status()
                && Objects.equals(activity.progressNote(), told.note())
                && activity.evidence().equals(evidence)
                && activity.stepsDone().equals(stepsDone)) {
            return List.of();
        }
        seen(activity, command.mark());
        if (activity.status() == ProgressStatus.DONE && told.status() != ProgressStatus.DONE && told.note() == null) {
            throw CommandRejected.invalid(new FieldProblem(
                    "note",
                    "required",
                    "มาตรการนี้เคยแล้วเสร็จ ให้ระบุเหตุผลที่กลับมาดำเนินการ",
                    "this measure was done: say why it is not any more"));
        }
        DraftCheck.progress(activity, evidence, stepsDone);
        return List.of(new ActivityProgressReported(
                command.assessmentId(), command.activityId(), told.status(), told.note(), evidence, stepsDone));
    }

    private static List<ActivityOutcomeRecorded> conclude(PlanState plan, RecordActivityOutcome command) {
        var activity = known(plan, command.activityId());
        if (activity.summary().equals(command.summary()) && activity.outcome().equals(command.outcome())) {
            return List.of();
        }
        seen(activity, command.mark());
        return List.of(new ActivityOutcomeRecorded(
                command.assessmentId(), command.activityId(), command.summary(), command.outcome()));
    }

    /** Nobody writes over what they have not seen, where they say what they saw. */
    private static void seen(Activity activity, @Nullable String mark) {
        if (mark != null && !mark.equals(PlanStateCodec.mark(activity))) {
            throw new CommandRejected(
                    Reason.ACTIVITY_CHANGED,
                    "มาตรการ %s ถูกแก้ไขโดยผู้อื่นระหว่างนี้ ยังไม่มีการบันทึกทับ ให้เปิดดูใหม่ก่อน"
                            .formatted(activity.id()),
                    "somebody else changed measure %s meanwhile, and nothing was written over: look at it again"
                            .formatted(activity.id()));
        }
    }

    private static List<IndicatorGuidelineRecorded> guide(
            PlanState plan, RecordIndicatorGuideline command, Methodology methodology) {
        if (methodology.indicator(command.indicator()).isEmpty()) {
            throw new CommandRejected(
                    Reason.INDICATOR_UNKNOWN,
                    "ไม่มีตัวชี้วัดที่ %d ในระเบียบวิธี %s"
                            .formatted(command.indicator(), methodology.ref().id()),
                    "methodology %s has no indicator %d"
                            .formatted(methodology.ref().id(), command.indicator()));
        }
        var wanted = new Guideline(
                command.indicator(),
                command.guidelines(),
                command.owners(),
                command.period(),
                command.progress(),
                command.status());
        if (wanted.equals(plan.guideline(command.indicator()).orElse(null))) {
            return List.of();
        }
        return List.of(new IndicatorGuidelineRecorded(
                command.assessmentId(),
                command.indicator(),
                command.guidelines(),
                command.owners(),
                command.period(),
                command.progress(),
                command.status()));
    }

    private static int nextNumber(PlanState plan) {
        return 1
                + plan.activities().stream()
                        .mapToInt(activity -> activity.plan().number())
                        .max()
                        .orElse(0);
    }

    private static Activity known(PlanState plan, ActivityId id) {
        return plan.activity(id)
                .orElseThrow(() -> new CommandRejected(
                        Reason.ACTIVITY_UNKNOWN,
                        "ไม่มีมาตรการ %s ในแผนนี้".formatted(id),
                        "this plan has no measure %s".formatted(id)));
    }
}
