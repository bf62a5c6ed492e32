package org.prongsai.engine.fold;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Stored events one after the other in large arrays, each with the address of the one before it in its list: millions of them
 * cost the heap their bytes and little more.
 */
final class EventArena {
    /** The address of nothing: a list's beginning. */
    static final long NONE = -1;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN)
            .withInvokeExactBehavior();
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN)
            .withInvokeExactBehavior();

    private static final int CHUNK_BYTES = 1 << 18;
    private static final int POSITION = Long.BYTES;
    private static final int KIND = 2 * Long.BYTES;
    private static final int REVISION = KIND + Integer.BYTES;
    private static final int LENGTH = REVISION + Integer.BYTES;
    private static final int PAYLOAD = LENGTH + Integer.BYTES;

    private final List<byte[]> chunks = new ArrayList<>();
    private byte[] chunk = {};
    private int used;

    /**
     * Keeps an event.
     *
     * @param before the address of the event before it in its list, or {@link #NONE}
     * @return its address
     */
    long add(long before, long position, int kind, int revision, byte[] bytes, int from, int to) {
        int length = PAYLOAD + to - from;
        if (chunk.length - used < length) {
            chunk = new byte[Math.max(CHUNK_BYTES, length)];
            used = 0;
            chunks.add(chunk);
        }
        LONG.set(chunk, used, before);
        LONG.set(chunk, used + POSITION, position);
        INT.set(chunk, used + KIND, kind);
        INT.set(chunk, used + REVISION, revision);
        INT.set(chunk, used + LENGTH, to - from);
        System.arraycopy(bytes, from, chunk, used + PAYLOAD, to - from);
        long address = ((long) chunks.size() - 1 << Integer.SIZE) + used;
        used += length;
        return address;
    }

    long before(long address) {
        return (long) LONG.get(chunk(address), (int) address);
    }

    KeptEvent at(long address) {
        var bytes = chunk(address);
        int at = (int) address;
        int from = at + PAYLOAD;
        return new KeptEvent(
                (long) LONG.get(bytes, at + POSITION),
                (int) INT.get(bytes, at + KIND),
                (int) INT.get(bytes, at + REVISION),
                bytes,
                from,
                from + (int) INT.get(bytes, at + LENGTH));
    }

    private byte[] chunk(long address) {
        return chunks.get((int) (address >>> Integer.SIZE));
    }
}
