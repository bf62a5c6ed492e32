package org.prongsai.command.feed.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a source has been read. Times are the source's own: two clocks never have to agree.
 *
 * @param since what the source says changed before this has been stored; null at the very beginning
 * @param begun when the run at hand asked for its first page; null between runs
 * @param page where the run at hand goes on, in the words of the source; null at its beginning
 * @param rows how many rows the run at hand has stored
 * @param expected how many the source said there would be, at its beginning
 * @param swept when the source was last begun to be read from its very beginning
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Reached(
        @Nullable Instant since,
        @Nullable Instant begun,
        @Nullable String page,
        long rows,
        @Nullable Long expected,
        @Nullable Instant swept) {
    static final Reached NOTHING = new Reached(null, null, null, 0, null, null);

    /** The run at hand stored a page, and there are more. */
    Reached page(Instant at, String next, long stored, @Nullable Long total) {
        return begun == null
                ? new Reached(since, at, next, stored, total, swept)
                : new Reached(since, begun, next, rows + stored, expected, swept);
    }

    /** The run at hand stored its last page. */
    Reached done(Instant at) {
        var from = begun == null ? at : begun;
        return new Reached(from, null, null, 0, null, since == null ? from : swept);
    }

    /** The run at hand cannot go on where it is. */
    Reached again() {
        return new Reached(since, null, null, 0, null, swept);
    }

    /** The next run reads everything. */
    Reached sweeping() {
        return new Reached(null, null, null, 0, null, swept);
    }
}
