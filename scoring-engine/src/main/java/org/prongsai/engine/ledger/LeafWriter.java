package org.prongsai.engine.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes leaves by the million, straight from the bytes that a database sends. The fields are given in the order of their keys:
 * {@code id}, {@code metadata}, {@code payload}, {@code position}, {@code recordedAt}, {@code revision}, {@code sequence},
 * {@code stream}, {@code streamType}, {@code type}; then {@link #bytes} up to {@link #length} are the leaf. One writer is used
 * for many events, by one thread.
 *
 * <p>Every method throws {@link UnencodableEvent} where a text is not strict UTF-8.
 */
public final class LeafWriter {
    private static final int BYTES_FIRST = 1 << 12;
    private static final int ESCAPED_MAX = 6;
    private static final byte[] HEX = "0123456789abcdef".getBytes(US_ASCII);

    /** For each control character its short escape; 0 where it has none. */
    private static final byte[] SHORT = new byte[' '];

    static {
        SHORT['\b'] = 'b';
        SHORT['\t'] = 't';
        SHORT['\n'] = 'n';
        SHORT['\f'] = 'f';
        SHORT['\r'] = 'r';
    }

    private byte[] bytes = new byte[BYTES_FIRST];
    private int length;

    /** The short escape of a control character, 0 where it has none. */
    static byte shortEscape(int character) {
        return SHORT[character];
    }

    public LeafWriter id(byte[] from, int at, int end) {
        length = 0;
        return text(LeafKeys.ID, from, at, end);
    }

    public LeafWriter metadata(byte[] from, int at, int end) {
        return text(LeafKeys.METADATA, from, at, end);
    }

    public LeafWriter payload(byte[] from, int at, int end) {
        return text(LeafKeys.PAYLOAD, from, at, end);
    }

    public LeafWriter position(long position) {
        return number(LeafKeys.POSITION, position);
    }

    public LeafWriter recordedAt(byte[] from, int at, int end) {
        return text(LeafKeys.RECORDED_AT, from, at, end);
    }

    public LeafWriter revision(byte[] from, int at, int end) {
        return text(LeafKeys.REVISION, from, at, end);
    }

    public LeafWriter noRevision() {
        return raw(LeafKeys.REVISION).raw(LeafKeys.NULL);
    }

    public LeafWriter sequence(long sequence) {
        return number(LeafKeys.SEQUENCE, sequence);
    }

    public LeafWriter stream(byte[] from, int at, int end) {
        return text(LeafKeys.STREAM, from, at, end);
    }

    public LeafWriter streamType(byte[] from, int at, int end) {
        return text(LeafKeys.STREAM_TYPE, from, at, end);
    }

    public LeafWriter noStreamType() {
        return raw(LeafKeys.STREAM_TYPE).raw(LeafKeys.NULL);
    }

    /** The last field: the leaf is then complete. */
    public LeafWriter type(byte[] from, int at, int end) {
        return text(LeafKeys.TYPE, from, at, end).raw(LeafKeys.END);
    }

    /** All fields of one event. */
    public LeafWriter event(StoredEvent event) {
        length = 0;
        text(LeafKeys.ID, event.id());
        text(LeafKeys.METADATA, event.metadata());
        text(LeafKeys.PAYLOAD, event.payload());
        number(LeafKeys.POSITION, event.position());
        text(LeafKeys.RECORDED_AT, event.recordedAt());
        text(LeafKeys.REVISION, event.revision());
        number(LeafKeys.SEQUENCE, event.sequence());
        text(LeafKeys.STREAM, event.stream());
        text(LeafKeys.STREAM_TYPE, event.streamType());
        text(LeafKeys.TYPE, event.type());
        return raw(LeafKeys.END);
    }

    /** The writer's own array, good until the next event; only the first {@link #length} of them count. */
    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }

    private void text(byte[] key, @Nullable String text) {
        if (text == null) {
            raw(key).raw(LeafKeys.NULL);
            return;
        }
        var encoded = text.getBytes(UTF_8);
        if (!new String(encoded, UTF_8).equals(text)) {
            throw unencodable(key, "holds half a letter");
        }
        text(key, encoded, 0, encoded.length);
    }

    private LeafWriter text(byte[] key, byte[] from, int at, int end) {
        raw(key);
        room(ESCAPED_MAX * (end - at) + 2);
        bytes[length++] = '"';
        int next = at;
        while (next < end) {
            byte letter = from[next];
            if (letter >= ' ' && letter != '"' && letter != '\\') {
                bytes[length++] = letter;
                next++;
            } else if (letter < 0) {
                int letters = Utf8.length(from, next, end);
                if (letters == 0) {
                    throw unencodable(key, "is not UTF-8 from its byte %d on".formatted(next - at));
                }
                System.arraycopy(from, next, bytes, length, letters);
                length += letters;
                next += letters;
            } else {
                escape(letter);
                next++;
            }
        }
        bytes[length++] = '"';
        return this;
    }

    private void escape(byte letter) {
        bytes[length++] = '\\';
        if (letter >= ' ') {
            bytes[length++] = letter;
        } else if (SHORT[letter] != 0) {
            bytes[length++] = SHORT[letter];
        } else {
            bytes[length++] = 'u';
            bytes[length++] = '0';
            bytes[length++] = '0';
            bytes[length++] = HEX[letter >> 4];
            bytes[length++] = HEX[letter & 0xF];
        }
    }

    private LeafWriter number(byte[] key, long number) {
        if (number > LeafKeys.NUMBER_MAX || number < -LeafKeys.NUMBER_MAX) {
            throw unencodable(key, "is %d, more than JSON keeps".formatted(number));
        }
        return raw(key).raw(Long.toString(number).getBytes(US_ASCII));
    }

    private LeafWriter raw(byte[] ascii) {
        room(ascii.length);
        System.arraycopy(ascii, 0, bytes, length, ascii.length);
        length += ascii.length;
        return this;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(length, more)));
        }
    }

    private static UnencodableEvent unencodable(byte[] key, String why) {
        var name = new String(key, US_ASCII).replaceAll("[^A-Za-z]", "");
        return new UnencodableEvent("the column for %s %s".formatted(name, why));
    }
}
