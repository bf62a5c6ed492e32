package org.prongsai.query.opendata;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that is written once, from the beginning to the end, and then known by its length and digest. */
final class DigestedFile extends FilterOutputStream {
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final String mediaType;
    private final MessageDigest digest = sha256();
    private long bytes;

    DigestedFile(Path path, String mediaType) throws IOException {
        super(new BufferedOutputStream(Files.newOutputStream(path), BUFFER));
        this.path = path;
        this.mediaType = mediaType;
    }

    @Override
    public void write(int written) throws IOException {
        digest.update((byte) written);
        bytes++;
        out.write(written);
    }

    @Override
    public void write(byte[] written, int from, int count) throws IOException {
        digest.update(written, from, count);
        bytes += count;
        out.write(written, from, count);
    }

    /** What was written; once, after closing. */
    OpenFile toFile() {
        return new OpenFile(
                String.valueOf(path.getFileName()),
                mediaType,
                bytes,
                HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every Java has it.
        }
    }
}
