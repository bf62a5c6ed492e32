package org.prongsai.command.feed.source;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.delivery.Kept;
import org.prongsai.command.feed.form.Column;
import org.prongsai.command.feed.form.ColumnRole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What may be kept of a record, as an object that can be mended and sent to its survey: its answers, its day, and the
 * response's id instead of what named the respondent.
 */
final class KeptRecord implements Kept {
    private static final int SHOWN_MAX = 60;
    private static final Pattern DAY_AND_TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ].*");
    private static final Pattern LEVEL = Pattern.compile("\\d{1,2}");

    private final List<Column> columns;
    private final List<String> cells;
    private final @Nullable String name;

    /**
     * @param cells those that may be written down, one for each column
     * @param name what the row may be sent again with; null when it does not say whose it is
     */
    KeptRecord(List<Column> columns, List<String> cells, @Nullable String name) {
        this.columns = columns;
        this.cells = cells;
        this.name = name;
    }

    @Override
    public @Nullable JsonNode row() {
        var row = JsonNodeFactory.instance.objectNode();
        if (name != null) {
            row.put("respondentKey", name);
        }
        var answers = JsonNodeFactory.instance.objectNode();
        for (var column : columns) {
            var cell = cells.get(column.index()).strip();
            if (cell.isEmpty()) {
                continue;
            }
            if (column.role() instanceof ColumnRole.Answer(var key)) {
                if (LEVEL.matcher(cell).matches()) {
                    answers.put(key, Integer.parseInt(cell));
                } else {
                    answers.put(key, cell);
                }
            } else if (column.role() instanceof ColumnRole.SubmittedOn) {
                var day = DAY_AND_TIME.matcher(cell);
                row.put("submittedOn", day.matches() ? day.group(1) : cell);
            }
        }
        row.set("answers", answers);
        return row;
    }

    @Override
    public @Nullable String value(String field) {
        for (var column : columns) {
            var cell = cells.get(column.index());
            if (column.name().equals(field) && !cell.isBlank()) {
                return cell.length() <= SHOWN_MAX ? cell : cell.substring(0, SHOWN_MAX - 1) + "…";
            }
        }
        return null;
    }
}
