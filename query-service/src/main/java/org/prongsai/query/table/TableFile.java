package org.prongsai.query.table;

import java.io.Closeable;
import java.io.IOException;

/** A file that a table is written to, row by row. Closing it ends the file. */
public interface TableFile<R> extends Closeable {
    void row(R row) throws IOException;
}
