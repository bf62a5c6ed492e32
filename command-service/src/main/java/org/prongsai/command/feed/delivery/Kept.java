package org.prongsai.command.feed.delivery;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.problem.FieldProblem;
import tools.jackson.databind.JsonNode;

/** What of a row may be given back when it is refused: never who it is from. */
public interface Kept {
    Kept NOTHING = new Kept() {
        @Override
        public @Nullable JsonNode row() {
            return null;
        }

        @Override
        public @Nullable String value(String field) {
            return null;
        }
    };

    /** The row: a list of cells below {@link Contents#kept}, or an object to be sent again; null when nothing may be kept. */
    @Nullable
    JsonNode row();

    /** What stands in a field, shortened; null when that is not known or not to be shown. */
    @Nullable
    String value(String field);

    /** The same problem, saying also where the row stood, when its line alone does not tell. */
    default FieldProblem placed(FieldProblem problem) {
        return problem;
    }
}
