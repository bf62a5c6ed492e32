package org.prongsai.command.feed.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.table.TableRow;

/** Reads the rows of one table after its header rows, in order. Not for several threads. */
public interface RowReader {

    /** What a row says. Never fails: what cannot be read is refused with its reasons. */
    Reading read(TableRow row);

    /**
     * Indexes of the columns that a refused row is given back with, in order: those in use, and those by which the form is
     * known again. Of the latter only the names are kept; {@link #keptCells} is blank there.
     */
    List<Integer> keptColumns();

    /**
     * The cells of a row that may be written down, as many as there are columns: blank where a column is not used or names
     * the respondent, and {@code ***} where a value looks like somebody's identity. All are blank where values may have
     * shifted.
     */
    List<String> keptCells(TableRow row);

    /** The index of the column that names the respondent, for writing a name that tells nothing into it; -1 if none. */
    int keyColumn();

    /** The respondent's key as {@link Reading} would give it; null when the source gives none. */
    @Nullable
    String keyOf(TableRow row);
}
