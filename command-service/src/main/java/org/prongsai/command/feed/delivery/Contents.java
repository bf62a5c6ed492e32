package org.prongsai.command.feed.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.table.Notice;

/**
 * What a delivery's columns are, as the receipt tells it.
 *
 * @param kept headers of the columns that a refused row is given back with, in order; empty for rows that are no table's
 * @param columns all columns of a table
 * @param droppedColumns those that were dropped at the door, because they may say who answered
 */
public record Contents(
        List<String> kept, List<ColumnUse> columns, List<DroppedColumn> droppedColumns, List<Notice> notices) {
    public static final Contents NONE = new Contents(List.of(), List.of(), List.of(), List.of());

    public Contents {
        kept = List.copyOf(kept);
        columns = List.copyOf(columns);
        droppedColumns = List.copyOf(droppedColumns);
        notices = List.copyOf(notices);
    }

    /**
     * How one column was read.
     *
     * @param role such as {@code answer}, {@code ignored}
     * @param target the question or field it stands for
     */
    public record ColumnUse(
            String name, String role, @Nullable String target) {}

    /**
     * A column that was dropped.
     *
     * @param kind what it would have told, such as {@code email}
     * @param rule {@code header} when its name gave it away, {@code look} when its values did
     */
    public record DroppedColumn(String name, String kind, String rule) {}

    /** The same with what was noticed on the way. */
    public Contents with(List<Notice> more) {
        var all = new ArrayList<>(notices);
        more.stream().filter(notice -> !all.contains(notice)).forEach(all::add);
        return new Contents(kept, columns, droppedColumns, all);
    }

    /** The same with what further rows brought, each thing once. */
    public Contents plus(Contents more) {
        return new Contents(
                kept,
                both(columns, more.columns),
                both(droppedColumns, more.droppedColumns),
                both(notices, more.notices));
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}
