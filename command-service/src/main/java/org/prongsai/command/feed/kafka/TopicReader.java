package org.prongsai.command.feed.kafka;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * committed, in that order; whatever fails is tried again with growing pauses, and until then nothing more is fetched. It goes
 * on polling meanwhile, so that its group does not give it up.
 *
 * <p>A record may so come twice, never not at all; twice it is a duplicate.
 */
final class TopicReader implements ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
    private static final Duration POLL_MAX = Duration.ofSeconds(1);
    private static final Duration TOPIC_LOOKED_FOR_EVERY = Duration.ofSeconds(2);
    private static final Duration COMMIT_MAX = Duration.ofSeconds(5);
    /** So often the same unforeseen failure is no passing trouble. */
    private static final int ATTEMPTS_TOGETHER = 3;

    private static final int FRAMES_SHOWN = 8;

    private final Consumer<byte[], byte[]> consumer;
    private final RecordTaker taker;
    private final DeadLetters deadLetters;
    private final FeedStatus status;
    private final Backoff backoff;
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
        try {
            awaitTopic(stop);
            consumer.subscribe(List.of(status.topic()), this);
            while (!stop.isGiven()) {
                round(stop);
            }
        } catch (WakeupException e) {
            LOG.debug("Feed {} was woken up to stop", status.topic());
        }
        commit();
    }

    /** Kafka's client would complain about a missing topic several times a second. */
    private void awaitTopic(StopSignal stop) {
        while (!stop.isGiven() && consumer.partitionsFor(status.topic()).isEmpty()) {
            status.is(Condition.AWAITS_TOPIC);
            stop.pause(TOPIC_LOOKED_FOR_EVERY);
        }
    }

    private void round(StopSignal stop) {
        var records = consumer.poll(fetchOrPause());
        for (var partition : records.partitions()) {
            inHand.add(new Portion(partition, records.records(partition)));
        }
        if (inHand.isEmpty()) {
            commit(); // What could not be committed before.
            status.is(Condition.READING);
        }
        while (!inHand.isEmpty() && backoff.remaining().isZero() && !stop.isGiven()) {
            advance(inHand.remove());
        }
    }

    /** While something is in hand nothing is fetched; the poll is then only a sign of life. */
    private Duration fetchOrPause() {
        if (inHand.isEmpty()) {
            consumer.resume(consumer.assignment());
            return POLL_MAX;
        }
        consumer.pause(consumer.assignment());
        var remaining = backoff.remaining();
        return remaining.compareTo(POLL_MAX) < 0 ? remaining : POLL_MAX;
    }

    private void advance(Portion portion) {
        try {
            var letters = portion.letters();
            if (letters == null) {
                letters = taker.take(portion.records());
                portion.stored(letters);
            }
            deadLetters.send(letters);
        } catch (DeadLetters.Unsent e) {
            portion.stored(e.letters());
            tryAgain(portion, Condition.AWAITS_DEAD_LETTERS, e);
            return;
        } catch (WakeupException | InterruptException e) {
            throw e;
        } catch (RuntimeException e) {
            taker.forgetReceipt();
            notStored(portion, e);
            return;
        }
        uncommitted.put(portion.partition(), portion.next());
        backoff.succeeded();
        status.is(Condition.READING);
        commit();
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
            portion.stored(taker.refuse(portion.records().getFirst()));
            inHand.addFirst(portion);
        } catch (RuntimeException e) { // Not even that: then it is not about this record.
            tryAgain(portion, Condition.AWAITS_STORE, e);
        }
    }

    private void logUnforeseen(Portion portion, RuntimeException failure) {
        var frames = failure.getStackTrace();
        LOG.error(
                "Feed {}: {} record(s) of {} from offset {} cannot be stored: {} at {}",
                status.topic(),
                portion.records().size(),
                portion.partition(),
                portion.records().getFirst().offset(),
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

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        LOG.info("Feed {}: assigned {}", status.topic(), partitions);
    }

    /** What is stored is committed before somebody else goes on; the rest is theirs. */
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        commit();
        onPartitionsLost(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        if (!partitions.isEmpty()) {
            LOG.info("Feed {}: gave up {}", status.topic(), partitions);
        }
        inHand.removeIf(portion -> partitions.contains(portion.partition()));
        uncommitted.keySet().removeAll(partitions);
    }
}
