package org.prongsai.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the event table in PostgreSQL's binary COPY format. Nothing in a text needs escaping there: every value goes with
 * its length before it.
 */
final class CopyRows {
    private static final byte[] HEADER = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0".getBytes(ISO_8859_1);
    private static final short COLUMNS = 9;
    private static final short END = -1;
    private static final int NULL = -1;
    private static final int BYTES_FIRST = 1 << 17;

    private final Serializer serializer;
    private ByteBuffer buffer = ByteBuffer.allocate(BYTES_FIRST).put(HEADER);
    private int count;
    private @Nullable Instant instant;
    private byte[] instantText = {};
    private MetaData metaData = MetaData.emptyInstance();
    private byte[] metaDataBytes;

    CopyRows(Serializer serializer) {
        this.serializer = serializer;
        metaDataBytes = serializer.serialize(metaData, byte[].class).getData();
    }

    /** Adds a row with the same values that Axon's insert would set. */
    void add(EventMessage<?> message) {
        var event = domainEvent(message);
        var payload = serializer.serialize(event.getPayload(), byte[].class);
        room(Short.BYTES).putShort(COLUMNS);
        put(event.getIdentifier());
        put(event.getAggregateIdentifier());
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(event.getSequenceNumber());
        put(event.getType());
        put(text(event.getTimestamp()));
        put(payload.getType().getName());
        put(payload.getType().getRevision());
        put(payload.getData());
        put(bytes(event.getMetaData()));
        count++;
    }

    /** To be called once, after the last row. */
    void end() {
        room(Short.BYTES).putShort(END);
    }

    int count() {
        return count;
    }

    /** Only the first {@link #length} of them count. */
    byte[] bytes() {
        return buffer.array();
    }

    int length() {
        return buffer.position();
    }

    /** As Axon has it: an event that belongs to no stream is one by itself. */
    private static DomainEventMessage<?> domainEvent(EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> event
                ? event
                : new GenericDomainEventMessage<>(null, message.getIdentifier(), 0L, message, message::getTimestamp);
    }

    /** Events of a batch happen at few instants. */
    private byte[] text(Instant timestamp) {
        if (!timestamp.equals(instant)) {
            instant = timestamp;
            instantText = DateTimeUtils.formatInstant(timestamp).getBytes(UTF_8);
        }
        return instantText;
    }

    /** Events of a batch come from one place. */
    private byte[] bytes(MetaData data) {
        if (data != metaData && !data.equals(metaData)) {
            metaData = data;
            metaDataBytes = serializer.serialize(data, byte[].class).getData();
        }
        return metaDataBytes;
    }

    private void put(@Nullable String text) {
        if (text == null) {
            room(Integer.BYTES).putInt(NULL);
        } else {
            put(text.getBytes(UTF_8));
        }
    }

    private void put(byte[] bytes) {
        room(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
    }

    /** The buffer, with so much room behind what is in it. */
    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            int needed = Math.addExact(buffer.position(), bytes);
            int doubled = (int) Math.min(Integer.MAX_VALUE - 8L, 2L * buffer.capacity());
            buffer = ByteBuffer.wrap(Arrays.copyOf(buffer.array(), Math.max(needed, doubled)))
                    .position(buffer.position());
        }
        return buffer;
    }
}
