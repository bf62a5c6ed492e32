package org.prongsai.engine.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * One file of a zip container and the bytes that speak of it (PKWARE's APPNOTE 6.3, sections 4.3.7 to 4.3.16). They follow
 * from this record: nothing in them is left to chance or choice, so whoever reads a bundle compares them byte by byte.
 *
 * @param crc CRC-32 of the content
 * @param packed how many bytes it has in the container
 * @param length how many bytes it has unpacked
 * @param offset where in the container its header begins
 */
record ZipRecord(String name, long crc, long packed, long length, long offset) {
    static final int END_BYTES = 22;
    static final int DIRECTORY_BYTES_MIN = 46;

    private static final int LOCAL = 0x04034b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int DIRECTORY = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LOCAL_BYTES = 30;
    private static final int DESCRIPTOR_BYTES = 16;
    private static final short VERSION = 20;
    private static final short SIZES_FOLLOW = 8;
    private static final short DEFLATED = 8;

    /** The first day that a zip can name: bundles know no time of their own. */
    private static final short DAY = 0x0021;

    private boolean isDeflated() {
        return !BundleNames.isStored(name);
    }

    /** What stands before the content. Of what is packed while it is sent, the sizes follow behind it. */
    byte[] local() {
        var bytes = room(LOCAL_BYTES + name.length()).putInt(LOCAL);
        common(bytes, isDeflated() ? 0 : crc, isDeflated() ? 0 : packed, isDeflated() ? 0 : length);
        return bytes.put(name.getBytes(US_ASCII)).array();
    }

    private void common(ByteBuffer bytes, long checksum, long packedBytes, long lengthBytes) {
        bytes.putShort(VERSION)
                .putShort(isDeflated() ? SIZES_FOLLOW : 0)
                .putShort(isDeflated() ? DEFLATED : 0)
                .putShort((short) 0)
                .putShort(DAY)
                .putInt((int) checksum)
                .putInt((int) packedBytes)
                .putInt((int) lengthBytes)
                .putShort((short) name.length())
                .putShort((short) 0);
    }

    /** What stands behind the content; nothing where the header has said it all. */
    byte[] descriptor() {
        return isDeflated()
                ? room(DESCRIPTOR_BYTES)
                        .putInt(DESCRIPTOR)
                        .putInt((int) crc)
                        .putInt((int) packed)
                        .putInt((int) length)
                        .array()
                : new byte[0];
    }

    /** Its line in the directory at the container's end. */
    byte[] directory() {
        var bytes = room(DIRECTORY_BYTES_MIN + name.length()).putInt(DIRECTORY).putShort(VERSION);
        common(bytes, crc, packed, length);
        return bytes.putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt((int) offset)
                .put(name.getBytes(US_ASCII))
                .array();
    }

    long contentAt() {
        return offset + LOCAL_BYTES + name.length();
    }

    /** Where the next one begins. */
    long end() {
        return contentAt() + packed + (isDeflated() ? DESCRIPTOR_BYTES : 0);
    }

    /** Reads a line of the directory; whether it is one of ours shows when it is written again. */
    static ZipRecord parse(ByteBuffer directory) {
        int at = directory.position();
        int nameLength = directory.getShort(at + 28) & 0xFFFF;
        var name = new byte[Math.min(nameLength, directory.remaining() - DIRECTORY_BYTES_MIN)];
        directory.get(at + DIRECTORY_BYTES_MIN, name);
        return new ZipRecord(
                new String(name, US_ASCII),
                unsigned(directory.getInt(at + 16)),
                unsigned(directory.getInt(at + 20)),
                unsigned(directory.getInt(at + 24)),
                unsigned(directory.getInt(at + 42)));
    }

    /** The container's last bytes. */
    static byte[] end(int count, long directoryBytes, long directoryAt) {
        return room(END_BYTES)
                .putInt(END)
                .putInt(0)
                .putShort((short) count)
                .putShort((short) count)
                .putInt((int) directoryBytes)
                .putInt((int) directoryAt)
                .putShort((short) 0)
                .array();
    }

    private static long unsigned(int value) {
        return Integer.toUnsignedLong(value);
    }

    private static ByteBuffer room(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
