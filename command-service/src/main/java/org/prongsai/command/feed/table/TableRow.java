package org.prongsai.command.feed.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.problem.FieldProblem;

/**
 * One row of a file.
 *
 * @param number as a spreadsheet program shows it; the header row is usually 1
 * @param cells text as it stands in the file, blanks around it included; fewer or more than the header has
 * @param problem why the row as a whole cannot be used; its cells are then what could be read of them
 */
public record TableRow(
        long number, List<String> cells, @Nullable FieldProblem problem) {
    public TableRow {
        cells = List.copyOf(cells);
    }

    public TableRow(long number, List<String> cells) {
        this(number, cells, null);
    }

    /** Characters in all cells. */
    public long length() {
        long length = 0;
        for (var cell : cells) {
            length += cell.length();
        }
        return length;
    }
}
