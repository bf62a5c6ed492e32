package org.prongsai.query.projection;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.prongsai.engine.fold.FoldedLog;
import org.prongsai.engine.fold.PartialFold;
import org.prongsai.log.bulk.BulkRow;
import org.prongsai.log.bulk.BulkSink;

/** Some events of the log, folded as they are read, and the positions at which they were. Used by one thread. */
final class Stretch implements BulkSink {
    private final PartialFold fold = new PartialFold();
    private long[] seen = new long[256];
    private int count;
    private long lastMillis;

    @Override
    public void row(BulkRow row) {
        fold.add(row.position(), row.kind(), row.revision(), row.bytes(), row.payloadFrom(), row.payloadTo());
        if (count == seen.length) {
            seen = Arrays.copyOf(seen, 2 * count);
        }
        seen[count++] = row.position();
        lastMillis = row.millis();
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Ascending; only the first {@link #count} count. */
    long[] seen() {
        return seen;
    }

    int count() {
        return count;
    }

    FoldedLog folded() {
        return FoldedLog.of(List.of(fold));
    }

    /** When the last of them happened. */
    Instant lastAt() {
        return Instant.ofEpochMilli(lastMillis);
    }
}
