package org.prongsai.command.feed.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.CharBuffer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * CSV as spreadsheet programs write it. A row that is broken is refused and the next one read; only a quote that nobody
 * closed ends the file, because nothing after it can be told apart.
 */
final class CsvTable implements Table {
    private static final int END = -1;
    private static final int BUFFER_CHARS = 1 << 16;

    private final InputStream stream;
    private final TextReader text;
    private final RowBuilder row = new RowBuilder();
    private final char separator;
    private char[] buffer = new char[BUFFER_CHARS];
    private int next;
    private int end;
    private long rowNumber;
    private long line = 1;
    private boolean lineEndsInLineFeed;

    CsvTable(InputStream stream) throws IOException {
        this.stream = stream;
        this.text = new TextReader(stream);
        boolean isWhole = fillWhole();
        while (next < end && buffer[next] == '\ufeff') {
            next++; // Joined files carry their marks along.
        }
        int stated = statedSeparator();
        separator = stated >= 0 ? (char) stated : Separators.guess(CharBuffer.wrap(buffer, next, end - next), isWhole);
    }

    private boolean fillWhole() throws IOException {
        var part = new char[BUFFER_CHARS / 4];
        while (end <= BUFFER_CHARS - part.length) {
            int read = text.read(part);
            if (read < 0) {
                return true;
            }
            System.arraycopy(part, 0, buffer, end, read);
            end += read;
        }
        return false;
    }

    /** Understands a first line such as {@code sep=;}, which Excel neither shows nor counts; -1 when there is none. */
    private int statedSeparator() {
        int length = "sep=;".length();
        if (end - next < length
                || !new String(buffer, next, length).toLowerCase(Locale.ROOT).startsWith("sep=")) {
            return -1;
        }
        char stated = buffer[next + length - 1];
        int after = next + length;
        if (after < end && buffer[after] != '\r' && buffer[after] != '\n'
                || stated == '"'
                || stated == '\r'
                || stated == '\n') {
            return -1;
        }
        next = after;
        if (next < end && buffer[next] == '\r') {
            next++;
        }
        if (next < end && buffer[next] == '\n') {
            next++;
        }
        line++;
        return stated;
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        for (int first = read(); first != END; first = read()) {
            rowNumber++;
            scanRow(first);
            var found = row.end(rowNumber);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private void scanRow(int first) throws IOException {
        long firstLine = line;
        int unit = first;
        while (true) {
            if (unit == '"') {
                unit = quotedCell(firstLine);
            } else {
                unit = plainCell(unit);
            }
            if (unit != separator) {
                endLine(unit);
                return;
            }
            unit = read();
        }
    }

    /** Reads a cell without quotes; answers what stands after it. */
    private int plainCell(int first) throws IOException {
        int unit = first;
        boolean begins = true;
        while (unit != separator && unit != '\n' && unit != '\r' && unit != END) {
            if (!begins || unit != '\'') {
                row.add((char) unit);
            }
            begins = false;
            unit = read();
        }
        row.endCell();
        return unit;
    }

    /** Reads a cell after its opening quote; answers what stands after it. */
    private int quotedCell(long firstLine) throws IOException {
        boolean begins = true;
        boolean linesWithin = false;
        while (true) {
            int unit = read();
            if (unit == '"' && !quoteFollows()) {
                row.endCell();
                return afterQuote(firstLine);
            }
            if (unit == END || linesWithin && row.cellIsTooLong()) {
                throw FileProblems.quoteNeverClosed(rowNumber, firstLine);
            }
            if (unit == '\n' || unit == '\r') {
                linesWithin = true;
                countLine(unit);
            }
            if (!begins || unit != '\'') { // Put before what looks like a formula, by whoever wrote the file.
                row.add((char) unit);
            }
            begins = false;
        }
    }

    private boolean quoteFollows() throws IOException {
        if (next == end && !fill() || buffer[next] != '"') {
            return false;
        }
        next++;
        return true;
    }

    private int afterQuote(long firstLine) throws IOException {
        int unit = read();
        while (unit != separator && (unit == ' ' || unit == '\t')) {
            unit = read();
        }
        if (unit != separator && unit != '\n' && unit != '\r' && unit != END) {
            long lastLine = line;
            row.refuse(() -> RowProblems.quoteMisplaced(firstLine, lastLine));
            while (unit != '\n' && unit != '\r' && unit != END) {
                unit = read();
            }
        }
        return unit;
    }

    private void endLine(int unit) throws IOException {
        if (unit == '\r' && (next < end || fill()) && buffer[next] == '\n') {
            next++;
        }
        line++;
        lineEndsInLineFeed = false;
    }

    /** Counts lines within quotes; CR LF is one. */
    private void countLine(int unit) {
        if (unit == '\n' && lineEndsInLineFeed) {
            lineEndsInLineFeed = false;
            return;
        }
        line++;
        lineEndsInLineFeed = unit == '\r';
    }

    private int read() throws IOException {
        return next < end || fill() ? buffer[next++] : END;
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(text.read(buffer), 0);
        return end > 0;
    }

    @Override
    public List<Notice> notices() {
        return text.notices();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
