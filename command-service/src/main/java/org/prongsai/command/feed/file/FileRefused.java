package org.prongsai.command.feed.file;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.delivery.Receipt;
import org.prongsai.engine.problem.FieldProblem;

/** A file of which nothing was taken. */
public final class FileRefused extends RuntimeException {
    private final transient Receipt receipt;
    private final transient List<FieldProblem> problems;
    private final transient @Nullable UnmappedForm form;

    public FileRefused(Receipt receipt, List<FieldProblem> problems, @Nullable UnmappedForm form) {
        super(receipt.messageEn(), null, false, false); // An expected answer: its stack would tell nobody anything.
        this.receipt = receipt;
        this.problems = List.copyOf(problems);
        this.form = form;
    }

    public Receipt receipt() {
        return receipt;
    }

    public List<FieldProblem> problems() {
        return problems;
    }

    /** The form whose columns have to be mapped; null when the file is refused for something else. */
    public @Nullable UnmappedForm form() {
        return form;
    }
}
