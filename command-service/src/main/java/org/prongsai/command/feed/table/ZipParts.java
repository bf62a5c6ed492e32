package org.prongsai.command.feed.table;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a ZIP file held in memory. Sizes that it states are not believed: every byte that comes out is counted, and
 * only parts that are asked for are ever unpacked.
 */
final class ZipParts {
    private static final int END_RECORD = 0x06054b50;
    private static final int END_RECORD_BYTES = 22;
    private static final int END_RECORD_WITHIN_BYTES = END_RECORD_BYTES + 0xffff;
    private static final int CENTRAL_RECORD = 0x02014b50;
    private static final int LOCAL_RECORD = 0x04034b50;
    private static final int LOCAL_RECORD_BYTES = 30;
    private static final int ENTRIES_MAX = 10_000;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final long RATIO_MAX = 250;
    private static final long RATIO_FROM_BYTES = 64L << 20;

    private final byte[] file;
    private final ByteBuffer bytes;
    private final Map<String, Entry> entries = new HashMap<>();

    private record Entry(int method, long crc, int packedFrom, int packedLength) {}

    /** @throws TableUnreadable when it is no ZIP file, damaged, or made in a way that no spreadsheet program does */
    ZipParts(byte[] file) throws TableUnreadable {
        this.file = file;
        this.bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        try {
            readDirectory(endRecord());
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw FileProblems.damaged("ZIP");
        }
    }

    private int endRecord() throws TableUnreadable {
        int lowest = Math.max(0, file.length - END_RECORD_WITHIN_BYTES);
        for (int at = file.length - END_RECORD_BYTES; at >= lowest; at--) {
            if (bytes.getInt(at) == END_RECORD) {
                return at;
            }
        }
        throw FileProblems.damaged("ZIP");
    }

    private void readDirectory(int endRecord) throws TableUnreadable {
        int count = bytes.getShort(endRecord + 10) & 0xffff;
        long length = bytes.getInt(endRecord + 12) & 0xffff_ffffL;
        long from = bytes.getInt(endRecord + 16) & 0xffff_ffffL;
        if (count > ENTRIES_MAX) {
            throw FileProblems.tooLargeInside("ZIP");
        }
        if (from + length > endRecord) {
            throw FileProblems.damaged("ZIP");
        }
        bytes.position((int) from);
        for (int entry = 0; entry < count; entry++) {
            readEntry();
        }
    }

    private void readEntry() throws TableUnreadable {
        int at = bytes.position();
        if (bytes.getInt(at) != CENTRAL_RECORD) {
            throw FileProblems.damaged("ZIP");
        }
        int flags = bytes.getShort(at + 8);
        int method = bytes.getShort(at + 10);
        long crc = bytes.getInt(at + 16) & 0xffff_ffffL;
        long packed = bytes.getInt(at + 20) & 0xffff_ffffL;
        int nameLength = bytes.getShort(at + 28) & 0xffff;
        int extraLength = bytes.getShort(at + 30) & 0xffff;
        int commentLength = bytes.getShort(at + 32) & 0xffff;
        long local = bytes.getInt(at + 42) & 0xffff_ffffL;
        bytes.position(at + 46);
        var name = new byte[nameLength];
        bytes.get(name);
        bytes.position(bytes.position() + extraLength + commentLength);
        if ((flags & 1) != 0) {
            throw FileProblems.encrypted();
        }
        add(new String(name, StandardCharsets.UTF_8), method, crc, packed, local);
    }

    /** Names that differ in case only are one part; two of one name could be read differently by every program. */
    private void add(String name, int method, long crc, long packed, long local) throws TableUnreadable {
        if (local + LOCAL_RECORD_BYTES > file.length || bytes.getInt((int) local) != LOCAL_RECORD) {
            throw FileProblems.damaged("ZIP");
        }
        int nameLength = bytes.getShort((int) local + 26) & 0xffff;
        int extraLength = bytes.getShort((int) local + 28) & 0xffff;
        long from = local + LOCAL_RECORD_BYTES + nameLength + extraLength;
        if (from + packed > file.length || method != STORED && method != DEFLATED) {
            throw FileProblems.damaged("ZIP");
        }
        if (entries.put(key(name), new Entry(method, crc, (int) from, (int) packed)) != null) {
            throw FileProblems.damaged("ZIP");
        }
    }

    private static String key(String name) {
        return (name.startsWith("/") ? name.substring(1) : name).toLowerCase(Locale.ROOT);
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /**
     * Unpacks a part to its end without keeping any of it.
     *
     * @throws TableUnreadable when it is damaged, too large, or packed too tightly to be a table
     */
    void check(String name, long bytesMax) throws IOException {
        var entry = entries.get(key(name));
        if (entry == null) {
            return;
        }
        var crc = new CRC32();
        long unpacked = 0;
        var buffer = new byte[1 << 16];
        try (var part = unpack(name, entry, bytesMax)) {
            for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                crc.update(buffer, 0, read);
                unpacked += read;
                if (unpacked > RATIO_FROM_BYTES && unpacked / RATIO_MAX > entry.packedLength()) {
                    throw FileProblems.tooLargeInside(name);
                }
            }
        }
        if (crc.getValue() != entry.crc()) {
            throw FileProblems.damaged(name);
        }
    }

    /** A part from its beginning; null when there is none. Reading more than the limit fails. */
    @Nullable
    InputStream open(String name, long bytesMax) {
        var entry = entries.get(key(name));
        return entry == null ? null : unpack(name, entry, bytesMax);
    }

    private InputStream unpack(String name, Entry entry, long bytesMax) {
        var packed = new ByteArrayInputStream(file, entry.packedFrom(), entry.packedLength());
        return new Counted(entry.method() == STORED ? packed : new Unpacking(packed), name, bytesMax);
    }

    /** Gives the memory of its inflater back when it is closed. */
    private static final class Unpacking extends InflaterInputStream {
        Unpacking(InputStream packed) {
            super(packed, new Inflater(true), 1 << 14);
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }

    private static final class Counted extends FilterInputStream {
        private final String name;
        private long left;

        Counted(InputStream in, String name, long bytesMax) {
            super(in);
            this.name = name;
            this.left = bytesMax;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read;
            try {
                read = super.read(into, offset, length);
            } catch (IOException e) {
                throw FileProblems.damaged(name);
            }
            left -= Math.max(read, 0);
            if (left < 0) {
                throw FileProblems.tooLargeInside(name);
            }
            return read;
        }
    }
}
