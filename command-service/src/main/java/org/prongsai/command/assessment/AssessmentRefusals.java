package org.prongsai.command.assessment;

import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.Reason;
import org.prongsai.engine.id.AssessmentId;

/** Refusals that have to do with where an assessment stands, in words. */
public final class AssessmentRefusals {
    private AssessmentRefusals() {}

    public static CommandRejected unknown(AssessmentId id) {
        return new CommandRejected(
                Reason.ASSESSMENT_UNKNOWN,
                "ไม่มีการประเมิน %s ให้เปิดการประเมินก่อน".formatted(id),
                "there is no assessment %s: open it first".formatted(id));
    }

    public static CommandRejected closed(AssessmentId id) {
        return new CommandRejected(
                Reason.ASSESSMENT_CLOSED,
                "การประเมิน %s ปิดแล้ว".formatted(id),
                "assessment %s is closed".formatted(id));
    }

    public static CommandRejected certified(AssessmentId id) {
        return new CommandRejected(
                Reason.ASSESSMENT_CERTIFIED,
                "การประเมิน %s ได้รับการรับรองแล้ว แก้ไขไม่ได้อีก".formatted(id),
                "assessment %s is certified: nothing in it changes any more".formatted(id));
    }

    static CommandRejected notClosed(AssessmentId id) {
        return new CommandRejected(
                Reason.ASSESSMENT_NOT_CLOSED,
                "การประเมิน %s ยังเปิดอยู่ ให้ปิดก่อนรับรอง".formatted(id),
                "assessment %s is still open: close it before certifying it".formatted(id));
    }

    static CommandRejected differs(AssessmentId id, String pinned) {
        return new CommandRejected(
                Reason.ASSESSMENT_DIFFERS,
                "การประเมิน %s เปิดไว้แล้วภายใต้ระเบียบวิธี %s".formatted(id, pinned),
                "assessment %s is open already, under methodology %s".formatted(id, pinned));
    }
}
