package org.prongsai.command.feed.kafka;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Records of one partition on their way, in their order, and how far they have come. */
final class Portion {
    private final TopicPartition partition;
    private final List<ConsumerRecord<byte[], byte[]>> records;
    /** Null until the records are in the log, or refused by it. */
    private @Nullable List<DeadLetter> letters;

    private int failures;

    Portion(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records) {
        this.partition = partition;
        this.records = records;
    }

    TopicPartition partition() {
        return partition;
    }

    List<ConsumerRecord<byte[], byte[]>> records() {
        return records;
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
        return records.stream()
                .map(record -> new Portion(partition, List.of(record)))
                .toList();
    }

    /** Where whoever comes next goes on. */
    OffsetAndMetadata next() {
        var last = records.getLast();
        return new OffsetAndMetadata(last.offset() + 1, last.leaderEpoch(), "");
    }
}
