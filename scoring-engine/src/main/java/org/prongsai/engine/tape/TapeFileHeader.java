package org.prongsai.engine.tape;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * What a file of the tape begins with: its format, what it is of, and which log it was made from.
 *
 * @param year the fiscal year; 0 for the registry
 * @param log what the log is told by: the identity of its first event
 */
public record TapeFileHeader(int year, String log) {
    /** Length of the header: frames begin behind it. */
    public static final int BYTES = 256;

    /** Raised with every change of the format: a tape of another format is made anew. */
    private static final int FORMAT = 1;

    private static final long MAGIC = 0x4550415449415350L; // PSAITAPE

    private static final int LOG_BYTES_MAX = 200;

    public byte[] bytes() {
        var out = new TapeBytes();
        var name = log.getBytes(UTF_8);
        if (name.length > LOG_BYTES_MAX) {
            throw new IllegalArgumentException("a log is told by %d bytes at most".formatted(LOG_BYTES_MAX));
        }
        out.putLong(MAGIC);
        out.putInt(FORMAT);
        out.putInt(year);
        out.putText(log);
        out.reserve(BYTES - Integer.BYTES - out.size());
        var crc = new CRC32C();
        crc.update(out.array(), 0, out.size());
        out.putInt((int) crc.getValue());
        return out.toArray();
    }

    /** The header at the beginning of a file; empty where there is no sound one of this format. */
    public static Optional<TapeFileHeader> sound(MemorySegment file) {
        if (file.byteSize() < BYTES) {
            return Optional.empty();
        }
        var crc = new CRC32C();
        crc.update(file.asSlice(0, BYTES - Integer.BYTES).asByteBuffer());
        return TapeBytes.getLong(file, 0) == MAGIC
                        && TapeBytes.getInt(file, 8) == FORMAT
                        && TapeBytes.getInt(file, BYTES - Integer.BYTES) == (int) crc.getValue()
                ? Optional.of(new TapeFileHeader(TapeBytes.getInt(file, 12), TapeBytes.getText(file, 16)))
                : Optional.empty();
    }
}
