package org.prongsai.command.feed.kafka;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
        this.feed = "kafka:" + topic;
        this.clock = clock;
    }

    /**
     * Takes records of one partition, in one transaction.
     *
     * @return letters about the refused ones, in their order
     */
    List<DeadLetter> take(List<ConsumerRecord<byte[], byte[]>> records) {
        return take(records, records.stream().map(reader::read).toList());
    }

    /** Refuses a record that cannot be taken for a reason that is ours. */
    List<DeadLetter> refuse(ConsumerRecord<byte[], byte[]> record) {
        return take(List.of(record), List.of(reader.refusedForOurFault(record)));
    }

    private List<DeadLetter> take(List<ConsumerRecord<byte[], byte[]>> records, List<DeliveryRow> rows) {
        var now = clock.instant();
        var byOffset = records.stream().collect(toMap(ConsumerRecord::offset, identity()));
        return deliveries.take(receiptAt(now), rows).rejections().stream()
                .map(rejection -> DeadLetter.of(requireNonNull(byOffset.get(rejection.line())), rejection, now))
                .toList();
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
