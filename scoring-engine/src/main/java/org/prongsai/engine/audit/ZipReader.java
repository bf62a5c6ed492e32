package org.prongsai.engine.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a container as strictly as {@link ZipWriter} writes it: known names in their order, one after the other without a byte
 * between, each no longer than its name allows. Whatever could be read in two ways is refused, before anything is unpacked.
 */
final class ZipReader {
    private static final int DIRECTORY_BYTES_MAX = 1 << 24;

    private final RandomBytes bytes;
    private final SequencedMap<String, ZipRecord> records = new LinkedHashMap<>();

    private ZipReader(RandomBytes bytes) {
        this.bytes = bytes;
    }

    /** @throws BundleUnreadable when it is another container, or none */
    static ZipReader open(RandomBytes bytes) throws IOException, BundleUnreadable {
        var reader = new ZipReader(bytes);
        reader.readDirectory();
        return reader;
    }

    private void readDirectory() throws IOException, BundleUnreadable {
        long length = bytes.length();
        if (length < ZipRecord.END_BYTES || length > BundleNames.FILE_BYTES_MAX) {
            throw notOurs("its length is %d bytes".formatted(length));
        }
        var end = bytes.read(length - ZipRecord.END_BYTES, ZipRecord.END_BYTES);
        var fields = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
        int count = fields.getShort(8) & 0xFFFF;
        long directoryBytes = Integer.toUnsignedLong(fields.getInt(12));
        long directoryAt = Integer.toUnsignedLong(fields.getInt(16));
        if (!Arrays.equals(end, ZipRecord.end(count, directoryBytes, directoryAt))
                || directoryAt + directoryBytes + ZipRecord.END_BYTES != length) {
            throw notOurs("its last bytes are not those of such a container");
        }
        if (count > BundleNames.FILES_MAX || directoryBytes > DIRECTORY_BYTES_MAX) {
            throw notOurs("it names too many files");
        }
        var directory =
                ByteBuffer.wrap(bytes.read(directoryAt, (int) directoryBytes)).order(ByteOrder.LITTLE_ENDIAN);
        ZipRecord last = null;
        for (int number = 0; number < count; number++) {
            last = next(directory, last);
            records.put(last.name(), last);
        }
        if (directory.hasRemaining() || (last == null ? 0 : last.end()) != directoryAt) {
            throw notOurs("its directory does not fit what is before it");
        }
    }

    private ZipRecord next(ByteBuffer directory, @Nullable ZipRecord before) throws IOException, BundleUnreadable {
        if (directory.remaining() < ZipRecord.DIRECTORY_BYTES_MIN) {
            throw notOurs("its directory ends early");
        }
        var record = ZipRecord.parse(directory);
        var written = record.directory();
        int from = directory.position();
        if (directory.remaining() < written.length
                || !Arrays.equals(written, Arrays.copyOfRange(directory.array(), from, from + written.length))) {
            throw notOurs("line %d of its directory is not as it is always written".formatted(records.size() + 1));
        }
        directory.position(from + written.length);
        check(record, before);
        return record;
    }

    private void check(ZipRecord record, @Nullable ZipRecord before) throws IOException, BundleUnreadable {
        var name = record.name();
        if (!BundleNames.isKnown(name) || before != null && !BundleNames.follows(name, before.name())) {
            throw notOurs("a file '%s' does not belong there".formatted(printable(name)));
        }
        if (record.offset() != (before == null ? 0 : before.end()) || record.end() > bytes.length()) {
            throw notOurs("%s does not stand where it has to".formatted(name));
        }
        if (record.length() > BundleNames.bytesMax(name)
                || BundleNames.isStored(name) && record.packed() != record.length()) {
            throw notOurs("%s has a length that it cannot have".formatted(name));
        }
        var local = record.local();
        var descriptor = record.descriptor();
        if (!Arrays.equals(local, bytes.read(record.offset(), local.length))
                || !Arrays.equals(descriptor, bytes.read(record.end() - descriptor.length, descriptor.length))) {
            throw notOurs("what stands around %s is not as it is always written".formatted(name));
        }
    }

    private static String printable(String name) {
        return name.substring(0, Math.min(name.length(), BundleNames.NAME_BYTES_MAX))
                .replaceAll("[^ -~]", "?");
    }

    private static BundleUnreadable notOurs(String why) {
        return new BundleUnreadable(
                "ไฟล์นี้ไม่ใช่ชุดหลักฐานในรูปแบบของระบบ: " + why, "this is no audit bundle of this format: " + why);
    }

    /** The names of its files, in order. */
    Collection<String> names() {
        return Collections.unmodifiableCollection(records.sequencedKeySet());
    }

    boolean has(String name) {
        return records.containsKey(name);
    }

    /** @throws BundleUnreadable when there is none */
    ZipRecord record(String name) throws BundleUnreadable {
        var record = records.get(name);
        if (record == null) {
            throw new BundleUnreadable("ในชุดไม่มีไฟล์ " + name, "the bundle has no file " + name);
        }
        return record;
    }

    /** The bytes of the container itself, from its start. */
    InputStream container(long length) {
        return new Range(bytes, 0, length);
    }

    /** Unpacks a file as it is read. */
    Unpacked open(ZipRecord record) {
        return new Unpacked(record, new Range(bytes, record.contentAt(), record.packed()));
    }

    /** All of a file that is never long. */
    byte[] read(ZipRecord record) throws IOException {
        try (var content = open(record)) {
            return content.readAllBytes();
        }
    }

    private static final class Range extends InputStream {
        private final RandomBytes bytes;
        private final long end;
        private long at;

        Range(RandomBytes bytes, long from, long length) {
            this.bytes = bytes;
            at = from;
            end = from + length;
        }

        @Override
        public int read() throws IOException {
            var single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            if (at >= end || count == 0) {
                return at >= end ? -1 : 0;
            }
            int some = bytes.read(at, into, from, (int) Math.min(count, end - at));
            if (some <= 0) {
                throw new IOException("the bundle ends in the middle");
            }
            at += some;
            return some;
        }
    }
}
