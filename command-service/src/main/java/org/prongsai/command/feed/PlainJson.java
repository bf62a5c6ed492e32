package org.prongsai.command.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a line of JSON as programs write it: texts of plain characters without escapes, small whole numbers. Whatever
 * else there is makes it give up, for good: it never complains and never guesses.
 */
final class PlainJson {
    /** Stands for what only a real parser can judge. */
    static final Object NOT_PLAIN = new Object();

    private static final int DIGITS_MAX = 3;

    private byte[] line = {};
    private int at;

    void begin(byte[] line) {
        this.line = line;
        at = 0;
    }

    byte[] line() {
        return line;
    }

    /** Where the next character is. */
    int at() {
        return at;
    }

    /** Whether a character comes next, blanks aside; then it is passed. */
    boolean pass(char character) {
        passBlanks();
        if (at < line.length && line[at] == character) {
            at++;
            return true;
        }
        return false;
    }

    boolean isAtEnd() {
        passBlanks();
        return at == line.length;
    }

    /** Passes a text with its quotes. Its characters end one before {@link #at}; -1 when there is none that is plain. */
    int passText() {
        if (!pass('"')) {
            return -1;
        }
        int from = at;
        while (at < line.length && line[at] != '"') {
            if (line[at] < ' ' || line[at] > '~' || line[at] == '\\') {
                return -1;
            }
            at++;
        }
        if (at == line.length) {
            return -1;
        }
        at++;
        return from;
    }

    /** A text; null when the next value is none that is plain. */
    @Nullable
    String text() {
        int from = passText();
        return from < 0 ? null : new String(line, from, at - 1 - from, StandardCharsets.US_ASCII);
    }

    /** A text, a small number, a list of them, or null; {@link #NOT_PLAIN} for everything else. */
    @Nullable
    Object value() {
        passBlanks();
        if (at == line.length) {
            return NOT_PLAIN;
        }
        return line[at] == '[' ? list() : single();
    }

    private @Nullable Object single() {
        passBlanks();
        if (at == line.length) {
            return NOT_PLAIN;
        }
        return switch (line[at]) {
            case '"' -> {
                var text = text();
                yield text == null ? NOT_PLAIN : text;
            }
            case 'n' -> isNull() ? null : NOT_PLAIN;
            default -> number();
        };
    }

    private Object list() {
        at++;
        var list = new ArrayList<@Nullable Object>();
        do {
            var element = single();
            if (element == NOT_PLAIN) {
                return NOT_PLAIN;
            }
            list.add(element);
        } while (pass(','));
        return pass(']') ? Collections.unmodifiableList(list) : NOT_PLAIN;
    }

    private boolean isNull() {
        if (line.length - at < 4 || line[at + 1] != 'u' || line[at + 2] != 'l' || line[at + 3] != 'l') {
            return false;
        }
        at += 4;
        return isValueOver();
    }

    private Object number() {
        int from = at;
        int number = 0;
        while (at < line.length && line[at] >= '0' && line[at] <= '9') {
            number = 10 * number + line[at] - '0';
            if (++at - from > DIGITS_MAX) {
                return NOT_PLAIN;
            }
        }
        return at > from && line[from] != '0' && isValueOver() ? Integer.valueOf(number) : NOT_PLAIN;
    }

    /** Otherwise there is more to it: decimals, say. */
    private boolean isValueOver() {
        passBlanks();
        return at < line.length && (line[at] == ',' || line[at] == '}' || line[at] == ']');
    }

    private void passBlanks() {
        while (at < line.length && (line[at] == ' ' || line[at] == '\t' || line[at] == '\r')) {
            at++;
        }
    }
}
