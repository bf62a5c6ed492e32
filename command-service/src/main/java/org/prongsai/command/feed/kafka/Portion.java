package org.prongsai.command.feed.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.kafka.RecordTaker.ReadRecord;

/** Records that were polled together on their way, those of one partition in their order, and how far they have come. */
final class Portion {
    private final List<ReadRecord> records;
    /** Null until the records are in the log, or refused by it. */
    private @Nullable List<DeadLetter> letters;

    private int failures;

    Portion(List<ReadRecord> records) {
        this.records = records;
    }

    List<ReadRecord> records() {
        return records;
    }

    /** The one that came first. */
    ConsumerRecord<byte[], byte[]> first() {
        return records.getFirst().record();
    }

    /** Letters that have yet to be sent; null until the records are stored. */
    @Nullable
    List<DeadLetter> letters() {
        return letters;
    }

    void stored(List<DeadLetter> refused) {
        letters = refused;
    }

    int failedAgain() {
        return ++failures;
    }

    /** The same as portions of one record each. */
    List<Portion> singles() {
        return records.stream().map(record -> new Portion(List.of(record))).toList();
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    /** The same without what came from some partitions. */
    Portion without(Collection<TopicPartition> partitions) {
        var rest = new Portion(records.stream()
                .filter(record -> !partitions.contains(partition(record.record())))
                .toList());
        rest.failures = failures;
        if (letters != null) {
            rest.letters = letters.stream()
                    .filter(letter -> !partitions.contains(partition(letter.record())))
                    .toList();
        }
        return rest;
    }

    /** Where whoever comes next goes on, in each partition. */
    Map<TopicPartition, OffsetAndMetadata> next() {
        var next = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var read : records) {
            var record = read.record();
            next.put(partition(record), new OffsetAndMetadata(record.offset() + 1, record.leaderEpoch(), ""));
        }
        return next;
    }

    private static TopicPartition partition(ConsumerRecord<byte[], byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
