package org.prongsai.query.page;

import java.time.Instant;
import java.util.List;

/**
 * The stretch of the log that tells of a year, or of all.
 *
 * @param first position of the first event that moves a score
 * @param last position of its last
 * @param samples some positions between them with their moments, in order
 */
record Span(long first, long last, List<Sample> samples) {
    /** When the log had come so far. */
    record Sample(long position, Instant at) {}

    Span {
        samples = List.copyOf(samples);
    }
}
