package org.prongsai.query.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The point of the log that an answer is as of: everything at or before it is in the answer, nothing after it.
 *
 * @param instant when the latest of those events was recorded; null before the first one
 */
public record LogPoint(long position, @Nullable Instant instant) {
    /** Before the first event. */
    public static final LogPoint START = new LogPoint(0, null);
}
