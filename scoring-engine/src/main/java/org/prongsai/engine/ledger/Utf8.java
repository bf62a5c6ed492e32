package org.prongsai.engine.ledger;

/** What strict UTF-8 is (RFC 3629): shortest forms only, no surrogates, nothing above U+10FFFF. */
final class Utf8 {
    private Utf8() {}

    /** How many bytes the letter at a place has; 0 where there is none. */
    static int length(byte[] bytes, int at, int end) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        if (first < 0xC2 || first > 0xF4) {
            return 0;
        }
        int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (end - at < length) {
            return 0;
        }
        for (int next = at + 1; next < at + length; next++) {
            if ((bytes[next] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int second = bytes[at + 1] & 0xFF;
        boolean allowed = switch (first) {
            case 0xE0 -> second >= 0xA0; // Shorter forms exist for what is below.
            case 0xED -> second < 0xA0; // Surrogates begin there.
            case 0xF0 -> second >= 0x90;
            case 0xF4 -> second < 0x90;
            default -> true;
        };
        return allowed ? length : 0;
    }
}
