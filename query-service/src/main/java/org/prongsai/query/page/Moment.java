package org.prongsai.query.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * As of when a page speaks.
 *
 * @param position the last log position it takes in
 * @param instant when that was recorded; null in an empty log
 * @param asked the parameter that asked for the past; null for now
 */
record Moment(
        long position, @Nullable Instant instant, @Nullable String asked) {
    boolean isPast() {
        return asked != null;
    }
}
