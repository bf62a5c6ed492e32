package org.prongsai.log.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.EventCatalog;
import org.prongsai.engine.event.EventCodec;

/**
 * One event of a bulk read as it lies in the bytes that the database sent: nothing is made of it until somebody asks. One
 * object is used for all rows of a range.
 */
public final class BulkRow {
    /** What is asked for, in this order. */
    static final String COLUMNS =
            "global_index, timestamp, payload_type, payload_revision, aggregate_identifier, payload";

    /** What {@link #kind()} tells of an event that is not in the catalog. */
    public static final int UNKNOWN = -1;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();
    private static final List<String> NAMES = EventCatalog.names();
    private static final byte[][] KINDS =
            NAMES.stream().map(name -> name.getBytes(UTF_8)).toArray(byte[][]::new);

    private byte[] bytes = {};
    private long position;
    private int kind;
    private int revision;
    private int timestampFrom;
    private int typeFrom;
    private int typeTo;
    private int streamFrom;
    private int streamTo;
    private int payloadFrom;
    private int payloadTo;

    BulkRow() {}

    /** The number of an event's name, as {@link #kind()} tells it: its place in the catalog. */
    public static int kindOf(String name) {
        return NAMES.indexOf(name);
    }

    /** Reads one tuple of the binary format. */
    void over(byte[] tuple, int from) {
        bytes = tuple;
        int at = from + Short.BYTES + Integer.BYTES;
        position = (long) LONG.get(tuple, at);
        at += Long.BYTES;
        timestampFrom = at + Integer.BYTES;
        at = timestampFrom + length(at);
        typeFrom = at + Integer.BYTES;
        typeTo = typeFrom + length(at);
        at = revision(typeTo);
        streamFrom = at + Integer.BYTES;
        streamTo = streamFrom + length(at);
        payloadFrom = streamTo + Integer.BYTES;
        payloadTo = payloadFrom + length(streamTo);
        if (kind < 0 || !is(kind)) {
            kind = lookUp();
        }
    }

    private int length(int at) {
        return (int) INT.get(bytes, at);
    }

    /** The one column that may be absent; 0 where it is, or where it is not a small number. */
    private int revision(int at) {
        int length = length(at);
        int end = at + Integer.BYTES + Math.max(0, length);
        revision = 0;
        if (length > 0 && length <= 4) {
            for (int digit = at + Integer.BYTES; digit < end; digit++) {
                int value = bytes[digit] - '0';
                if (value < 0 || value > 9) {
                    revision = 0;
                    return end;
                }
                revision = 10 * revision + value;
            }
        }
        return end;
    }

    private boolean is(int candidate) {
        var name = KINDS[candidate];
        return Arrays.equals(bytes, typeFrom, typeTo, name, 0, name.length);
    }

    private int lookUp() {
        for (int candidate = 0; candidate < KINDS.length; candidate++) {
            if (is(candidate)) {
                return candidate;
            }
        }
        return UNKNOWN;
    }

    public long position() {
        return position;
    }

    /** The place of the event's name in {@link EventCatalog#names()}, or {@link #UNKNOWN}. */
    public int kind() {
        return kind;
    }

    /** The event's stored name. */
    public String name() {
        return kind == UNKNOWN ? new String(bytes, typeFrom, typeTo - typeFrom, UTF_8) : NAMES.get(kind);
    }

    /** The revision it is stored in; 0 where that cannot be read. */
    public int revision() {
        return revision;
    }

    /** When it was recorded, in milliseconds since 1970, UTC. */
    public long millis() {
        return StoredInstant.millis(bytes, timestampFrom);
    }

    public Instant at() {
        return Instant.ofEpochMilli(millis());
    }

    /** The stream it belongs to. */
    public String stream() {
        return new String(bytes, streamFrom, streamTo - streamFrom, UTF_8);
    }

    /** Holds the payload from {@link #payloadFrom()} to {@link #payloadTo()}, and the stream likewise. Not to be kept. */
    public byte[] bytes() {
        return bytes;
    }

    public int streamFrom() {
        return streamFrom;
    }

    public int streamTo() {
        return streamTo;
    }

    public int payloadFrom() {
        return payloadFrom;
    }

    public int payloadTo() {
        return payloadTo;
    }

    /**
     * The event itself, in its current form.
     *
     * @throws org.prongsai.engine.event.UnreadableEvent when this version cannot read it
     */
    public Event event() {
        return EventCodec.decode(name(), revision, Arrays.copyOfRange(bytes, payloadFrom, payloadTo));
    }
}
