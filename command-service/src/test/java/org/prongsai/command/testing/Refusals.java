package org.prongsai.command.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.Reason;
import org.prongsai.engine.problem.FieldProblem;

/** Asserts refusals as wholes: the reason, and every wrong field with its code. */
public final class Refusals {
    private Refusals() {}

    /** @param wrong what is wrong, as {@code field:code}, in order */
    public static void assertRefused(ThrowingCallable decision, Reason reason, String... wrong) {
        var refusal = catchThrowableOfType(CommandRejected.class, decision);
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(codes(refusal.problems())).containsExactly(wrong);
        assertThat(refusal.messageTh()).isNotBlank();
        assertThat(refusal.messageEn()).isNotBlank();
    }

    public static List<String> codes(List<FieldProblem> problems) {
        return problems.stream()
                .map(problem -> problem.field() + ":" + problem.code())
                .toList();
    }
}
