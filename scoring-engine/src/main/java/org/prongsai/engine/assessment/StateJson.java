package org.prongsai.engine.assessment;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON in the very bytes that {@link AssessmentStateCodec#JSON} writes, for what is written by the thousand: texts,
 * whole numbers and the marks between them. A text with anything that has to be escaped, or that is longer than one UTF-16
 * unit per letter, is left to that mapper.
 */
final class StateJson {
    private static final int BYTES_FIRST = 1 << 13;
    private static final int BYTES_PER_LETTER_MAX = 3;

    private byte[] bytes = new byte[BYTES_FIRST];
    private int length;

    /** As it is; of ASCII letters. */
    @SuppressWarnings("deprecation") // The one way to copy ASCII letters without looking at each.
    StateJson raw(String ascii) {
        room(ascii.length());
        ascii.getBytes(0, ascii.length(), bytes, length);
        length += ascii.length();
        return this;
    }

    StateJson raw(byte[] json) {
        room(json.length);
        System.arraycopy(json, 0, bytes, length, json.length);
        length += json.length;
        return this;
    }

    /** With its quotes. */
    StateJson text(String text) {
        room(BYTES_PER_LETTER_MAX * text.length() + 2);
        int from = length;
        bytes[length++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < 0x80) {
                if (letter < ' ' || letter == '"' || letter == '\\') {
                    return mapped(text, from);
                }
                bytes[length++] = (byte) letter;
            } else if (letter < 0x800) {
                bytes[length++] = (byte) (0xC0 | letter >> 6);
                bytes[length++] = (byte) (0x80 | letter & 0x3F);
            } else if (Character.isSurrogate(letter)) {
                return mapped(text, from);
            } else {
                bytes[length++] = (byte) (0xE0 | letter >> 12);
                bytes[length++] = (byte) (0x80 | letter >> 6 & 0x3F);
                bytes[length++] = (byte) (0x80 | letter & 0x3F);
            }
        }
        bytes[length++] = '"';
        return this;
    }

    private StateJson mapped(String text, int from) {
        length = from;
        return raw(AssessmentStateCodec.JSON.writeValueAsBytes(text));
    }

    StateJson number(int number) {
        if (number < 0 || number > 9) {
            return raw(Integer.toString(number));
        }
        room(1);
        bytes[length++] = (byte) ('0' + number);
        return this;
    }

    /** The field's name, with what comes before it, and its text; nothing where there is none. */
    StateJson field(String name, @Nullable String text) {
        return text == null ? this : raw(name).text(text);
    }

    /** The field's name, with what comes before it, and its number; nothing where there is none. */
    StateJson field(String name, @Nullable Integer number) {
        return number == null ? this : raw(name).number(number);
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
