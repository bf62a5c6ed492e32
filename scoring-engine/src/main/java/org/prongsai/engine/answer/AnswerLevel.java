package org.prongsai.engine.answer;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Reads a level from what JSON, CSV and spreadsheets give. */
final class AnswerLevel {
    /** Not answered. */
    static final int NONE = 0;

    /** Not a level of any scale. */
    static final int UNREADABLE = -1;

    private static final int DIGITS_MAX = 3;

    private AnswerLevel() {}

    /** The level, which may be too high for its scale; {@link #NONE}, or {@link #UNREADABLE}. */
    static int of(@Nullable Object value) {
        return switch (value) {
            case null -> NONE;
            case Integer number -> inRange(number);
            case Long number -> inRange(number);
            case CharSequence text -> ofText(text);
            case Double number -> ofDecimal(number);
            case Short number -> inRange(number);
            case Byte number -> inRange(number);
            case Float number -> ofDecimal(number);
            case BigInteger number -> number.bitLength() < 31 ? inRange(number.intValue()) : UNREADABLE;
            case BigDecimal number ->
                number.stripTrailingZeros().scale() <= 0 ? ofDecimal(number.doubleValue()) : UNREADABLE;
            default -> UNREADABLE;
        };
    }

    /** Zero is a value of no scale, not a way to say nothing. */
    private static int inRange(long number) {
        return number >= 1 && number <= 999 ? (int) number : UNREADABLE;
    }

    /** Spreadsheets hold every number as a floating-point one. */
    private static int ofDecimal(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1_000 ? inRange((long) number) : UNREADABLE;
    }

    private static int ofText(CharSequence text) {
        int end = text.length();
        while (end > 0 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        int start = 0;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        if (start == end) {
            return NONE;
        }
        if (end - start > DIGITS_MAX) {
            return UNREADABLE;
        }
        int number = 0;
        for (int at = start; at < end; at++) {
            int digit = digit(text.charAt(at));
            if (digit < 0) {
                return UNREADABLE;
            }
            number = number * 10 + digit;
        }
        return inRange(number);
    }

    /** Exports pad with spaces, and with the no-break space of Thai typing. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0';
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= '๐' && c <= '๙' ? c - '๐' : -1;
    }
}
