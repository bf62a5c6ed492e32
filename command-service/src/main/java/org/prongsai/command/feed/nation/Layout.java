package org.prongsai.command.feed.nation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.delivery.Contents;
import org.prongsai.command.feed.delivery.Contents.ColumnUse;
import org.prongsai.command.feed.delivery.Contents.DroppedColumn;
import org.prongsai.command.feed.form.Cells;
import org.prongsai.command.feed.form.FormProblems;
import org.prongsai.command.feed.nation.Role.OfItem;
import org.prongsai.command.feed.nation.Role.Part;
import org.prongsai.command.feed.table.Notice;
import org.prongsai.command.feed.table.TableRow;

/** What the columns of one file are. */
record Layout(Subject subject, List<Column> columns) {
    Layout {
        columns = List.copyOf(columns);
    }

    /** Null when the file has no such column. */
    @Nullable
    Column column(Role role) {
        return columns.stream()
                .filter(column -> column.role().equals(role))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Column column(Field field) {
        return column(new Role.Named(field));
    }

    boolean has(Field field) {
        return column(field) != null;
    }

    /** The header of a field's column, or the field's own name where the file has none. */
    String header(Field field) {
        var column = column(field);
        return column == null ? field.target() : column.name();
    }

    /** The header of an item's column; of a table with a row for each item, that of the field that stands for it. */
    String header(String item, Part part, Field otherwise) {
        var column = column(new OfItem(item, part));
        return column == null ? header(otherwise) : column.name();
    }

    /** What stands in a cell; empty where there is nothing that anybody could see. */
    String value(Field field, TableRow row) {
        var column = column(field);
        return column == null ? "" : value(column, row);
    }

    static String value(Column column, TableRow row) {
        var value = Cells.at(row.cells(), column.index());
        return Cells.isBlank(value) ? "" : value.strip();
    }

    List<Column> used() {
        return columns.stream().filter(column -> column.role().isUsed()).toList();
    }

    Contents contents() {
        return new Contents(
                used().stream().map(Column::name).toList(),
                columns.stream().map(Layout::use).toList(),
                columns.stream().map(Layout::dropped).filter(Objects::nonNull).toList(),
                unknown());
    }

    private static ColumnUse use(Column column) {
        return switch (column.role()) {
            case Role.Named(var field) -> new ColumnUse(column.name(), field.target(), null);
            case OfItem(var item, var part) -> new ColumnUse(column.name(), word(part), item);
            case Role.Instrument(var code) -> new ColumnUse(column.name(), "instrument", code);
            case Role.Indicator(var number) -> new ColumnUse(column.name(), "indicator", String.valueOf(number));
            case Role.Ignored() -> new ColumnUse(column.name(), "ignored", null);
            case Role.Dropped(var kind) -> new ColumnUse(column.name(), "dropped", kind);
            case Role.Unknown() -> new ColumnUse(column.name(), "unknown", null);
        };
    }

    private static String word(Part part) {
        return switch (part) {
            case VERDICT -> "verdict";
            case EVIDENCE -> "evidenceUrl";
            case NOTE -> "note";
            case SCORE -> "score";
        };
    }

    private static @Nullable DroppedColumn dropped(Column column) {
        return column.role() instanceof Role.Dropped(var kind)
                ? new DroppedColumn(column.name(), kind, "header")
                : null;
    }

    private List<Notice> unknown() {
        var names = columns.stream()
                .filter(column -> column.role() instanceof Role.Unknown)
                .map(Column::name)
                .toList();
        if (names.isEmpty()) {
            return List.of();
        }
        var list = FormProblems.list(names);
        return List.of(new Notice(
                "columns-passed-over",
                "คอลัมน์ที่ระบบไม่รู้จักและไม่ได้อ่าน: " + list,
                "columns that are not known here and were not read: " + list));
    }
}
