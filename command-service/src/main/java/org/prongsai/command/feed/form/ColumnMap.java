package org.prongsai.command.feed.form;

import java.util.Map;

/**
 * What a person said about a form once.
 *
 * @param columns by column name: {@code respondentKey}, {@code submittedOn}, {@code complete}, {@code withdrawn},
 *     {@code assessmentId}, {@code agencyId}, {@code fiscalYear}, {@code survey}, {@code suggestion}, {@code ignore}, or the
 *     key of a question or slot. The name {@code *} stands for all columns that are otherwise unknown, and takes
 *     {@code ignore} only
 * @param values levels by further words for answers
 */
public record ColumnMap(Map<String, String> columns, Map<String, Integer> values) {
    /** Stands for every column that is neither named nor understood. */
    public static final String OTHERS = "*";

    public static final String IGNORE = "ignore";

    public ColumnMap {
        columns = Map.copyOf(columns);
        values = Map.copyOf(values);
    }
}
