package org.prongsai.query.problem;

import java.util.List;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.problem.FieldProblem;

/** A question that was understood and cannot be answered. */
public final class QuestionRefused extends RuntimeException {
    private final Reason reason;
    private final String messageTh;
    private final transient List<FieldProblem> problems;

    public QuestionRefused(Reason reason, String messageTh, String messageEn) {
        this(reason, messageTh, messageEn, List.of());
    }

    public QuestionRefused(Reason reason, String messageTh, String messageEn, List<FieldProblem> problems) {
        super(messageEn, null, false, false); // An expected answer: its stack would tell nobody anything.
        this.reason = reason;
        this.messageTh = messageTh;
        this.problems = List.copyOf(problems);
    }

    /** Refuses one parameter, by name. */
    public static QuestionRefused parameter(String name, String code, String messageTh, String messageEn) {
        return new QuestionRefused(
                Reason.PARAMETER_INVALID,
                messageTh,
                messageEn,
                List.of(new FieldProblem(name, code, messageTh, messageEn)));
    }

    public static QuestionRefused unknown(AssessmentId id) {
        return new QuestionRefused(
                Reason.ASSESSMENT_UNKNOWN,
                "ไม่มีการประเมิน %s".formatted(id),
                "there is no assessment %s".formatted(id));
    }

    public static QuestionRefused notYetOpened(AssessmentId id) {
        return new QuestionRefused(
                Reason.ASSESSMENT_NOT_YET_OPENED,
                "ณ เวลานั้นยังไม่ได้เปิดการประเมิน %s".formatted(id),
                "assessment %s was not yet opened as of then".formatted(id));
    }

    public static QuestionRefused unknown(AgencyId id) {
        return new QuestionRefused(
                Reason.AGENCY_UNKNOWN, "ไม่มีหน่วยงาน %s".formatted(id), "there is no agency %s".formatted(id));
    }

    /** What was asked for will be there soon. */
    public static QuestionRefused notYetAtHand(long reached, long wanted) {
        return new QuestionRefused(
                Reason.NOT_YET_AT_HAND,
                "ข้อมูลย้อนหลังพร้อมถึงตำแหน่ง %d ของบันทึก ยังไม่ถึง %d โปรดลองใหม่ในอีกสักครู่"
                        .formatted(reached, wanted),
                "the past is at hand up to position %d of the log, and not yet %d: ask again in a moment"
                        .formatted(reached, wanted));
    }

    public static QuestionRefused unknownMethodology(String written) {
        return new QuestionRefused(
                Reason.METHODOLOGY_UNKNOWN,
                "ไม่มีระเบียบวิธีประเมิน %s".formatted(written),
                "there is no methodology %s".formatted(written));
    }

    public Reason reason() {
        return reason;
    }

    public String messageTh() {
        return messageTh;
    }

    public String messageEn() {
        return String.valueOf(getMessage());
    }

    /** The parameters to mend; empty when the refusal is not about single parameters. */
    public List<FieldProblem> problems() {
        return problems;
    }
}
