package org.prongsai.command.feed.kafka;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.JsonSuggestions;
import org.prongsai.command.feed.KeptJson;
import org.prongsai.command.feed.delivery.Contents;
import org.prongsai.command.feed.delivery.Deliveries;
import org.prongsai.command.feed.delivery.DeliveryId;
import org.prongsai.command.feed.delivery.DeliveryRow;
import org.prongsai.command.feed.delivery.DeliveryStart;
import org.prongsai.command.feed.delivery.Way;
import org.prongsai.command.survey.ResponseIds;

/** Takes records into the log, and counts them on the topic's receipt of the day. */
class RecordTaker {
    private static final ZoneId THAILAND = ZoneId.of("Asia/Bangkok");
    static final DeliveryStart START = new DeliveryStart(
            Way.KAFKA,
            false,
            "cloudevents",
            null,
            null,
            null,
            null,
            null,
            new Contents(List.of(), List.of(), List.of(), List.of()));

    private final Deliveries deliveries;
    private final RecordReader reader;
    private final String feed;
    private final Clock clock;
    private @Nullable Receipt today;

    private record Receipt(LocalDate day, DeliveryId id) {}

    RecordTaker(Deliveries deliveries, ResponseIds ids, JsonSuggestions suggestions, String topic, Clock clock) {
        this.deliveries = deliveries;
        this.reader = new RecordReader(suggestions, data -> new KeptJson(data, START, ids));
        this.feed = feedOf(topic);
        this.clock = clock;
    }

    /** What a topic is called among the feeds. */
    static String feedOf(String topic) {
        return "kafka:" + topic;
    }

    /** A record and the row that was made of it. */
    record ReadRecord(ConsumerRecord<byte[], byte[]> record, DeliveryRow row) {}

    /** Makes rows of records. It may go on while others are being taken; one thread at a time. */
    List<ReadRecord> read(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        var read = new ArrayList<ReadRecord>();
        records.forEach(record -> read.add(new ReadRecord(record, reader.read(record))));
        return read;
    }

    /**
     * Takes records in one transaction, those of one partition in their order.
     *
     * @return letters about the refused ones, in the records' order
     */
    List<DeadLetter> take(List<ReadRecord> records) {
        var now = clock.instant();
        var rows = records.stream().map(ReadRecord::row).toList();
        var taken = deliveries.take(receiptAt(now), feed, Way.KAFKA, rows);
        var letters = new ArrayList<DeadLetter>();
        for (int at = 0; at < taken.rejections().size(); at++) {
            var record = records.get(taken.rejectedAt().get(at)).record();
            letters.add(DeadLetter.of(record, taken.rejections().get(at), now));
        }
        return letters;
    }

    /** Refuses a record that cannot be taken for a reason that is ours. */
    List<DeadLetter> refuse(ConsumerRecord<byte[], byte[]> record) {
        return take(List.of(new ReadRecord(record, reader.refusedForOurFault(record))));
    }

    private DeliveryId receiptAt(Instant now) {
        var day = LocalDate.ofInstant(now, THAILAND);
        var known = today;
        if (known == null || !known.day().equals(day)) {
            known = new Receipt(day, deliveries.today(feed, day, START));
            today = known;
        }
        return known.id();
    }

    /** Asks for the receipt anew: it may have been what failed. */
    void forgetReceipt() {
        today = null;
    }
}
