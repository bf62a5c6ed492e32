package org.prongsai.query.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a workbook for Excel: a sheet with the rows, whose first one holds the columns' names and stays in sight, and a
 * sheet that says in Thai and English what each column is. Rows are handed on as they come.
 */
final class WorkbookFile<R> implements TableFile<R> {
    private static final String DECIMALS = "0.00";
    private static final String COLUMNS_SHEET = "คำอธิบายคอลัมน์";
    private static final String FONT = "Tahoma"; // Has Thai letters on the machines that people have.
    private static final int FONT_SIZE = 11;
    private static final int ROWS_HELD = 500;

    /** What fits in a cell; the rest of a longer text is in the CSV file. */
    private static final int TEXT_MAX = 32_000;

    private static final String CUT = " …";

    private final OpenTable<R> table;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int next;

    WorkbookFile(OpenTable<R> table, OutputStream file) {
        this.table = table;
        this.workbook = new Workbook(file, "Prongsai", null);
        workbook.setGlobalDefaultFont(FONT, FONT_SIZE);
        this.sheet = workbook.newWorksheet(table.sheet());
        sheet.freezePane(0, 1);
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.style(0, column).bold().set();
            sheet.inlineString(0, column, table.columns().get(column).name());
            sheet.width(column, width(table.columns().get(column)));
        }
        next = 1;
    }

    private static double width(Column<?> column) {
        return switch (column.kind()) {
            case INTEGER, DECIMAL -> Math.max(10, column.name().length() + 2);
            case TEXT, ADDRESS -> Math.max(24, column.name().length() + 2);
        };
    }

    @Override
    public void row(R row) throws IOException {
        for (int column = 0; column < table.columns().size(); column++) {
            var value = table.columns().get(column).value().apply(row);
            switch (value) {
                case null -> {}
                case BigDecimal decimal -> {
                    sheet.value(next, column, decimal);
                    sheet.style(next, column).format(DECIMALS).set();
                }
                case Number number -> sheet.value(next, column, number);
                default -> sheet.inlineString(next, column, fitting(value.toString()));
            }
        }
        next++;
        if (next % ROWS_HELD == 0) {
            sheet.flush();
        }
    }

    /** No control characters, which a workbook cannot hold, and no more than a cell can. */
    private static String fitting(String text) {
        var printable = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character >= ' ' || character == '\n' || character == '\t') {
                printable.append(character);
            }
        }
        if (printable.length() <= TEXT_MAX) {
            return printable.toString();
        }
        int end = Character.isHighSurrogate(printable.charAt(TEXT_MAX - 1)) ? TEXT_MAX - 1 : TEXT_MAX;
        return printable.substring(0, end) + CUT;
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        var explained = workbook.newWorksheet(COLUMNS_SHEET);
        var headings = new String[] {"column", "ความหมาย", "Meaning", "datatype"};
        var widths = new double[] {24, 60, 60, 12};
        for (int column = 0; column < headings.length; column++) {
            explained.style(0, column).bold().set();
            explained.inlineString(0, column, headings[column]);
            explained.width(column, widths[column]);
        }
        int at = 1;
        for (var column : table.columns()) {
            explained.inlineString(at, 0, column.name());
            explained.inlineString(at, 1, column.title().th());
            explained.inlineString(at, 2, column.title().en());
            explained.inlineString(at, 3, column.kind().datatype());
            at++;
        }
        workbook.close();
    }
}
