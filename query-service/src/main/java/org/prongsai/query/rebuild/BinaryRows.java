package org.prongsai.query.rebuild;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.prongsai.query.projection.ReadTable;

/** Rows of one table in PostgreSQL's binary COPY format. */
final class BinaryRows {
    private static final byte[] HEADER = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0".getBytes(ISO_8859_1);
    private static final short END = -1;
    private static final int NULL = -1;
    private static final int BYTES_FIRST = 1 << 14;
    private static final byte JSON_VERSION = 1;
    private static final int DIGITS_PER_GROUP = 4;
    private static final BigInteger GROUP = BigInteger.valueOf(10_000);
    private static final short NEGATIVE = 0x4000;

    private final ReadTable table;
    private final boolean[] json;
    private ByteBuffer buffer = ByteBuffer.allocate(BYTES_FIRST).put(HEADER);
    private int count;

    BinaryRows(ReadTable table) {
        this.table = table;
        this.json = new boolean[table.columns().size()];
        for (int column = 0; column < json.length; column++) {
            json[column] = table.isJson(table.columns().get(column));
        }
    }

    ReadTable table() {
        return table;
    }

    int count() {
        return count;
    }

    void add(@Nullable Object[] values) {
        if (values.length != json.length) {
            throw new IllegalArgumentException(
                    "a row of %s has %d columns, not %d".formatted(table, json.length, values.length));
        }
        room(Short.BYTES).putShort((short) values.length);
        for (int column = 0; column < values.length; column++) {
            put(values[column], json[column]);
        }
        count++;
    }

    private void put(@Nullable Object value, boolean isJson) {
        switch (value) {
            case null -> room(Integer.BYTES).putInt(NULL);
            case String text -> put(text.getBytes(UTF_8), isJson);
            case byte[] bytes -> put(bytes, false);
            case Integer number -> room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(number);
            case Long number ->
                room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(number);
            case Boolean truth -> room(Integer.BYTES + 1).putInt(1).put((byte) (truth ? 1 : 0));
            case BigDecimal decimal -> put(decimal);
            default ->
                throw new IllegalArgumentException(
                        "no column takes a " + value.getClass().getSimpleName());
        }
    }

    private void put(byte[] bytes, boolean isJson) {
        int length = bytes.length + (isJson ? 1 : 0);
        room(Integer.BYTES + length).putInt(length);
        if (isJson) {
            buffer.put(JSON_VERSION);
        }
        buffer.put(bytes);
    }

    /** Groups of four decimal digits around the decimal point, the first of which is worth {@code 10000 ^ weight}. */
    private void put(BigDecimal decimal) {
        int scale = Math.max(0, decimal.scale());
        int behind = Math.ceilDiv(scale, DIGITS_PER_GROUP);
        var left = decimal.abs().setScale(behind * DIGITS_PER_GROUP).unscaledValue();
        var groups = new short[left.bitLength() / 13 + 1];
        int first = groups.length;
        while (left.signum() != 0) {
            var divided = left.divideAndRemainder(GROUP);
            groups[--first] = divided[1].shortValueExact();
            left = divided[0];
        }
        int end = groups.length;
        int weight = groups.length - first - behind - 1;
        while (end > first && groups[end - 1] == 0) {
            end--;
        }
        int length = end - first;
        room(Integer.BYTES + 4 * Short.BYTES + length * Short.BYTES)
                .putInt(4 * Short.BYTES + length * Short.BYTES)
                .putShort((short) length)
                .putShort((short) (length == 0 ? 0 : weight))
                .putShort(decimal.signum() < 0 ? NEGATIVE : 0)
                .putShort((short) scale);
        for (int group = first; group < end; group++) {
            buffer.putShort(groups[group]);
        }
    }

    /** To be called once, after the last row. */
    void end() {
        room(Short.BYTES).putShort(END);
    }

    /** Only the first {@link #length} of them count. */
    byte[] bytes() {
        return buffer.array();
    }

    int length() {
        return buffer.position();
    }

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
