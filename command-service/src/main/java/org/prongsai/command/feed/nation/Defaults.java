package org.prongsai.command.feed.nation;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.engine.problem.FieldProblem;

/**
 * What the sender said of all rows at once.
 *
 * @param reason why something changes, where a row has no reason of its own
 * @param source where the figures are from, where a row does not say
 */
public record Defaults(@Nullable String reason, @Nullable String source) {
    public static final Defaults NONE = new Defaults(null, null);

    /**
     * Reads what was given as parameters; blank is nothing.
     *
     * @throws CommandRejected when it says who somebody is, or is too long
     */
    public static Defaults of(@Nullable String reason, @Nullable String source) {
        var problems = new ArrayList<FieldProblem>();
        var defaults = new Defaults(
                CellTexts.words("reason", reason == null ? "" : reason.strip(), problems),
                CellTexts.words("source", source == null ? "" : source.strip(), problems));
        if (!problems.isEmpty()) {
            throw CommandRejected.invalid(problems);
        }
        return defaults;
    }
}
