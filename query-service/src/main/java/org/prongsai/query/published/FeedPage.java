package org.prongsai.query.published;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.query.assessment.LogPoint;

/**
 * Some of what was published, newest first.
 *
 * @param asOf the point of the log up to which it was looked for
 * @param next the position before which the next page begins; null on the last one
 */
record FeedPage(
        List<Publication> publications,
        LogPoint asOf,
        @Nullable Long next) {
    FeedPage {
        publications = List.copyOf(publications);
    }

    /** When the newest of it became public; where there is nothing, the time of the log itself. */
    Instant updated() {
        if (!publications.isEmpty()) {
            return publications.getFirst().step().at();
        }
        var now = asOf.instant();
        return now == null ? Instant.EPOCH : now;
    }
}
