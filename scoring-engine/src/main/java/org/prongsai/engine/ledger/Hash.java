package org.prongsai.engine.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 hash: 32 bytes that never change. */
public final class Hash {
    public static final int BYTES = 32;

    private static final int BASE64_LETTERS = 44;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException when these are not 32 bytes */
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** The 32 bytes that begin at a place of a longer array. */
    public static Hash at(byte[] bytes, int at) {
        return new Hash(Arrays.copyOfRange(bytes, at, at + BYTES));
    }

    /** The plain SHA-256 of some bytes, as {@code sha256sum} prints it. */
    public static Hash sha256(byte[] bytes) {
        return new Hash(digest().digest(bytes));
    }

    /** @throws IllegalArgumentException when it is not 64 lower-case hexadecimal digits */
    public static Hash parseHex(String hex) {
        var hash = HexFormat.of().parseHex(hex);
        if (hash.length != BYTES || !HexFormat.of().formatHex(hash).equals(hex)) {
            throw new IllegalArgumentException("a hash is written as 64 lower-case hexadecimal digits");
        }
        return new Hash(hash);
    }

    /** @throws IllegalArgumentException when it is not the one base64 form of 32 bytes (RFC 4648, section 4) */
    public static Hash parseBase64(String base64) {
        var hash = base64.length() == BASE64_LETTERS ? Base64.getDecoder().decode(base64) : new byte[0];
        if (hash.length != BYTES || !Base64.getEncoder().encodeToString(hash).equals(base64)) {
            throw new IllegalArgumentException("a hash is written as 44 letters of base64, the last of them =");
        }
        return new Hash(hash);
    }

    /** A fresh copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Writes the 32 bytes to a place of a longer array. */
    public void copyTo(byte[] into, int at) {
        System.arraycopy(bytes, 0, into, at, BYTES);
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }

    /** A fresh SHA-256, for what does not come in one piece. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
