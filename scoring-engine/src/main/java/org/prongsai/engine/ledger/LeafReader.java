package org.prongsai.engine.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads leaves by the million, and refuses every byte that {@link LeafWriter} would not have written. The texts of the leaf read
 * last stand unescaped in {@link #bytes}. One reader is used for many leaves, by one thread.
 */
public final class LeafReader {
    private static final int NUMBER_LETTERS_MAX = 16;
    private static final int FIELDS = 8;
    private static final int ID = 0;
    private static final int METADATA = 1;
    private static final int PAYLOAD = 2;
    private static final int RECORDED_AT = 3;
    private static final int REVISION = 4;
    private static final int STREAM = 5;
    private static final int STREAM_TYPE = 6;
    private static final int TYPE = 7;

    private final int[] from = new int[FIELDS];
    private final int[] to = new int[FIELDS];
    private byte[] bytes = {};
    private int length;
    private long position;
    private long sequence;
    private byte[] leaf = {};
    private int at;
    private int end;

    /**
     * Reads one leaf.
     *
     * @throws MalformedLeaf when the bytes between {@code start} and {@code behind} are not the canonical form of an event
     */
    public void read(byte[] leafBytes, int start, int behind) {
        leaf = leafBytes;
        at = start;
        end = behind;
        length = 0;
        if (bytes.length < behind - start) {
            bytes = new byte[Math.max(2 * bytes.length, behind - start)];
        }
        skip(LeafKeys.ID);
        text(ID);
        skip(LeafKeys.METADATA);
        text(METADATA);
        skip(LeafKeys.PAYLOAD);
        text(PAYLOAD);
        skip(LeafKeys.POSITION);
        position = number();
        skip(LeafKeys.RECORDED_AT);
        text(RECORDED_AT);
        skip(LeafKeys.REVISION);
        textOrNull(REVISION);
        skip(LeafKeys.SEQUENCE);
        sequence = number();
        skip(LeafKeys.STREAM);
        text(STREAM);
        skip(LeafKeys.STREAM_TYPE);
        textOrNull(STREAM_TYPE);
        skip(LeafKeys.TYPE);
        text(TYPE);
        skip(LeafKeys.END);
        if (at != end) {
            throw new MalformedLeaf(at, "the end");
        }
    }

    /** The leaf read last. */
    public StoredEvent event() {
        return new StoredEvent(
                present(ID),
                present(METADATA),
                present(PAYLOAD),
                position,
                present(RECORDED_AT),
                optional(REVISION),
                sequence,
                present(STREAM),
                optional(STREAM_TYPE),
                present(TYPE));
    }

    public long position() {
        return position;
    }

    public long sequence() {
        return sequence;
    }

    public String id() {
        return present(ID);
    }

    public String recordedAt() {
        return present(RECORDED_AT);
    }

    public String stream() {
        return present(STREAM);
    }

    public String type() {
        return present(TYPE);
    }

    /** Null where the column is. */
    public @Nullable String revision() {
        return optional(REVISION);
    }

    /** The reader's own array, good until the next leaf, in which the ranges below lie. */
    public byte[] bytes() {
        return bytes;
    }

    /** A fresh copy of the payload's bytes. */
    public byte[] payload() {
        return Arrays.copyOfRange(bytes, from[PAYLOAD], to[PAYLOAD]);
    }

    public int payloadFrom() {
        return from[PAYLOAD];
    }

    public int payloadTo() {
        return to[PAYLOAD];
    }

    public int streamFrom() {
        return from[STREAM];
    }

    public int streamTo() {
        return to[STREAM];
    }

    private String present(int field) {
        return new String(bytes, from[field], to[field] - from[field], UTF_8);
    }

    private @Nullable String optional(int field) {
        return to[field] < 0 ? null : present(field);
    }

    private void skip(byte[] expected) {
        int behind = at + expected.length;
        if (behind > end || !Arrays.equals(leaf, at, behind, expected, 0, expected.length)) {
            throw new MalformedLeaf(at, new String(expected, UTF_8));
        }
        at = behind;
    }

    private long number() {
        int begin = at;
        boolean negative = at < end && leaf[at] == '-';
        if (negative) {
            at++;
        }
        int digits = at;
        long number = 0;
        while (at < end && leaf[at] >= '0' && leaf[at] <= '9' && at - digits < NUMBER_LETTERS_MAX) {
            number = 10 * number + leaf[at++] - '0';
        }
        boolean padded = at - digits > 1 && leaf[digits] == '0';
        if (at == digits || padded || negative && number == 0 || number > LeafKeys.NUMBER_MAX) {
            throw new MalformedLeaf(begin, "a whole number");
        }
        return negative ? -number : number;
    }

    private void textOrNull(int field) {
        if (at < end && leaf[at] == 'n') {
            skip(LeafKeys.NULL);
            from[field] = -1;
            to[field] = -1;
        } else {
            text(field);
        }
    }

    private void text(int field) {
        if (at >= end || leaf[at] != '"') {
            throw new MalformedLeaf(at, "a text in quotes");
        }
        at++;
        from[field] = length;
        while (at < end && leaf[at] != '"') {
            byte letter = leaf[at];
            if (letter == '\\') {
                bytes[length++] = unescaped();
            } else if (letter >= ' ') {
                bytes[length++] = letter;
                at++;
            } else {
                int letters = letter < 0 ? Utf8.length(leaf, at, end) : 0;
                if (letters == 0) {
                    throw new MalformedLeaf(at, "a letter in UTF-8, control characters escaped");
                }
                System.arraycopy(leaf, at, bytes, length, letters);
                length += letters;
                at += letters;
            }
        }
        if (at >= end) {
            throw new MalformedLeaf(at, "a closing quote");
        }
        at++;
        to[field] = length;
    }

    /** The character that an escape stands for, where it is written in the one canonical way. */
    private byte unescaped() {
        int begin = at;
        at += 2;
        if (at <= end) {
            byte letter = leaf[begin + 1];
            if (letter == '"' || letter == '\\') {
                return letter;
            }
            for (byte control = 0; control < ' '; control++) {
                if (letter != 0 && LeafWriter.shortEscape(control) == letter) {
                    return control;
                }
            }
            if (letter == 'u' && end - at >= 4 && leaf[at] == '0' && leaf[at + 1] == '0') {
                int high = Character.digit(leaf[at + 2], 16);
                int low = Character.digit(leaf[at + 3], 16);
                boolean lower = leaf[at + 3] < 'A' || leaf[at + 3] > 'F';
                int control = 16 * high + low;
                at += 4;
                if (high >= 0 && low >= 0 && lower && control < ' ' && LeafWriter.shortEscape(control) == 0) {
                    return (byte) control;
                }
            }
        }
        throw new MalformedLeaf(begin, "a canonical escape");
    }
}
