package org.prongsai.query.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The point of the log that an answer is as of: everything at or before it is in the answer, nothing after it.
 *
 * @param instant when the event there was recorded; null where the position holds no event
 */
public record LogPoint(long position, @Nullable Instant instant) {
    /** Before the first event. */
    public static final LogPoint START = new LogPoint(0, null);
}
