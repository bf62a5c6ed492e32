package org.prongsai.engine.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The private half of a key that signs notes; a secret. Loading one takes some milliseconds, and longer for some keys than for
 * others: do it once, not on request.
 */
public final class SigningKey {
    private static final String PREFIX = "PRIVATE+KEY+";

    private final byte[] seed;
    private final VerifierKey verifier;

    private SigningKey(String name, byte[] seed) {
        this.seed = seed;
        verifier = new VerifierKey(name, Ed25519.publicKey(seed));
    }

    /**
     * A key from its 32 secret bytes, which have to come from a source of chance.
     *
     * @param name such as the address of the log without its scheme: no spaces, no plus signs
     */
    public static SigningKey of(String name, byte[] seed) {
        if (seed.length != KeyName.ED25519_BYTES) {
            throw new IllegalArgumentException("the secret of a key has 32 bytes, not " + seed.length);
        }
        return new SigningKey(KeyName.check(name), seed.clone());
    }

    /**
     * Reads {@code PRIVATE+KEY+name+id+base64}, the encoding of golang.org/x/mod/sumdb/note.
     *
     * @throws NoteRefused when it is no such key, or its id is another's; the message tells nothing of the secret
     */
    public static SigningKey parse(String skey) {
        if (!skey.startsWith(PREFIX)) {
            throw NoteRefused.malformed("a private key begins with " + PREFIX);
        }
        var parts = KeyName.parts(skey.substring(PREFIX.length()));
        var key = new SigningKey(parts.name(), parts.key());
        if (!key.verifier.idHex().equals(parts.id())) {
            throw NoteRefused.malformed("the key's id is not that of its secret");
        }
        return key;
    }

    /** The public half. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** The secret, in the encoding that {@link #parse} reads. */
    public String encoded() {
        return PREFIX + KeyName.encoded(verifier.name(), verifier.id(), seed);
    }

    /** The id and the signature, as they stand in a note's line. */
    byte[] sign(String text) {
        var signature = Ed25519.sign(seed, text.getBytes(UTF_8));
        var line = new byte[KeyName.ID_BYTES + signature.length];
        System.arraycopy(verifier.id(), 0, line, 0, KeyName.ID_BYTES);
        System.arraycopy(signature, 0, line, KeyName.ID_BYTES, signature.length);
        return line;
    }

    /** Not the secret. */
    @Override
    public String toString() {
        return "private key of " + verifier;
    }
}
