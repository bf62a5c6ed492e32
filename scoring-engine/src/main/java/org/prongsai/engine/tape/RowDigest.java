package org.prongsai.engine.tape;

import java.util.zip.CRC32C;

/**
 * What a row of the log is told by: a number made of its position, time and bytes. The numbers of several rows are added up,
 * so that frames can be merged without reading the log again. Against accidents only: the ledger is what proves the log.
 */
public final class RowDigest {
    private final CRC32C crc = new CRC32C();

    /** The number of one row. Not for two threads at once. */
    public long of(
            long position,
            long millis,
            byte[] stream,
            int streamFrom,
            int streamLength,
            byte[] payload,
            int payloadFrom,
            int payloadLength) {
        crc.reset();
        crc.update(stream, streamFrom, streamLength);
        long named = crc.getValue();
        crc.update(payload, payloadFrom, payloadLength);
        return mixed(mixed(mixed(position) ^ millis) ^ (named << 32 | crc.getValue()));
    }

    /** Every bit of the number touches every bit of the answer. */
    private static long mixed(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
