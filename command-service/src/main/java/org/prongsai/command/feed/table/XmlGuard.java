package org.prongsai.command.feed.table;

import java.io.IOException;
import java.io.Reader;

/**
 * Lets XML through as long as no tag, text or comment in it is so long that a parser would fill the memory with it, and as
 * long as it declares no document type.
 */
final class XmlGuard extends Reader {
    /** A cell that may be 1 MiB long, every character of it written as a reference. */
    private static final int TOKEN_CHARS_MAX = 8 << 20;

    private final Reader xml;
    private final String part;
    private State state = State.TEXT;
    private int length;
    private char last;
    private char beforeLast;
    private char quote;

    private enum State {
        TEXT,
        /** After {@code <}. */
        OPENED,
        /** After {@code <!}. */
        DECLARED,
        TAG,
        INSTRUCTION,
        COMMENT,
        CDATA
    }

    XmlGuard(Reader xml, String part) {
        this.xml = xml;
        this.part = part;
    }

    @Override
    public int read(char[] into, int offset, int count) throws IOException {
        int read = xml.read(into, offset, count);
        for (int at = offset; at < offset + read; at++) {
            pass(into[at]);
        }
        return read;
    }

    private void pass(char unit) throws TableUnreadable {
        if (++length > TOKEN_CHARS_MAX) {
            throw FileProblems.tooLargeInside(part);
        }
        switch (state) {
            case TEXT -> {
                if (unit == '<') {
                    enter(State.OPENED);
                }
            }
            case OPENED -> enter(unit == '!' ? State.DECLARED : unit == '?' ? State.INSTRUCTION : State.TAG);
            case DECLARED -> enter(declared(unit));
            case TAG -> tag(unit);
            case INSTRUCTION -> leaveAfter(unit == '>' && last == '?');
            case COMMENT -> leaveAfter(unit == '>' && last == '-' && beforeLast == '-');
            case CDATA -> leaveAfter(unit == '>' && last == ']' && beforeLast == ']');
        }
        beforeLast = last;
        last = unit;
    }

    private static State declared(char unit) throws TableUnreadable {
        return switch (unit) {
            case '-' -> State.COMMENT;
            case '[' -> State.CDATA;
            default -> throw FileProblems.documentType();
        };
    }

    private void tag(char unit) {
        if (quote != 0) {
            quote = unit == quote ? 0 : quote;
        } else if (unit == '"' || unit == '\'') {
            quote = unit;
        } else {
            leaveAfter(unit == '>');
        }
    }

    private void leaveAfter(boolean isEnd) {
        if (isEnd) {
            enter(State.TEXT);
        }
    }

    private void enter(State entered) {
        state = entered;
        length = 0;
        last = 0;
        beforeLast = 0;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
