package org.prongsai.command.feed.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.delivery.DeliveryId;
import org.prongsai.command.feed.delivery.Failure;

/**
 * A configured feed and how it goes.
 *
 * @param credentialsSet whether there are any
 * @param state how pulling goes; null for webhooks
 * @param place how far the source has been read; null for webhooks
 * @param last what it brought last; null as long as it brought nothing
 */
public record FeedOverview(
        Feed feed,
        boolean credentialsSet,
        @Nullable FeedState state,
        @Nullable Place place,
        @Nullable Last last) {

    /**
     * How far a source has been read.
     *
     * @param since everything that changed before this, by the source's clock, is stored; null until a run came to its end
     * @param rows stored by the run at hand; 0 between runs
     * @param expected how many there would be, as the source said; null where it did not
     */
    public record Place(
            @Nullable Instant since, long rows, @Nullable Long expected) {}

    /**
     * A receipt.
     *
     * @param at when the last row came
     * @param failure why the delivery broke off; null when it did not
     */
    public record Last(
            DeliveryId id,
            Instant at,
            long rows,
            long rejected,
            @Nullable Failure failure) {}
}
