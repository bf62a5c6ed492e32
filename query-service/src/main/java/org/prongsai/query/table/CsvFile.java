package org.prongsai.query.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV (RFC 4180) that Excel opens as it is: UTF-8 with a byte order mark, lines end with CR LF.
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe before it: one that begins with {@code = + - @}, also
 * in full width as keyboards of East Asia write them, with a tab or with a new line. Numbers stay numbers.
 */
public final class CsvFile<R> implements TableFile<R> {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String LINE_END = "\r\n";
    private static final String FORMULA_BEGINNINGS = "=+-@＝＋－＠\t\r\n";
    private static final String AS_TEXT = "'";
    private static final String TO_QUOTE = ",\"\r\n";

    private final List<Column<R>> columns;
    private final Writer file;

    public CsvFile(List<Column<R>> columns, OutputStream file) throws IOException {
        this.columns = List.copyOf(columns);
        this.file = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
        this.file.write(BYTE_ORDER_MARK);
        var separator = "";
        for (var column : this.columns) {
            this.file.write(separator);
            this.file.write(quoted(column.name()));
            separator = ",";
        }
        this.file.write(LINE_END);
    }

    @Override
    public void row(R row) throws IOException {
        var separator = "";
        for (var column : columns) {
            file.write(separator);
            file.write(cell(column.value().apply(row)));
            separator = ",";
        }
        file.write(LINE_END);
    }

    /** A value as it stands between two separators. */
    static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal decimal -> decimal.toPlainString();
            case Number number -> number.toString();
            default -> quoted(harmless(value.toString()));
        };
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_BEGINNINGS.indexOf(text.charAt(0)) >= 0 ? AS_TEXT + text : text;
    }

    private static String quoted(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (TO_QUOTE.indexOf(text.charAt(at)) >= 0) {
                return '"' + text.replace("\"", "\"\"") + '"';
            }
        }
        return text;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
