package org.prongsai.log.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * One event with every column of its row, as it lies in the bytes that the database sent. One object is used for all rows of a
 * range.
 */
public final class StoredRow {
    /** What is asked for, in this order. */
    static final String COLUMNS =
            "global_index, event_identifier, aggregate_identifier, sequence_number, type, timestamp,"
                    + " payload_type, payload_revision, payload, metadata";

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();

    /** Columns that are text or bytes. */
    public enum Column {
        ID,
        STREAM,
        STREAM_TYPE,
        RECORDED_AT,
        TYPE,
        REVISION,
        PAYLOAD,
        METADATA
    }

    private static final int COUNT = Column.values().length;

    private final int[] from = new int[COUNT];
    private final int[] length = new int[COUNT];
    private byte[] bytes = {};
    private long position;
    private long sequence;

    StoredRow() {}

    /** Reads one tuple of the binary format. */
    void over(byte[] tuple, int start) {
        bytes = tuple;
        int at = start + Short.BYTES + Integer.BYTES;
        position = (long) LONG.get(bytes, at);
        at = column(Column.ID, at + Long.BYTES);
        at = column(Column.STREAM, at) + Integer.BYTES;
        sequence = (long) LONG.get(bytes, at);
        at = column(Column.STREAM_TYPE, at + Long.BYTES);
        at = column(Column.RECORDED_AT, at);
        at = column(Column.TYPE, at);
        at = column(Column.REVISION, at);
        at = column(Column.PAYLOAD, at);
        column(Column.METADATA, at);
    }

    private int column(Column column, int at) {
        int size = (int) INT.get(bytes, at);
        from[column.ordinal()] = at + Integer.BYTES;
        length[column.ordinal()] = size;
        return at + Integer.BYTES + Math.max(0, size);
    }

    public long position() {
        return position;
    }

    /** The event's place in its stream. */
    public long sequence() {
        return sequence;
    }

    /** Holds the columns. Not to be kept. */
    public byte[] bytes() {
        return bytes;
    }

    public int from(Column column) {
        return from[column.ordinal()];
    }

    public int to(Column column) {
        return from[column.ordinal()] + Math.max(0, length[column.ordinal()]);
    }

    /** Whether the column holds anything, be it an empty text. */
    public boolean has(Column column) {
        return length[column.ordinal()] >= 0;
    }

    /** A column as text; null where it holds nothing. */
    public @Nullable String text(Column column) {
        return has(column) ? new String(bytes, from(column), to(column) - from(column), UTF_8) : null;
    }
}
