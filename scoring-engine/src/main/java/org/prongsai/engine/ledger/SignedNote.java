package org.prongsai.engine.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A text with signatures below it (C2SP signed-note). What it says counts for nothing until {@link #verifiedBy} has shown a key
 * that the reader trusts.
 *
 * @param text ends in a line feed
 * @param lines one or more signatures, in order
 */
public record SignedNote(String text, List<Line> lines) {
    private static final int LINES_MAX = 100;
    private static final String DASH = "\u2014 ";

    /**
     * One signature.
     *
     * @param signature the key id in four bytes, then what the key made of the text
     */
    @SuppressWarnings("ArrayRecordComponent") // Compared by the methods below.
    public record Line(String name, byte[] signature) {
        public Line {
            KeyName.check(name);
            if (signature.length <= KeyName.ID_BYTES) {
                throw NoteRefused.malformed("a signature has its key's id and something behind it");
            }
            signature = signature.clone();
        }

        @Override
        public byte[] signature() {
            return signature.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Line that && name.equals(that.name) && Arrays.equals(signature, that.signature);
        }

        @Override
        public int hashCode() {
            return 31 * name.hashCode() + Arrays.hashCode(signature);
        }

        @Override
        public String toString() {
            return DASH + name + " " + Base64.getEncoder().encodeToString(signature);
        }
    }

    public SignedNote {
        if (!text.endsWith("\n") || text.chars().anyMatch(letter -> letter < ' ' && letter != '\n')) {
            throw NoteRefused.malformed("a note's text ends in a line feed and has no other control characters");
        }
        if (lines.isEmpty() || lines.size() > LINES_MAX) {
            throw NoteRefused.malformed("a note has 1 to %d signatures".formatted(LINES_MAX));
        }
        lines = List.copyOf(lines);
    }

    /** The text, signed by one key. */
    public static SignedNote sign(String text, SigningKey key) {
        return new SignedNote(text, List.of(new Line(key.verifier().name(), key.sign(text))));
    }

    /** With a further signature behind those it has. */
    public SignedNote signedAlsoBy(SigningKey key) {
        var more = new ArrayList<>(lines);
        more.add(new Line(key.verifier().name(), key.sign(text)));
        return new SignedNote(text, more);
    }

    /**
     * Reads a note; no signature is verified.
     *
     * @throws NoteRefused when it has another form
     */
    public static SignedNote parse(byte[] note) {
        try {
            return parse(UTF_8.newDecoder().decode(ByteBuffer.wrap(note)).toString());
        } catch (CharacterCodingException e) {
            throw NoteRefused.malformed("a note is UTF-8");
        }
    }

    private static SignedNote parse(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n")) {
            throw NoteRefused.malformed(
                    "a note has a blank line between its text and its signatures, and ends in a line feed");
        }
        var lines = new ArrayList<Line>();
        var signatures = note.substring(blank + 2);
        int from = 0;
        while (from < signatures.length()) {
            if (lines.size() == LINES_MAX) {
                throw NoteRefused.malformed("a note has 1 to %d signatures".formatted(LINES_MAX));
            }
            int to = signatures.indexOf('\n', from);
            lines.add(line(signatures.substring(from, to)));
            from = to + 1;
        }
        return new SignedNote(note.substring(0, blank + 1), lines);
    }

    private static Line line(String written) {
        int space = written.indexOf(' ', DASH.length());
        if (!written.startsWith(DASH) || space < 0) {
            throw NoteRefused.malformed("a signature is a dash, a name and base64");
        }
        return new Line(written.substring(DASH.length(), space), KeyName.base64(written.substring(space + 1)));
    }

    /**
     * Those of some keys that have signed the text; at least one.
     *
     * @throws NoteRefused when none has, or a signature in the name of one of them is not by it
     */
    public Set<VerifierKey> verifiedBy(Collection<VerifierKey> trusted) {
        var signers = new LinkedHashSet<VerifierKey>();
        for (var line : lines) {
            for (var key : trusted) {
                if (!key.isNamedBy(line)) {
                    continue;
                }
                if (!key.verifies(text, line)) {
                    throw new NoteRefused(
                            NoteRefused.Reason.FORGED, "the signature of %s is not by its key".formatted(key.name()));
                }
                signers.add(key);
            }
        }
        if (signers.isEmpty()) {
            throw new NoteRefused(NoteRefused.Reason.UNKNOWN_KEY, "no known key has signed this");
        }
        return signers;
    }

    /** The note as it is written. */
    public byte[] bytes() {
        return toString().getBytes(UTF_8);
    }

    @Override
    public String toString() {
        var note = new StringBuilder(text).append('\n');
        lines.forEach(line -> note.append(line).append('\n'));
        return note.toString();
    }
}
