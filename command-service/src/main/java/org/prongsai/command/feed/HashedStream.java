package org.prongsai.command.feed;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A stream that knows the length and the hash of what was read of it. */
public final class HashedStream extends DigestInputStream {
    private long count;

    public HashedStream(InputStream stream) {
        super(stream, digest());
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count += read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        count += Math.max(read, 0);
        return read;
    }

    /** Bytes read so far. */
    public long count() {
        return count;
    }

    /** SHA-256 of all that was read, as hex digits. To be asked for once, at the end. */
    public String sha256() {
        return HexFormat.of().formatHex(getMessageDigest().digest());
    }

    /** SHA-256 of what is there as a whole. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every Java platform has it.
        }
    }
}
