package org.prongsai.command.feed.table;

import java.util.Arrays;

/** How the bytes of a text file are to be read. */
enum Encoding {
    /** Nothing but ASCII so far, which is the same in UTF-8 and Windows-874. */
    ASCII_SO_FAR,
    UTF_8,
    UTF_16LE,
    UTF_16BE,
    /** Thai of one byte per character; TIS-620 is a part of it. */
    WINDOWS_874;

    private static final char UNDEFINED = '\ufffd';
    private static final char[] THAI = thai();

    /**
     * Guesses between UTF-8 and Windows-874. Thai in UTF-8 is runs of three bytes, which one-byte Thai makes by accident
     * only; so a few damaged bytes do not turn a UTF-8 file into the other.
     *
     * @param window bytes of the file from the first that is not ASCII
     */
    static Encoding guess(byte[] window, int length, boolean isWholeRest) {
        int wellFormed = 0;
        int malformed = 0;
        for (int at = 0; at < length; ) {
            int run = utf8Run(window, at, length);
            if (run < 0) {
                if (isWholeRest) {
                    malformed++;
                }
                break;
            }
            if (run == 0) {
                malformed++;
                at++;
            } else {
                wellFormed += run > 2 ? run : 0;
                at += run;
            }
        }
        return malformed == 0 || wellFormed >= 2 * malformed ? UTF_8 : WINDOWS_874;
    }

    /** How many bytes make up the character at a place: 0 when it is none, -1 when the window ends within it. */
    private static int utf8Run(byte[] bytes, int at, int length) {
        int lead = bytes[at] & 0xff;
        if (lead < 0x80) {
            return 1;
        }
        int run = lead >= 0xc2 && lead <= 0xdf
                ? 2
                : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
        for (int next = 1; next < run; next++) {
            if (at + next >= length) {
                return -1;
            }
            if ((bytes[at + next] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return run;
    }

    /** The character of a byte in Windows-874; U+FFFD where there is none. */
    static char windows874(byte value) {
        return THAI[value & 0xff];
    }

    /** By hand, because a runtime made small need not hold the charset. */
    private static char[] thai() {
        var table = new char[256];
        Arrays.fill(table, UNDEFINED);
        for (char ascii = 0; ascii < 0x80; ascii++) {
            table[ascii] = ascii;
        }
        table[0x80] = '\u20ac';
        table[0x85] = '\u2026';
        "\u2018\u2019\u201c\u201d\u2022\u2013\u2014".getChars(0, 7, table, 0x91);
        table[0xa0] = '\u00a0';
        for (int letter = 0xa1; letter <= 0xfb; letter++) {
            if (letter <= 0xda || letter >= 0xdf) {
                table[letter] = (char) (0x0e01 + letter - 0xa1);
            }
        }
        return table;
    }
}
