package org.prongsai.engine.audit;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.prongsai.engine.ledger.Hash;

/**
 * The content of a file, hashed as it is read. It gives as many bytes as the container says and not one more: what is packed so
 * that it unpacks to more is refused where it begins to.
 */
final class Unpacked extends InputStream {
    private static final int BUFFER_BYTES = 1 << 16;

    private final ZipRecord record;
    private final Inflater inflater = new Inflater(true);
    private final InputStream content;
    private final MessageDigest digest = Hash.digest();
    private final CRC32 crc = new CRC32();
    private long count;
    private boolean ended;

    Unpacked(ZipRecord record, InputStream packed) {
        this.record = record;
        content =
                BundleNames.isStored(record.name()) ? packed : new InflaterInputStream(packed, inflater, BUFFER_BYTES);
    }

    @Override
    public int read() throws IOException {
        var single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0 || ended) {
            return ended ? -1 : 0;
        }
        int some = content.read(into, from, length);
        if (some < 0) {
            end();
            return -1;
        }
        count += some;
        if (count > record.length()) {
            throw damaged("it is longer than the container says");
        }
        crc.update(into, from, some);
        digest.update(into, from, some);
        return some;
    }

    private void end() throws IOException {
        ended = true;
        boolean packedWhole = BundleNames.isStored(record.name()) || inflater.getBytesRead() == record.packed();
        if (count != record.length() || crc.getValue() != record.crc() || !packedWhole) {
            throw damaged("its content is not what the container says");
        }
    }

    private IOException damaged(String why) {
        return new IOException(record.name() + " cannot be unpacked: " + why);
    }

    /** SHA-256 of all its content; what was not read yet is read now. */
    Hash hash() throws IOException {
        var rest = new byte[BUFFER_BYTES];
        while (read(rest, 0, rest.length) >= 0) {
            // Only to be hashed.
        }
        return Hash.of(digest.digest());
    }

    long length() {
        return record.length();
    }

    @Override
    public void close() throws IOException {
        content.close();
        inflater.end();
    }
}
