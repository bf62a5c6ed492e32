package org.prongsai.query.rebuild;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild as it is told.
 *
 * @param events how many have been read
 * @param eventsExpected how many are to be read, at most
 * @param eventsPerSecond while the log was read
 * @param secondsLeft until the log has been read; null when that is not known, or has been done
 * @param position up to which the log was folded; null until it ended well
 * @param digest SHA-256 of the new generation's tables; null until it took over
 * @param differences from the tables as they were; null until compared, and where they were empty
 * @param error why it failed
 */
@Schema(name = "Rebuild")
public record RebuildReport(
        String id,
        boolean dryRun,
        State state,
        Phase phase,
        Instant startedAt,
        @Nullable Instant endedAt,
        long events,
        long eventsExpected,
        long eventsPerSecond,
        @Nullable Long secondsLeft,
        @Nullable Long position,
        @Nullable String digest,
        @Nullable Differences differences,
        @Nullable String error) {}
