package org.prongsai.engine.tape;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the body of a frame.
 *
 * @param after the frame holds what stands in the log behind this position,
 * @param upTo up to and including this one
 * @param rows of the log that it was made of
 * @param digest the sum of their {@link RowDigest}s
 * @param bodyBytes length of the body
 * @param bodyCrc CRC-32C of the body
 */
public record FrameHeader(long after, long upTo, long rows, long digest, long bodyBytes, int bodyCrc) {
    /** Length of the header itself. */
    public static final int BYTES = 56;

    private static final int MAGIC = 0x31465450; // PTF1
    private static final int CRC_AT = 52;

    byte[] bytes() {
        var buffer = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(MAGIC)
                .putInt(BYTES)
                .putLong(after)
                .putLong(upTo)
                .putLong(rows)
                .putLong(digest)
                .putLong(bodyBytes)
                .putInt(bodyCrc);
        var crc = new CRC32C();
        crc.update(buffer.array(), 0, CRC_AT);
        buffer.putInt(CRC_AT, (int) crc.getValue());
        return buffer.array();
    }

    /** The header at a place of a file; null where there is no whole and sound frame, header and body. */
    public static @Nullable FrameHeader sound(MemorySegment file, long at) {
        if (file.byteSize() - at < BYTES) {
            return null;
        }
        var head = file.asSlice(at, BYTES);
        var crc = new CRC32C();
        crc.update(head.asSlice(0, CRC_AT).asByteBuffer());
        if (TapeBytes.getInt(head, 0) != MAGIC
                || TapeBytes.getInt(head, 4) != BYTES
                || TapeBytes.getInt(head, CRC_AT) != (int) crc.getValue()) {
            return null;
        }
        var header = new FrameHeader(
                TapeBytes.getLong(head, 8),
                TapeBytes.getLong(head, 16),
                TapeBytes.getLong(head, 24),
                TapeBytes.getLong(head, 32),
                TapeBytes.getLong(head, 40),
                TapeBytes.getInt(head, 48));
        long left = file.byteSize() - at - BYTES;
        return header.bodyBytes >= 0
                        && header.bodyBytes <= left
                        && crc(file.asSlice(at + BYTES, header.bodyBytes)) == header.bodyCrc
                ? header
                : null;
    }

    /** The whole frame: a header for this body, and the body. */
    static byte[] frame(long after, long upTo, long rows, long digest, byte[] body) {
        var header = new FrameHeader(after, upTo, rows, digest, body.length, crc(MemorySegment.ofArray(body))).bytes();
        var frame = new byte[BYTES + body.length];
        System.arraycopy(header, 0, frame, 0, BYTES);
        System.arraycopy(body, 0, frame, BYTES, body.length);
        return frame;
    }

    private static int crc(MemorySegment bytes) {
        var crc = new CRC32C();
        long piece = 1L << 28;
        for (long at = 0; at < bytes.byteSize(); at += piece) {
            crc.update(bytes.asSlice(at, Math.min(piece, bytes.byteSize() - at)).asByteBuffer());
        }
        return (int) crc.getValue();
    }
}
