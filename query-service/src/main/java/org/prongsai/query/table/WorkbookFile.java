package org.prongsai.query.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Tables as a workbook for Excel, one sheet after the other: each has the rows of a table, and its first row, which stays in
 * sight, the columns' names. Rows are handed on as they come. A text is never taken for a formula.
 */
public final class WorkbookFile implements Closeable {
    private static final String DECIMALS = "0.00";
    private static final String COLUMNS_SHEET = "คำอธิบายคอลัมน์";
    private static final String FONT = "Tahoma"; // Has Thai letters on the machines that people have.
    private static final int FONT_SIZE = 11;
    private static final int ROWS_HELD = 500;

    /** What fits in a cell; the rest of a longer text is in the CSV file. */
    private static final int TEXT_MAX = 32_000;

    private static final String CUT = " …";

    private final Workbook workbook;

    public WorkbookFile(OutputStream file) {
        this.workbook = new Workbook(file, "Prongsai", null);
        workbook.setGlobalDefaultFont(FONT, FONT_SIZE);
    }

    /**
     * Begins a sheet; the one before has to be closed by then.
     *
     * @param name up to 31 characters, as Excel takes them
     */
    public <R> TableFile<R> sheet(String name, List<Column<R>> columns) {
        return new Sheet<>(workbook.newWorksheet(name), columns);
    }

    /** Adds a sheet that says in Thai and English what each column is. */
    public <R> void explain(List<Column<R>> columns) throws IOException {
        var explained = workbook.newWorksheet(COLUMNS_SHEET);
        var headings = new String[] {"column", "ความหมาย", "Meaning", "datatype"};
        var widths = new double[] {24, 60, 60, 12};
        for (int column = 0; column < headings.length; column++) {
            explained.style(0, column).bold().set();
            explained.inlineString(0, column, headings[column]);
            explained.width(column, widths[column]);
        }
        int at = 1;
        for (var column : columns) {
            explained.inlineString(at, 0, column.name());
            explained.inlineString(at, 1, column.title().th());
            explained.inlineString(at, 2, column.title().en());
            explained.inlineString(at, 3, column.kind().datatype());
            at++;
        }
        explained.finish();
    }

    /** Adds a sheet of notes, each with what it is about. */
    public void notes(String name, SequencedMap<String, String> notes) throws IOException {
        var sheet = workbook.newWorksheet(name);
        sheet.width(0, 28);
        sheet.width(1, 80);
        int at = 0;
        for (Map.Entry<String, String> note : notes.entrySet()) {
            sheet.style(at, 0).bold().set();
            sheet.inlineString(at, 0, note.getKey());
            sheet.inlineString(at, 1, fitting(note.getValue()));
            at++;
        }
        sheet.finish();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private static final class Sheet<R> implements TableFile<R> {
        private final Worksheet sheet;
        private final List<Column<R>> columns;
        private int next;

        private Sheet(Worksheet sheet, List<Column<R>> columns) {
            this.sheet = sheet;
            this.columns = List.copyOf(columns);
            sheet.freezePane(0, 1);
            for (int column = 0; column < columns.size(); column++) {
                sheet.style(0, column).bold().set();
                sheet.inlineString(0, column, columns.get(column).name());
                sheet.width(column, width(columns.get(column)));
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
            for (int column = 0; column < columns.size(); column++) {
                var value = columns.get(column).value().apply(row);
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

        @Override
        public void close() throws IOException {
            sheet.finish();
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
}
