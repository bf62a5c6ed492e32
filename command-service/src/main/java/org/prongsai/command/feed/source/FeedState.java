package org.prongsai.command.feed.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.delivery.DeliveryId;
import org.prongsai.command.feed.delivery.Failure;

/**
 * How the pulling of a feed goes.
 *
 * @param paused whether somebody stopped its schedule
 * @param failures how many runs failed one after the other, up to now
 * @param lastError why the last run failed; null when it did not
 * @param lastDeliveryId the receipt of the last run
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedState(
        boolean running,
        boolean paused,
        @Nullable Instant lastRun,
        @Nullable Instant lastSuccess,
        Instant nextRun,
        int failures,
        @Nullable Failure lastError,
        @Nullable DeliveryId lastDeliveryId) {}
