package org.prongsai.command.feed.source;

import java.util.function.UnaryOperator;
import org.prongsai.command.feed.delivery.DeliveryBroken;
import org.prongsai.command.feed.delivery.DeliveryCancelled;
import org.prongsai.command.feed.delivery.DeliveryInterrupted;
import org.prongsai.command.feed.delivery.DeliveryState;
import org.prongsai.command.feed.delivery.Failure;
import org.prongsai.command.feed.delivery.Receipts;
import org.prongsai.command.feed.source.FeedRuns.Claim;
import org.prongsai.command.feed.source.FeedRuns.ClaimLost;
import org.prongsai.command.feed.source.SourceApi.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads a source to its end. A page's rows are stored before the place behind it is: whatever stops a run in between, the
 * next one reads that page again, and records nothing twice.
 */
@Component
class PullRun {
    private static final Logger LOG = LoggerFactory.getLogger(PullRun.class);

    private static final Failure CANCELLED = new Failure(
            "cancelled", "ถูกยกเลิก ระบบจะอ่านต่อในรอบถัดไป", "it was cancelled; the next run goes on from there");

    private static final Failure NOT_STORED = new Failure(
            "not-stored",
            "บันทึกไม่ได้ ระบบจะอ่านต่อจากเดิมในรอบถัดไป",
            "it could not be stored; the next run goes on from there");

    private final Feeds feeds;
    private final FeedRecords records;
    private final FeedRuns runs;
    private final Receipts receipts;
    private final OdkCentral odk;
    private final KoboToolbox kobo;

    PullRun(Feeds feeds, FeedRecords records, FeedRuns runs, Receipts receipts, OdkCentral odk, KoboToolbox kobo) {
        this.feeds = feeds;
        this.records = records;
        this.runs = runs;
        this.receipts = receipts;
        this.odk = odk;
        this.kobo = kobo;
    }

    SourceApi api(Feed feed) {
        return switch (feed.kind()) {
            case ODK_PULL -> odk;
            case KOBO_PULL -> kobo;
            case KOBO_WEBHOOK, FORMBRICKS_WEBHOOK ->
                throw new IllegalStateException("feed %s is a webhook: nobody asks its source".formatted(feed.id()));
        };
    }

    /** Reads on from where the claim stands, and says on receipt and feed how it ended. */
    void read(Claim claim, Feed feed, PullReceipt receipt) {
        try {
            readOn(
                    claim.reached(),
                    feed,
                    receipt,
                    reached -> runs.advance(claim, reached).reached());
            receipt.end();
            runs.succeed(claim, feed.requireAddress().every(), receipt.id());
        } catch (SourceFailure e) {
            LOG.info("Feed {} was not read to its end: {}", feed.id(), e.getMessage());
            failed(claim, feed, receipt, e);
        } catch (ClaimLost e) {
            LOG.info("{}", e.getMessage());
            tell(receipt, new DeliveryBroken(CANCELLED));
        } catch (DeliveryInterrupted e) {
            boolean cancelled = e.getCause() instanceof DeliveryCancelled;
            LOG.warn("Feed {} stopped: {}", feed.id(), String.valueOf(e.getCause()));
            leave(claim, feed, receipt, cancelled ? CANCELLED : NOT_STORED);
        } catch (RuntimeException e) {
            LOG.error("Feed {} stopped", feed.id(), e);
            tell(receipt, new DeliveryBroken(NOT_STORED));
            leave(claim, feed, receipt, NOT_STORED);
        }
    }

    /** Reads all that a run would read and stores nothing, not even how far it came: the feed stands as before. */
    void rehearse(Reached from, Feed feed, PullReceipt receipt) {
        try {
            readOn(from, feed, receipt, UnaryOperator.identity());
            receipt.end();
        } catch (SourceFailure e) {
            tell(receipt, e);
        } catch (DeliveryInterrupted e) {
            LOG.info("A dry run of feed {} stopped: {}", feed.id(), String.valueOf(e.getCause()));
        } catch (RuntimeException e) {
            LOG.error("A dry run of feed {} stopped", feed.id(), e);
            tell(receipt, new DeliveryBroken(NOT_STORED));
        }
    }

    private void readOn(Reached from, Feed feed, PullReceipt receipt, UnaryOperator<Reached> advance)
            throws SourceFailure {
        var credentials = feeds.credentials(feed.id());
        if (credentials == null) {
            throw SourceFailure.ofStatus(401, feed.requireAddress().url().getHost());
        }
        var at = from;
        boolean last = false;
        while (!last) {
            var page = api(feed).read(feed, credentials, at);
            last = page.next() == null;
            if (last) {
                requireComplete(page, at, feed);
            }
            store(page, at, feed, receipt);
            at = advance.apply(behind(page, at));
        }
    }

    private static Reached behind(Page page, Reached reached) {
        var next = page.next();
        return next == null
                ? reached.done(page.at())
                : reached.page(page.at(), next, page.records().size(), page.total());
    }

    private void store(Page page, Reached reached, Feed feed, PullReceipt receipt) throws SourceFailure {
        switch (records.read(feed, page.records(), reached.rows())) {
            case FeedRecords.Read.Rows(var rows, var contents) -> {
                if (!rows.isEmpty()) {
                    receipt.take(rows, contents);
                }
            }
            case FeedRecords.Read.Unusable(var problems) -> throw FeedProblems.unusable(problems);
        }
    }

    /** Some servers answer a place that they lost with an empty last page. */
    private static void requireComplete(Page page, Reached reached, Feed feed) throws SourceFailure {
        var total = page.total();
        if (total == null) {
            return;
        }
        long stored = reached.rows() + page.records().size();
        var expected = reached.expected();
        if (stored < (expected == null ? total : Math.min(total, expected))) {
            throw SourceFailure.incomplete(feed.requireAddress().url().getHost());
        }
    }

    private void failed(Claim claim, Feed feed, PullReceipt receipt, SourceFailure failure) {
        tell(receipt, failure);
        try {
            var current =
                    failure.isPlaceLost() ? runs.advance(claim, claim.reached().again()) : claim;
            var delivery = receipt.id();
            if (delivery == null && claim.failures() == 0) { // Once, not with every further try.
                delivery = receipts.refuse(
                                feed.id().value(), Pulls.start(feed), DeliveryState.INTERRUPTED, failure.failure())
                        .deliveryId();
            }
            runs.fail(current, feed.requireAddress().every(), failure.failure(), delivery);
        } catch (RuntimeException e) {
            LOG.warn("Feed {} could not be left: {}", feed.id(), e.toString());
        }
    }

    private static void tell(PullReceipt receipt, DeliveryBroken failure) {
        try {
            receipt.fail(failure);
        } catch (RuntimeException e) {
            LOG.warn("A receipt could not be ended: {}", e.toString());
        }
    }

    /** As far as the store lets it; otherwise the claim ends by itself. */
    private void leave(Claim claim, Feed feed, PullReceipt receipt, Failure failure) {
        try {
            runs.fail(claim, feed.requireAddress().every(), failure, receipt.id());
        } catch (RuntimeException e) {
            LOG.warn("Feed {} could not be left: {}", feed.id(), e.toString());
        }
    }
}
