package org.prongsai.engine.event;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Goes through stored JSON of a known form, and stops at whatever is not plain; it is then asked no further. */
final class PlainJson {
    /** As many digits as are sure to fit. */
    private static final int DIGITS_MAX = 9;

    private byte[] bytes = {};
    private int at;
    private int end;

    static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }

    void begin(byte[] payload, int from, int to) {
        bytes = payload;
        at = from;
        end = to;
    }

    /** Where it stands. */
    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at == end;
    }

    /** Goes behind what is expected; stays where it is when there is something else. */
    boolean skip(byte[] expected) {
        int behind = at + expected.length;
        if (behind > end || !Arrays.equals(bytes, at, behind, expected, 0, expected.length)) {
            return false;
        }
        at = behind;
        return true;
    }

    /** A text up to its quote; null where it is blank or holds anything but plain ASCII and Thai letters. */
    @Nullable
    String text() {
        int from = at;
        boolean blank = true;
        boolean ascii = true;
        while (at < end && bytes[at] != '"') {
            int length = PlainText.length(bytes, at, end);
            if (length == 0) {
                return null;
            }
            blank &= bytes[at] == ' ';
            ascii &= length == 1;
            at += length;
        }
        return blank ? null : new String(bytes, from, at - from, ascii ? US_ASCII : UTF_8);
    }

    /** A whole number from 0 up; null where it is none, or a large one. */
    @Nullable
    Integer whole() {
        int from = at;
        int number = 0;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            if (at - from == DIGITS_MAX) {
                return null;
            }
            number = 10 * number + bytes[at] - '0';
            at++;
        }
        boolean padded = at - from > 1 && bytes[from] == '0';
        return at == from || padded ? null : number;
    }
}
