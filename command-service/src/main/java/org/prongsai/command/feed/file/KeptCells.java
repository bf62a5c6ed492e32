package org.prongsai.command.feed.file;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.delivery.Kept;
import org.prongsai.command.feed.form.Form;
import org.prongsai.command.feed.form.RowReader;
import org.prongsai.command.feed.table.TableRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What may be kept of a table's row: the cells of the columns in use, and the response's id instead of the respondent's key. */
final class KeptCells implements Kept {
    private static final int SHOWN_MAX = 60;

    private final TableRow row;
    private final Form form;
    private final RowReader reader;
    private final @Nullable String name;

    /** @param name what the row may be sent again with; null when it does not say whose it is */
    KeptCells(TableRow row, Form form, RowReader reader, @Nullable String name) {
        this.row = row;
        this.form = form;
        this.reader = reader;
        this.name = name;
    }

    @Override
    public @Nullable JsonNode row() {
        if (row.cells().isEmpty()) {
            return null;
        }
        var cells = reader.keptCells(row);
        var kept = JsonNodeFactory.instance.arrayNode();
        for (int column : reader.keptColumns()) {
            kept.add(column == reader.keyColumn() ? (name == null ? "" : name) : cell(cells, column));
        }
        return kept;
    }

    @Override
    public @Nullable String value(String field) {
        var column = form.columns().stream()
                .filter(known -> known.name().equals(field))
                .findFirst();
        if (column.isEmpty() || row.cells().isEmpty()) {
            return null;
        }
        var text = cell(reader.keptCells(row), column.get().index());
        if (text.isBlank()) {
            return null;
        }
        return text.length() <= SHOWN_MAX ? text : text.substring(0, SHOWN_MAX - 1) + "…";
    }

    private static String cell(List<String> cells, int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
