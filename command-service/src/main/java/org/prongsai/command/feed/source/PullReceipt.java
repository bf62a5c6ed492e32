package org.prongsai.command.feed.source;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.delivery.Contents;
import org.prongsai.command.feed.delivery.Deliveries;
import org.prongsai.command.feed.delivery.DeliveryBroken;
import org.prongsai.command.feed.delivery.DeliveryId;
import org.prongsai.command.feed.delivery.DeliveryRow;
import org.prongsai.command.feed.delivery.DeliveryStart;
import org.prongsai.command.feed.delivery.Intake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the rows of a run are taken, and what becomes of them is told. */
interface PullReceipt {
    Logger LOG = LoggerFactory.getLogger(PullReceipt.class);

    /** Null while there is nothing to tell. */
    @Nullable
    DeliveryId id();

    /** Records rows; when it returns, they are stored. */
    void take(List<DeliveryRow> rows, Contents contents);

    void end();

    void fail(DeliveryBroken failure);

    /** One for this run alone, which somebody asked for. */
    static PullReceipt ofItsOwn(Intake intake) {
        return new PullReceipt() {
            @Override
            public DeliveryId id() {
                return intake.id();
            }

            @Override
            public void take(List<DeliveryRow> rows, Contents contents) {
                intake.know(intake.contents().plus(contents));
                rows.forEach(intake::add);
                intake.store();
            }

            @Override
            public void end() {
                intake.finish(null);
            }

            @Override
            public void fail(DeliveryBroken failure) {
                var ended = intake.broken(failure);
                LOG.debug("Delivery {} ended", intake.id(), ended);
            }
        };
    }

    /** The one of the day, which all scheduled runs of a feed share. */
    static PullReceipt ofTheDay(Deliveries deliveries, Feed feed, DeliveryStart start) {
        return new PullReceipt() {
            private @Nullable DeliveryId id;

            @Override
            public @Nullable DeliveryId id() {
                return id;
            }

            @Override
            public void take(List<DeliveryRow> rows, Contents contents) {
                var today = deliveries.today(feed.id().value(), LocalDate.now(Webhooks.THAILAND), start.with(contents));
                deliveries.take(today, feed.id().value(), start.way(), rows);
                id = today;
            }

            @Override
            public void end() {}

            @Override
            public void fail(DeliveryBroken failure) {}
        };
    }
}
