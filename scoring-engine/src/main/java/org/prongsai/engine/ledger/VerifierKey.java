package org.prongsai.engine.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * The public half of a key that signs notes, in the encoding of C2SP signed-note ("vkey"): {@code name+id+base64}. Ed25519
 * only.
 */
public final class VerifierKey {
    private final String name;
    private final byte[] id;
    private final byte[] publicKey;

    VerifierKey(String name, byte[] publicKey) {
        this.name = KeyName.check(name);
        this.publicKey = publicKey;
        id = KeyName.id(name, publicKey);
    }

    /** @throws NoteRefused when it is no such key, or its id is another's */
    public static VerifierKey parse(String vkey) {
        var parts = KeyName.parts(vkey);
        var key = new VerifierKey(parts.name(), parts.key());
        if (!key.idHex().equals(parts.id())) {
            throw NoteRefused.malformed("the key's id is %s, not %s".formatted(key.idHex(), parts.id()));
        }
        return key;
    }

    public String name() {
        return name;
    }

    /** The key id, 8 hexadecimal digits. */
    public String idHex() {
        return HexFormat.of().formatHex(id);
    }

    /** Whether a signature claims to be by this key. */
    boolean isNamedBy(SignedNote.Line line) {
        return name.equals(line.name()) && Arrays.equals(id, 0, id.length, line.signature(), 0, KeyName.ID_BYTES);
    }

    boolean verifies(String text, SignedNote.Line line) {
        var signature = line.signature();
        return Ed25519.verifies(
                publicKey, text.getBytes(UTF_8), Arrays.copyOfRange(signature, KeyName.ID_BYTES, signature.length));
    }

    byte[] id() {
        return id.clone();
    }

    /** The vkey. */
    @Override
    public String toString() {
        return KeyName.encoded(name, id, publicKey);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && name.equals(that.name) && Arrays.equals(publicKey, that.publicKey);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(publicKey);
    }
}
