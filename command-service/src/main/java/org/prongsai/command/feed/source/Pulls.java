package org.prongsai.command.feed.source;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.prongsai.command.feed.delivery.Contents;
import org.prongsai.command.feed.delivery.Deliveries;
import org.prongsai.command.feed.delivery.DeliveryStart;
import org.prongsai.command.feed.delivery.Intake;
import org.prongsai.command.feed.delivery.Receipt;
import org.prongsai.command.feed.delivery.Receipts;
import org.prongsai.command.feed.delivery.Way;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Starts the reading of sources: those that are due, and those that somebody asks for. */
@Component
public class Pulls implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Pulls.class);
    /** Sources are slow and the store has few connections. */
    private static final int DUE_AT_ONCE_MAX = 4;

    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    /** A source that hides its changes is read as a whole this often. */
    private static final Duration BETWEEN_SWEEPS = Duration.ofDays(1);

    private final Feeds feeds;
    private final FeedRuns runs;
    private final PullRun run;
    private final Deliveries deliveries;
    private final Receipts receipts;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore room = new Semaphore(DUE_AT_ONCE_MAX);
    private final Clock clock = Clock.systemUTC();

    Pulls(Feeds feeds, FeedRuns runs, PullRun run, Deliveries deliveries, Receipts receipts) {
        this.feeds = feeds;
        this.runs = runs;
        this.run = run;
        this.deliveries = deliveries;
        this.receipts = receipts;
    }

    /** How pulling a feed goes; nothing for webhooks. */
    public Optional<FeedState> state(FeedId feed) {
        return runs.state(feed);
    }

    /**
     * Stops the schedule of a feed, or lets it go on.
     *
     * @throws CommandRejected when there is no such feed, or its source posts
     */
    public void pause(FeedId id, boolean paused) {
        var feed = feeds.require(id);
        if (!runs.pause(feed.id(), paused)) {
            throw notPulled(id);
        }
    }

    /**
     * Begins to read a source now, in the background.
     *
     * @return the receipt as it stands at the beginning
     * @throws CommandRejected when there is no such feed, or a run has it already
     */
    public Receipt startNow(FeedId id) {
        var feed = feeds.require(id);
        if (!feed.kind().isPull()) {
            throw notPulled(id);
        }
        var claim = runs.claim(id).orElseThrow(() -> busy(id));
        var intake = begin(feed, claim);
        var receipt = receipts.find(intake.id()).orElseThrow();
        threads.execute(() -> {
            try (intake) {
                run.read(begun(claim, feed, true), feed, PullReceipt.ofItsOwn(intake));
            }
        });
        return receipt;
    }

    /**
     * Begins to read a source now, in the background, and to say what a run would do; the feed stays where it is.
     *
     * @return the receipt as it stands at the beginning
     * @throws CommandRejected when there is no such feed, or its source posts
     */
    public Receipt rehearseNow(FeedId id) {
        var feed = feeds.require(id);
        var reached = runs.reached(id).orElseThrow(() -> notPulled(id));
        var from = run.api(feed).hidesChanges() ? reached.sweeping() : reached.again();
        var intake = deliveries.begin(feed.id().value(), start(feed).rehearsed());
        var receipt = receipts.find(intake.id()).orElseThrow();
        threads.execute(() -> {
            try (intake) {
                run.rehearse(from, feed, PullReceipt.ofItsOwn(intake));
            }
        });
        return receipt;
    }

    private Intake begin(Feed feed, FeedRuns.Claim claim) {
        try {
            return deliveries.begin(feed.id().value(), start(feed));
        } catch (RuntimeException e) {
            runs.release(claim);
            throw e;
        }
    }

    /** Begins to read every source that is due, as far as there is room. */
    void startDue() {
        while (room.tryAcquire()) {
            boolean started = false;
            try {
                started = startNextDue();
            } finally {
                if (!started) {
                    room.release();
                }
            }
            if (!started) {
                return;
            }
        }
    }

    private boolean startNextDue() {
        var claim = runs.claimDue().orElse(null);
        var feed = claim == null ? null : feeds.find(claim.feed()).orElse(null);
        if (claim == null || feed == null) {
            return false;
        }
        threads.execute(() -> {
            try {
                run.read(begun(claim, feed, false), feed, PullReceipt.ofTheDay(deliveries, feed, start(feed)));
            } finally {
                room.release();
            }
        });
        return true;
    }

    /** Where a source hides its changes, everything is read once a day, and when somebody asks for it. */
    private FeedRuns.Claim begun(FeedRuns.Claim claim, Feed feed, boolean asked) {
        var reached = claim.reached();
        if (reached.begun() != null || !run.api(feed).hidesChanges()) {
            return claim;
        }
        var swept = reached.swept();
        boolean due = swept == null || Duration.between(swept, clock.instant()).compareTo(BETWEEN_SWEEPS) > 0;
        return asked || due
                ? new FeedRuns.Claim(claim.feed(), claim.token(), reached.sweeping(), claim.failures())
                : claim;
    }

    static DeliveryStart start(Feed feed) {
        return new DeliveryStart(
                Way.PULL,
                false,
                feed.kind().source(),
                null,
                null,
                feed.assessmentId(),
                feed.survey(),
                null,
                Contents.NONE);
    }

    private static CommandRejected notPulled(FeedId id) {
        return new CommandRejected(
                Reason.FEED_UNKNOWN,
                "สายข้อมูล %s รับจาก webhook จึงไม่มีอะไรให้ดึง".formatted(id),
                "feed %s is a webhook: there is nothing to pull".formatted(id));
    }

    private static CommandRejected busy(FeedId id) {
        return new CommandRejected(
                Reason.FEED_BUSY,
                "กำลังดึงสายข้อมูล %s อยู่แล้ว ดูใบรับข้อมูลล่าสุด".formatted(id),
                "feed %s is being read already; its latest receipt tells how far".formatted(id));
    }

    /** Runs end where they are; what they stored stays, and another run goes on from there. */
    @Override
    public void destroy() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Some runs did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
