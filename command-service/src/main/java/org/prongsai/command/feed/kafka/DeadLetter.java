package org.prongsai.command.feed.kafka;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.prongsai.command.feed.delivery.Rejection;
import org.prongsai.command.feed.delivery.RowError;

/**
 * A refused record and why it was refused. It holds what the source wrote, respondents included: it goes back to the source's
 * own broker and nowhere else.
 */
record DeadLetter(ConsumerRecord<byte[], byte[]> record, List<RowError> errors, Instant at) {
    static final String REASON = "prongsai-reason";
    static final String FIELD = "prongsai-field";
    static final String MESSAGE_TH = "prongsai-message-th";
    static final String MESSAGE_EN = "prongsai-message-en";
    static final String TOPIC = "prongsai-topic";
    static final String PARTITION = "prongsai-partition";
    static final String OFFSET = "prongsai-offset";
    static final String TIME = "prongsai-time";
    static final String VALUE_BYTES = "prongsai-value-bytes";
    private static final String OURS = "prongsai-";

    static DeadLetter of(ConsumerRecord<byte[], byte[]> record, Rejection rejection, Instant at) {
        return new DeadLetter(record, rejection.errors(), at);
    }

    /** As it is sent: the original key, value and headers, and headers of ours. */
    ProducerRecord<byte[], byte[]> toTopic(String topic) {
        return new ProducerRecord<>(topic, null, record.key(), record.value(), headers());
    }

    /** For a topic that takes no record so large: where the value is found, instead of the value. */
    ProducerRecord<byte[], byte[]> withoutValue(String topic) {
        var headers = new ArrayList<>(headers());
        headers.add(header(VALUE_BYTES, String.valueOf(record.serializedValueSize())));
        return new ProducerRecord<>(topic, null, record.key(), null, headers);
    }

    private List<Header> headers() {
        var headers = new ArrayList<Header>();
        for (var header : record.headers()) {
            if (!header.key().startsWith(OURS)) { // It may have been here before.
                headers.add(header);
            }
        }
        headers.add(header(REASON, errors.getFirst().code()));
        headers.add(header(FIELD, errors.getFirst().field()));
        headers.add(header(MESSAGE_TH, errors.stream().map(RowError::messageTh).collect(joining("\n"))));
        headers.add(header(MESSAGE_EN, errors.stream().map(RowError::messageEn).collect(joining("\n"))));
        headers.add(header(TOPIC, record.topic()));
        headers.add(header(PARTITION, String.valueOf(record.partition())));
        headers.add(header(OFFSET, String.valueOf(record.offset())));
        headers.add(header(TIME, at.toString()));
        return headers;
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
