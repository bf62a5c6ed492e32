package org.prongsai.command.feed.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes CSV that spreadsheet programs open as Thai and never run: UTF-8 with a mark, commas, CR LF, and {@code '} before
 * whatever a program might take for a formula. {@link Tables} reads back exactly what was written.
 */
public final class CsvWriter implements AutoCloseable {
    private static final String BEGINS_A_FORMULA = "=+-@＝＋－＠\t\r\n'";

    private final BufferedWriter out;

    public CsvWriter(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write('\ufeff');
    }

    public void write(List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            if (column > 0) {
                out.write(',');
            }
            write(cells.get(column), cells.size() == 1);
        }
        out.write("\r\n");
    }

    private void write(String cell, boolean isAlone) throws IOException {
        var safe = !cell.isEmpty() && BEGINS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        if (isAlone || needsQuotes(safe)) {
            out.write('"');
            out.write(safe.replace("\"", "\"\""));
            out.write('"');
        } else {
            out.write(safe);
        }
    }

    private static boolean needsQuotes(String cell) {
        return cell.chars()
                        .anyMatch(unit -> unit == ','
                                || unit == '"'
                                || unit == '\n'
                                || unit == '\r'
                                || unit == ';'
                                || unit == '\t'
                                || unit == '|')
                || !cell.equals(cell.strip());
    }

    /** Writes what is still held back; the stream stays open. */
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
