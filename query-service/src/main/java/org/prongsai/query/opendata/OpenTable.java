package org.prongsai.query.opendata;

import java.util.List;
import java.util.function.Function;
import org.prongsai.engine.methodology.Label;
import org.prongsai.query.table.Column;

/**
 * A table of open data.
 *
 * @param name of its files, without what tells their kind
 * @param sheet name of its sheet in a workbook, up to 31 characters
 * @param key names of the columns that no two rows have alike
 * @param rows what one assessment adds to it, in order
 */
record OpenTable<R>(
        String name,
        Label title,
        String sheet,
        List<String> key,
        Function<OpenAssessment, List<R>> rows,
        List<Column<R>> columns) {

    /** All tables of a package, in the order of its list of contents. */
    static final List<OpenTable<?>> ALL = List.of(
            ResultsTable.TABLE, IndicatorsTable.TABLE, ItemsTable.TABLE, MeasuresTable.TABLE, GuidelinesTable.TABLE);

    OpenTable {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
    }
}
