package org.prongsai.engine.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** What the encoded forms of both halves of a key share: the name, the key id, and the kind of signature. */
final class KeyName {
    static final byte ED25519 = 1;
    static final int ED25519_BYTES = 32;
    static final int ID_BYTES = 4;

    private static final int ID_DIGITS = 8;

    /** An encoded key taken apart; its name and id are not yet held against the key. */
    record Parts(String name, String id, byte[] key) {}

    private KeyName() {}

    /** @throws NoteRefused when it has the form of no key name */
    static String check(String name) {
        boolean wrong = name.isEmpty()
                || name.codePoints().anyMatch(letter -> letter == '+' || letter < ' ' || isSpace(letter))
                || !new String(name.getBytes(UTF_8), UTF_8).equals(name);
        if (wrong) {
            throw NoteRefused.malformed("a key's name is not empty and has neither spaces nor plus signs");
        }
        return name;
    }

    /** As the specification counts spaces: what Unicode gives the property White_Space. */
    private static boolean isSpace(int letter) {
        return Character.isSpaceChar(letter) || letter == '\t' || letter == 0x85;
    }

    /** Reads {@code name+id+base64}. */
    static Parts parts(String encoded) {
        var parts = encoded.split("\\+", 3);
        if (parts.length != 3 || !parts[1].matches("[0-9a-f]{%d}".formatted(ID_DIGITS))) {
            throw NoteRefused.malformed("a key is written as its name, its id in 8 hexadecimal digits and its bytes");
        }
        var bytes = base64(parts[2]);
        if (bytes.length != 1 + ED25519_BYTES || bytes[0] != ED25519) {
            throw NoteRefused.malformed("this is no key for Ed25519 signatures");
        }
        return new Parts(check(parts[0]), parts[1], Arrays.copyOfRange(bytes, 1, bytes.length));
    }

    static String encoded(String name, byte[] id, byte[] key) {
        var typed = new byte[1 + key.length];
        typed[0] = ED25519;
        System.arraycopy(key, 0, typed, 1, key.length);
        return name + "+" + HexFormat.of().formatHex(id) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    /** The first four bytes of SHA-256 over the name, a line feed, the kind of signature and the public key. */
    static byte[] id(String name, byte[] publicKey) {
        MessageDigest digest = Hash.digest();
        digest.update(name.getBytes(UTF_8));
        digest.update((byte) '\n');
        digest.update(ED25519);
        return Arrays.copyOf(digest.digest(publicKey), ID_BYTES);
    }

    /** Only the one form in which these bytes are written. */
    static byte[] base64(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw NoteRefused.malformed("this is not base64: " + e.getMessage());
        }
        throw NoteRefused.malformed("this is not base64 as it is always written");
    }
}
