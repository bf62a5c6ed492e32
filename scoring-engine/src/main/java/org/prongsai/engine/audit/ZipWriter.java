package org.prongsai.engine.audit;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.prongsai.engine.ledger.Hash;

/** Writes a zip container in one pass, and knows the hash of all it has written. */
final class ZipWriter implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Counted container;
    private final List<ZipRecord> records = new ArrayList<>();
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);

    /** What goes into one file. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    ZipWriter(OutputStream out) {
        container = new Counted(out);
    }

    /** Packs a file while it is written. */
    BundleFile add(String name, Content content) throws IOException {
        long offset = container.count;
        container.write(new ZipRecord(name, 0, 0, 0, offset).local());
        long contentAt = container.count;
        deflater.reset();
        var packing = new DeflaterOutputStream(container, deflater, BUFFER_BYTES);
        var unpacked = new Counted(packing);
        var buffered = new BufferedOutputStream(unpacked, BUFFER_BYTES);
        content.write(buffered);
        buffered.flush();
        packing.finish();
        var record = new ZipRecord(name, unpacked.crc.getValue(), container.count - contentAt, unpacked.count, offset);
        if (container.count > BundleNames.FILE_BYTES_MAX || record.length() > BundleNames.bytesMax(name)) {
            throw new BundleTooLarge(name);
        }
        container.write(record.descriptor());
        records.add(record);
        return new BundleFile(name, unpacked.count, unpacked.hash());
    }

    /** Writes a file as it is. */
    void store(String name, byte[] content) throws IOException {
        var crc = new CRC32();
        crc.update(content);
        var record = new ZipRecord(name, crc.getValue(), content.length, content.length, container.count);
        container.write(record.local());
        container.write(content);
        records.add(record);
    }

    /** How many bytes are written so far. */
    long count() {
        return container.count;
    }

    /** The hash of all bytes written so far. */
    Hash hash() {
        return container.hash();
    }

    void finish() throws IOException {
        long directoryAt = container.count;
        for (var record : records) {
            container.write(record.directory());
        }
        container.write(ZipRecord.end(records.size(), container.count - directoryAt, directoryAt));
        container.flush();
    }

    @Override
    public void close() {
        deflater.end();
    }

    /** Counts and hashes what goes through. */
    private static final class Counted extends FilterOutputStream {
        private final CRC32 crc = new CRC32();
        private final MessageDigest digest = Hash.digest();
        private long count;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            crc.update(bytes, from, length);
            digest.update(bytes, from, length);
            count += length;
        }

        Hash hash() {
            try {
                return Hash.of(((MessageDigest) digest.clone()).digest());
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException("the JDK's SHA-256 can be cloned", e);
            }
        }
    }
}
