package org.prongsai.command.feed.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.problem.FieldProblem;

/** Gathers the cells of one row within {@link Limits}; what is too much is not kept, and becomes the row's problem. */
final class RowBuilder {
    private static final char REPLACEMENT = '\ufffd';

    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int cellBytes;
    private int rowBytes;
    private boolean previousWasHigh;
    private @Nullable FieldProblem problem;

    /** Adds a unit of text; a lone low surrogate stands for a byte that is no text, as {@link TextReader} writes it. */
    void add(char unit) {
        if (Character.isLowSurrogate(unit) && !previousWasHigh) {
            refuse(RowProblems::notText);
            addText(REPLACEMENT);
        } else if (unit == 0) {
            refuse(RowProblems::nul);
            addText(REPLACEMENT);
        } else {
            addText(unit);
        }
        previousWasHigh = Character.isHighSurrogate(unit);
    }

    void add(CharSequence text) {
        for (int at = 0; at < text.length(); at++) {
            add(text.charAt(at));
        }
    }

    private void addText(char unit) {
        int bytes = Limits.utf8Bytes(unit);
        cellBytes = Math.min(cellBytes + bytes, Limits.CELL_BYTES_MAX + 1);
        rowBytes = Math.min(rowBytes + bytes, Limits.ROW_BYTES_MAX + 1);
        if (cellBytes > Limits.CELL_BYTES_MAX) {
            refuse(() -> RowProblems.cellTooLong(cells.size()));
        } else if (rowBytes > Limits.ROW_BYTES_MAX) {
            refuse(RowProblems::rowTooLong);
        } else if (cells.size() < Limits.COLUMNS_MAX) {
            cell.append(unit);
        } else if (!Character.isWhitespace(unit)) {
            refuse(RowProblems::tooManyColumns);
        }
    }

    /** Whether the cell at hand is longer than any may be. */
    boolean cellIsTooLong() {
        return cellBytes > Limits.CELL_BYTES_MAX;
    }

    void endCell() {
        if (cells.size() < Limits.COLUMNS_MAX) {
            cells.add(cell.toString());
        }
        cell.setLength(0);
        cellBytes = 0;
        previousWasHigh = false;
    }

    /** Fills up with empty cells, so that the next one has this place. */
    void skipTo(int column) {
        while (cells.size() < Math.min(column, Limits.COLUMNS_MAX)) {
            cells.add("");
        }
    }

    int columns() {
        return cells.size();
    }

    /** The first problem of a row is the one that is told; no other is put into words. */
    void refuse(Supplier<FieldProblem> refusal) {
        if (problem == null) {
            problem = refusal.get();
        }
    }

    /** The row; null when it holds nothing. The next row begins. */
    @Nullable
    TableRow end(long number) {
        var row = problem == null && cells.stream().allMatch(String::isBlank)
                ? null
                : new TableRow(number, cells, problem);
        cells = new ArrayList<>(cells.size());
        problem = null;
        rowBytes = 0;
        if (cell.capacity() > Limits.CELL_BYTES_MAX / 16) {
            cell.trimToSize(); // One long cell is not to cost memory for the rest of the file.
        }
        return row;
    }
}
