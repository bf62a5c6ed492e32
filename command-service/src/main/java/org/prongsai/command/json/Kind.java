package org.prongsai.command.json;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.problem.FieldProblem;
import tools.jackson.databind.JsonNode;

/** What a field has to hold. */
@FunctionalInterface
public interface Kind<T> {

    /**
     * Reads a value that is present.
     *
     * @param field where it stands, for messages
     * @return the value; null when something is wrong, which then went to {@code problems}
     */
    @Nullable
    T read(String field, JsonNode node, Consumer<FieldProblem> problems);
}
