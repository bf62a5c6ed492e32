package org.prongsai.engine.tape;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes of a frame while it is made, and how they are read back: low byte first, wherever a number happens to stand. */
final class TapeBytes {
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[1 << 12];
    private int size;

    int size() {
        return size;
    }

    /** Makes room for so many zeros and says where they begin. */
    int reserve(int length) {
        int at = size;
        if (bytes.length - size < length) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, length), Math.toIntExact(bytes.length * 2L)));
        }
        size += length;
        return at;
    }

    /** The bytes to be filled where {@link #reserve} made room; until the next reservation only. */
    byte[] array() {
        return bytes;
    }

    void put(int value) {
        int at = reserve(1); // First: it may move the bytes.
        bytes[at] = (byte) value;
    }

    void putShort(int value) {
        if (value < 0 || value > 0xffff) {
            throw new IllegalArgumentException("%d does not fit in two bytes".formatted(value));
        }
        int at = reserve(Short.BYTES);
        SHORTS.set(bytes, at, (short) value);
    }

    void putInt(int value) {
        int at = reserve(Integer.BYTES);
        INTS.set(bytes, at, value);
    }

    void putLong(long value) {
        int at = reserve(Long.BYTES);
        LONGS.set(bytes, at, value);
    }

    /** A number of 0 or more in as few bytes as it takes, seven bits each. */
    void putVar(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            put((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        put((int) rest);
    }

    void setInt(int at, int value) {
        INTS.set(bytes, at, value);
    }

    void setLong(int at, long value) {
        LONGS.set(bytes, at, value);
    }

    void putAll(byte[] other) {
        int at = reserve(other.length);
        System.arraycopy(other, 0, bytes, at, other.length);
    }

    void putText(String text) {
        var encoded = text.getBytes(UTF_8);
        putInt(encoded.length);
        putAll(encoded);
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    static int getByte(MemorySegment from, long at) {
        return from.get(ValueLayout.JAVA_BYTE, at) & 0xff;
    }

    static int getShort(MemorySegment from, long at) {
        return from.get(SHORT, at) & 0xffff;
    }

    static int getInt(MemorySegment from, long at) {
        return from.get(INT, at);
    }

    static long getUnsigned(MemorySegment from, long at) {
        return Integer.toUnsignedLong(from.get(INT, at));
    }

    static long getLong(MemorySegment from, long at) {
        return from.get(LONG, at);
    }

    static byte[] getBytes(MemorySegment from, long at, int length) {
        return from.asSlice(at, length).toArray(ValueLayout.JAVA_BYTE);
    }

    static String getText(MemorySegment from, long at) {
        return new String(getBytes(from, at + Integer.BYTES, getInt(from, at)), UTF_8);
    }

    /** How many bytes a text takes, its length included. */
    static int textBytes(MemorySegment from, long at) {
        return Integer.BYTES + getInt(from, at);
    }
}
