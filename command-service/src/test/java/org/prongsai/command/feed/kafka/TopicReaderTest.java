package org.prongsai.command.feed.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.prongsai.command.feed.delivery.RowError;
import org.springframework.dao.DataAccessResourceFailureException;

/** In which order things are done, and what is done again when one of them fails. No broker, no store. */
@Timeout(30)
class TopicReaderTest {
    private static final String TOPIC = "responses";
    private static final TopicPartition FIRST = new TopicPartition(TOPIC, 0);
    private static final TopicPartition SECOND = new TopicPartition(TOPIC, 1);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final Store store = new Store();
    private final Deque<RuntimeException> sendingFailures = new ArrayDeque<>();
    private final StopSignal stop = new StopSignal();
    private final FeedStatus status = new FeedStatus(TOPIC, Clock.systemUTC());
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer()) {
                @Override
                public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
                    var failure = sendingFailures.poll();
                    return failure == null ? super.send(record) : CompletableFuture.failedFuture(failure);
                }
            };

    /** Takes what it is told to take, and remembers it. */
    private static final class Store extends RecordTaker {
        final List<String> taken = new ArrayList<>();
        final Deque<RuntimeException> failures = new ArrayDeque<>();
        String poison = "-";
        Runnable then = () -> {};

        Store() {
            super(null, null, null, TOPIC, Clock.systemUTC());
        }

        @Override
        List<DeadLetter> take(List<ReadRecord> read) {
            var records = read.stream().map(ReadRecord::record).toList();
            var failure = failures.poll();
            if (failure != null) {
                throw failure;
            }
            if (records.stream().anyMatch(record -> text(record).equals(poison))) {
                throw new IllegalArgumentException("a slip of ours");
            }
            records.forEach(record -> taken.add(text(record)));
            then.run();
            return records.stream()
                    .filter(record -> text(record).startsWith("bad"))
                    .map(record -> letter(record, "bad"))
                    .toList();
        }

        @Override
        List<DeadLetter> refuse(ConsumerRecord<byte[], byte[]> record) {
            taken.add("refused " + text(record));
            return List.of(letter(record, "unexpected"));
        }

        private static DeadLetter letter(ConsumerRecord<byte[], byte[]> record, String code) {
            var error = new RowError(record.offset(), "", null, code, "ผิด", "wrong", "แก้", "mend");
            return new DeadLetter(record, List.of(error), Instant.EPOCH);
        }
    }

    private static String text(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }

    @BeforeEach
    void topicWithTwoPartitions() {
        consumer.updatePartitions(
                TOPIC,
                List.of(new PartitionInfo(TOPIC, 0, null, null, null), new PartitionInfo(TOPIC, 1, null, null, null)));
        consumer.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
        consumer.schedulePollTask(() -> consumer.rebalance(List.of(FIRST, SECOND)));
    }

    private void arrive(TopicPartition partition, String... values) {
        consumer.schedulePollTask(() -> add(partition, values));
    }

    private void add(TopicPartition partition, String... values) {
        for (int offset = 0; offset < values.length; offset++) {
            consumer.addRecord(new ConsumerRecord<>(
                    TOPIC, partition.partition(), offset, null, values[offset].getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Reads until so many records of the first partition are committed. */
    private void readUntilCommitted(long offset) {
        readUntilCommitted(FIRST, offset);
    }

    private void readUntilCommitted(TopicPartition partition, long offset) {
        var reading = CompletableFuture.runAsync(this::read);
        while (committed(partition) < offset && !reading.isDone()) {
            Thread.onSpinWait();
        }
        stop.give();
        consumer.wakeup();
        reading.join();
    }

    private void read() {
        var letters = new DeadLetters(producer, "dlq");
        new TopicReader(consumer, store, letters, status, new Backoff(Duration.ofMillis(1), Duration.ofMillis(5)))
                .read(stop);
    }

    private long committed(TopicPartition partition) {
        var offset = consumer.committed(Set.of(partition)).get(partition);
        return offset == null ? 0 : offset.offset();
    }

    private List<String> letters() {
        return producer.history().stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void triesAgainUntilTheStoreIsBack() {
        for (int times = 0; times < 7; times++) {
            store.failures.add(new DataAccessResourceFailureException("the store is down"));
        }
        arrive(FIRST, "a", "b");

        readUntilCommitted(2);

        assertThat(store.taken).containsExactly("a", "b");
        assertThat(letters()).isEmpty();
        assertThat(status.since().condition()).isEqualTo(FeedStatus.Condition.READING);
    }

    @Test
    void findsTheOneRecordThatFailsEachTimeAndTakesTheOthersInTheirOrder() {
        store.poison = "poison";
        arrive(FIRST, "a", "b", "poison", "c", "bad");

        readUntilCommitted(5);

        assertThat(store.taken).containsExactly("a", "b", "refused poison", "c", "bad");
        assertThat(letters()).containsExactly("poison", "bad");
    }

    @Test
    void sendsOnlyTheLettersThatAreMissingAndStoresNothingTwice() {
        arrive(FIRST, "bad 1", "bad 2", "bad 3");
        store.then = () -> {
            sendingFailures.add(new TimeoutException("no such topic"));
            sendingFailures.add(new TimeoutException("no such topic"));
        };

        readUntilCommitted(3);

        assertThat(store.taken).containsExactly("bad 1", "bad 2", "bad 3");
        assertThat(letters()).containsExactly("bad 1", "bad 2", "bad 3");
    }

    @Test
    void commitsWhatIsStoredWhenItIsStoppedMeanwhile() {
        arrive(FIRST, "a", "b");
        store.then = () -> {
            stop.give();
            consumer.wakeup();
        };

        read();

        assertThat(store.taken).containsExactly("a", "b");
        assertThat(committed(FIRST)).isEqualTo(2);
    }

    @Test
    void isWellAgainWhenWhatItCouldNotStoreIsTakenFromIt() {
        arrive(FIRST, "a");
        store.poison = "b";
        arrive(SECOND, "b");
        consumer.schedulePollTask(() -> consumer.rebalance(List.of(FIRST)));
        consumer.schedulePollTask(() -> {});
        consumer.schedulePollTask(stop::give);

        read();

        assertThat(store.taken).containsExactly("a");
        assertThat(status.since().condition()).isEqualTo(FeedStatus.Condition.READING);
    }

    @Test
    void keepsWhatANewPartitionBringsWhileOthersWaitForTheStore() {
        for (int times = 0; times < 5; times++) {
            store.failures.add(new DataAccessResourceFailureException("the store is down"));
        }
        consumer.schedulePollTask(() -> consumer.rebalance(List.of(FIRST)));
        arrive(FIRST, "a");
        consumer.schedulePollTask(() -> {});
        consumer.schedulePollTask(() -> {
            consumer.rebalance(List.of(FIRST, SECOND));
            add(SECOND, "b");
        });

        readUntilCommitted(SECOND, 1);

        assertThat(store.taken).containsExactly("a", "b");
        assertThat(committed(FIRST)).isEqualTo(1);
    }

    @Test
    void storesOnePortionAfterTheOtherWhileTheNextIsPolled() {
        store.then = () -> {
            if (store.taken.size() == 1) {
                while (consumer.position(FIRST) < 2) {
                    Thread.onSpinWait(); // Until the second portion is polled.
                }
            }
        };
        arrive(FIRST, "a");
        consumer.schedulePollTask(() -> consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, 1, null, new byte[] {'b'})));

        readUntilCommitted(2);

        assertThat(store.taken).containsExactly("a", "b");
    }

    @Test
    void leavesToOthersWhatItHasNotStoredOfAPartitionTakenFromIt() {
        for (int times = 0; times < 3; times++) {
            store.failures.add(new DataAccessResourceFailureException("the store is down"));
        }
        consumer.schedulePollTask(() -> {
            add(FIRST, "a");
            add(SECOND, "b");
        });
        consumer.schedulePollTask(() -> consumer.rebalance(List.of(FIRST)));

        readUntilCommitted(1);

        assertThat(store.taken).containsExactly("a");
        assertThat(committed(SECOND)).isZero();
    }
}
