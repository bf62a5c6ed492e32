package org.prongsai.command.feed.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.problem.FieldProblem;
import tools.jackson.databind.JsonNode;

/**
 * A refused row.
 *
 * @param errors what is wrong with it; never empty
 * @param kept as {@link Kept#row}
 */
public record Rejection(
        long line, List<RowError> errors, @Nullable JsonNode kept) {

    static Rejection of(DeliveryRow row, List<FieldProblem> problems) {
        var kept = row.kept();
        var errors = problems.stream()
                .map(problem -> RowError.of(row.line(), kept.placed(problem), kept.value(problem.field())))
                .toList();
        return new Rejection(row.line(), errors, kept.row());
    }
}
