package org.prongsai.query.opendata;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file that a table is written to, row by row. Closing it ends the file. */
interface TableFile<R> extends Closeable {
    void row(R row) throws IOException;

    /** A cell's value as text; null for an empty cell. */
    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
