package org.prongsai.command.refusal;

import java.util.List;
import org.prongsai.engine.problem.FieldProblem;

/** A command that was understood and refused. Nothing was recorded. */
public final class CommandRejected extends RuntimeException {
    private final Reason reason;
    private final String messageTh;
    private final transient List<FieldProblem> problems;

    public CommandRejected(Reason reason, String messageTh, String messageEn) {
        this(reason, messageTh, messageEn, List.of());
    }

    public CommandRejected(Reason reason, String messageTh, String messageEn, List<FieldProblem> problems) {
        super(messageEn, null, false, false); // An expected answer: its stack would tell nobody anything.
        this.reason = reason;
        this.messageTh = messageTh;
        this.problems = List.copyOf(problems);
    }

    /** Refuses a request for its fields alone. */
    public static CommandRejected invalid(List<FieldProblem> problems) {
        return new CommandRejected(
                Reason.INVALID_REQUEST,
                "คำขอมี %d จุดที่ต้องแก้ ดูรายการใน errors".formatted(problems.size()),
                "%d thing(s) in the request need mending; errors lists them".formatted(problems.size()),
                problems);
    }

    public static CommandRejected invalid(FieldProblem problem) {
        return invalid(List.of(problem));
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

    /** The wrong fields; empty when the refusal is not about single fields. */
    public List<FieldProblem> problems() {
        return problems;
    }
}
