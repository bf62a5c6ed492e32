package org.prongsai.command.feed.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.problem.FieldProblem;

/**
 * A row that holds anything.
 *
 * @param number as the person sees it in a spreadsheet program: the header row is 1
 * @param cells their text, as it stands there; rows may differ in length
 * @param problem why the row as a whole is unreadable
 */
public record TableRow(
        long number, List<String> cells, @Nullable FieldProblem problem) {
    public TableRow {
        cells = List.copyOf(cells);
    }
}
