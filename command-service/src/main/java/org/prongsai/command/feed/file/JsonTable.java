package org.prongsai.command.feed.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.form.JsonRecords;
import org.prongsai.command.feed.form.JsonRecords.Flattened;
import org.prongsai.command.feed.table.Notice;
import org.prongsai.command.feed.table.Table;
import org.prongsai.command.feed.table.TableRow;
import org.prongsai.command.feed.table.TableUnreadable;
import org.prongsai.command.json.Json;
import org.prongsai.command.json.UnreadableJson;

/** A JSON export as a table: records become rows, their fields columns. It is held in memory as a whole, as a tree. */
final class JsonTable implements Table {
    static final int BYTES_MAX = 8 << 20;

    private final Iterator<TableRow> rows;

    private JsonTable(List<TableRow> rows) {
        this.rows = rows.iterator();
    }

    /** @throws TableUnreadable when it is no JSON, too long, or holds no records */
    static JsonTable open(InputStream body) throws IOException {
        try {
            return switch (JsonRecords.flatten(Json.readExport(body, BYTES_MAX))) {
                case Flattened.Rows(var rows) -> new JsonTable(rows);
                case Flattened.Unusable(var problem) -> throw new TableUnreadable(problem);
            };
        } catch (UnreadableJson e) {
            throw new TableUnreadable(e.problems().getFirst());
        }
    }

    @Override
    public @Nullable TableRow next() {
        return rows.hasNext() ? rows.next() : null;
    }

    @Override
    public List<Notice> notices() {
        return List.of();
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
