package org.prongsai.command.feed.kafka;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.prongsai.command.feed.kafka.FeedStatus.Condition;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.problem.StoreFailures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One consumer's life. What it polled is stored, what was refused of it is in the dead-letter topic, then its offsets are
 * committed, in that order; while one portion is being stored, the next is polled and read. Whatever fails is tried again with
 * growing pauses, and until then nothing more is stored or fetched. It goes on polling meanwhile, so that its group does not
 * give it up.
 *
 * <p>A record may so come twice, never not at all; twice it is a duplicate.
 */
final class TopicReader implements ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
    private static final Duration POLL_MAX = Duration.ofSeconds(1);
    /** What is there already comes at once; for the rest the store is not kept waiting. */
    private static final Duration AHEAD_MAX = Duration.ofMillis(5);

    private static final Duration TOPIC_LOOKED_FOR_EVERY = Duration.ofSeconds(2);
    private static final Duration COMMIT_MAX = Duration.ofSeconds(5);
    /** So often the same unforeseen failure is no passing trouble. */
    private static final int ATTEMPTS_TOGETHER = 3;

    private static final int FRAMES_SHOWN = 8;

    private final Consumer<byte[], byte[]> consumer;
    private final RecordTaker taker;
    private final Storing storing;
    private final DeadLetters deadLetters;
    private final FeedStatus status;
    private final Backoff backoff;
    /** Not under way: what failed and is tried again, or one portion read ahead behind that. */
    private final Deque<Portion> inHand = new ArrayDeque<>();

    private final Map<TopicPartition, OffsetAndMetadata> uncommitted = new HashMap<>();

    TopicReader(
            Consumer<byte[], byte[]> consumer,
            RecordTaker taker,
            DeadLetters deadLetters,
            FeedStatus status,
            Backoff backoff) {
        this.consumer = consumer;
        this.taker = taker;
        this.storing = new Storing(taker);
        this.deadLetters = deadLetters;
        this.status = status;
        this.backoff = backoff;
    }

    /**
     * Reads until it is told to stop. What is stored by then is committed.
     *
     * @throws org.apache.kafka.common.KafkaException when this consumer is of no more use
     */
    void read(StopSignal stop) {
        try (storing) {
            readUntilStopped(stop);
            settle();
            commitAtLast();
        }
    }

    private void readUntilStopped(StopSignal stop) {
        try {
            awaitTopic(stop);
            consumer.subscribe(List.of(status.topic()), this);
            while (!stop.isGiven()) {
                round();
            }
        } catch (WakeupException e) {
            LOG.debug("Feed {} was woken up to stop", status.topic());
        }
    }

    /** Kafka's client would complain about a missing topic several times a second. */
    private void awaitTopic(StopSignal stop) {
        while (!stop.isGiven() && consumer.partitionsFor(status.topic()).isEmpty()) {
            status.is(Condition.AWAITS_TOPIC);
            stop.pause(TOPIC_LOOKED_FOR_EVERY);
        }
    }

    private void round() {
        if (!storing.isUnderWay() && !inHand.isEmpty() && backoff.remaining().isZero()) {
            storing.begin(inHand.remove());
        }
        commit();
        if (inHand.isEmpty()) {
            fetch(storing.isUnderWay() ? AHEAD_MAX : POLL_MAX);
        } else if (!storing.isUnderWay()) {
            showLife(backoff.remaining());
        }
        if (storing.isUnderWay()) {
            if (storing.await(POLL_MAX)) {
                settle();
            } else {
                showLife(Duration.ZERO);
            }
        }
    }

    /** Polls and reads one portion, while the one before it may still be on its way into the store. */
    private void fetch(Duration atMost) {
        consumer.resume(consumer.assignment());
        poll(atMost);
        if (inHand.isEmpty() && !storing.isUnderWay()) {
            status.is(Condition.READING);
        }
    }

    /** While something is in hand nothing more is fetched; a poll is then only a sign of life. */
    private void showLife(Duration atMost) {
        consumer.pause(consumer.assignment());
        poll(atMost.compareTo(POLL_MAX) < 0 ? atMost : POLL_MAX);
    }

    /** What comes has to be kept whenever it comes: partitions that are assigned by this very poll are not paused. */
    private void poll(Duration atMost) {
        var records = consumer.poll(atMost);
        if (!records.isEmpty()) {
            inHand.add(new Portion(taker.read(records)));
        }
    }

    /** Waits for the portion that is under way, and sends its letters; what failed of it is in hand again. */
    private void settle() {
        var settled = storing.settle();
        if (settled == null) {
            return;
        }
        var portion = settled.portion();
        switch (settled.failure()) {
            case null -> sendLetters(portion);
            case InterruptException e -> throw e;
            case RuntimeException e -> {
                taker.forgetReceipt();
                notStored(portion, e);
            }
        }
    }

    private void sendLetters(Portion portion) {
        try {
            deadLetters.send(Objects.requireNonNull(portion.letters()));
        } catch (DeadLetters.Unsent e) {
            portion.stored(e.letters());
            tryAgain(portion, Condition.AWAITS_DEAD_LETTERS, e);
            return;
        }
        uncommitted.putAll(portion.next());
        backoff.succeeded();
        status.is(Condition.READING);
    }

    private void tryAgain(Portion portion, Condition condition, RuntimeException failure) {
        inHand.addFirst(portion);
        status.is(condition, failure);
        backoff.failed();
    }

    private void notStored(Portion portion, RuntimeException failure) {
        if (isPassing(failure) || portion.failedAgain() < ATTEMPTS_TOGETHER) {
            tryAgain(portion, Condition.AWAITS_STORE, failure);
        } else if (portion.records().size() > 1) {
            logUnforeseen(portion, failure);
            portion.singles().reversed().forEach(inHand::addFirst); // The others shall not wait for the one at fault.
        } else {
            logUnforeseen(portion, failure);
            refuse(portion);
        }
    }

    private static boolean isPassing(RuntimeException failure) {
        return failure instanceof CommandRejected // Others were faster each time.
                || StoreFailures.isUnreachable(failure)
                || StoreFailures.isFull(failure);
    }

    private void refuse(Portion portion) {
        try {
            portion.stored(taker.refuse(portion.first()));
            inHand.addFirst(portion);
        } catch (RuntimeException e) { // Not even that: then it is not about this record.
            tryAgain(portion, Condition.AWAITS_STORE, e);
        }
    }

    private void logUnforeseen(Portion portion, RuntimeException failure) {
        var frames = failure.getStackTrace();
        LOG.error(
                "Feed {}: {} record(s) from offset {} of partition {} cannot be stored: {} at {}",
                status.topic(),
                portion.records().size(),
                portion.first().offset(),
                portion.first().partition(),
                FeedStatus.named(failure),
                List.of(frames).subList(0, Math.min(frames.length, FRAMES_SHOWN)));
    }

    /** Commits what is stored. What cannot be committed now is part of the next commit, or comes again. */
    private void commit() {
        if (uncommitted.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(Map.copyOf(uncommitted), COMMIT_MAX);
            uncommitted.clear();
        } catch (RetriableException | RebalanceInProgressException | CommitFailedException e) {
            LOG.info("Feed {}: offsets could not be committed yet ({})", status.topic(), FeedStatus.named(e));
        }
    }

    private void commitAtLast() {
        try {
            commit();
        } catch (WakeupException e) { // Told to stop while it waited for the store, where nothing could wake it.
            commit();
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        LOG.info("Feed {}: assigned {}", status.topic(), partitions);
    }

    /** What is stored is committed before somebody else goes on; the rest is theirs. */
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        settle();
        commit();
        onPartitionsLost(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        if (!partitions.isEmpty()) {
            LOG.info("Feed {}: gave up {}", status.topic(), partitions);
        }
        settle(); // It cannot be called back.
        var kept = inHand.stream()
                .map(portion -> portion.without(partitions))
                .filter(portion -> !portion.isEmpty())
                .toList();
        inHand.clear();
        inHand.addAll(kept);
        uncommitted.keySet().removeAll(partitions);
    }
}
