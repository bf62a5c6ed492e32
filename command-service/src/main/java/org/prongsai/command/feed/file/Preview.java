package org.prongsai.command.feed.file;

import java.util.List;
import org.prongsai.command.feed.form.Column;
import org.prongsai.command.feed.form.ColumnRole;
import org.prongsai.command.feed.form.Form;
import org.prongsai.command.feed.form.IdentityLook;
import org.prongsai.command.feed.table.TableRow;

/** The first rows of a form, for the person who makes its column map. */
final class Preview {
    private static final int ROWS_MAX = 5;
    private static final int CELL_MAX = 80;
    private static final String MASK = "***";

    private Preview() {}

    static List<List<String>> of(Form form, List<TableRow> head) {
        return head.stream()
                .skip(form.headerRows())
                .filter(row -> row.problem() == null)
                .limit(ROWS_MAX)
                .map(row ->
                        form.columns().stream().map(column -> cell(column, row)).toList())
                .toList();
    }

    private static String cell(Column column, TableRow row) {
        var text = column.index() < row.cells().size() ? row.cells().get(column.index()) : "";
        return switch (column.role()) {
            case ColumnRole.Dropped _ -> text.isBlank() ? "" : MASK;
            default -> IdentityLook.of(text) == null ? shortened(text) : MASK;
        };
    }

    private static String shortened(String text) {
        return text.length() <= CELL_MAX ? text : text.substring(0, CELL_MAX - 1) + "…";
    }
}
