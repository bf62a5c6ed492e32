package org.prongsai.query.nation.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.prongsai.query.table.Column;
import org.prongsai.query.table.CsvFile;
import org.prongsai.query.table.WorkbookFile;

/**
 * One table of the page, to be taken away.
 *
 * @param name as it is asked for
 * @param title of its sheet in a workbook, up to 31 characters
 */
record NationTable<R>(String name, String title, List<Column<R>> columns, List<R> rows) {
    NationTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    void writeCsv(OutputStream into) throws IOException {
        try (var file = new CsvFile<>(columns, into)) {
            for (var row : rows) {
                file.row(row);
            }
        }
    }

    void writeSheet(WorkbookFile workbook) throws IOException {
        try (var sheet = workbook.sheet(title, columns)) {
            for (var row : rows) {
                sheet.row(row);
            }
        }
    }
}
