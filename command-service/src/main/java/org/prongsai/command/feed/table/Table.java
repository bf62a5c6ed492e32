package org.prongsai.command.feed.table;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file as rows of text, read once from its beginning to its end. */
public interface Table extends AutoCloseable {
    /**
     * The next row that holds anything; null at the end.
     *
     * @throws TableUnreadable when nothing after the rows so far can be read
     * @throws IOException when the stream breaks
     */
    @Nullable
    TableRow next() throws IOException;

    /** What a person should know about how the file was read, as far as it is known by now. */
    List<Notice> notices();

    @Override
    void close() throws IOException;
}
