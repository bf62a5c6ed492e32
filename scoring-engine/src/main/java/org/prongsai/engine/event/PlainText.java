package org.prongsai.engine.event;

/** Letters that stand in JSON as they are, and that nobody has to look up: visible ASCII, the space, and Thai. */
final class PlainText {
    private static final int THAI_BYTES = 3;

    private PlainText() {}

    /** How many bytes the letter at a place has; 0 where it is no such letter, or only a part of one. */
    static int length(byte[] bytes, int at, int end) {
        byte first = bytes[at];
        if (first >= ' ') {
            return first == '\\' || first == '"' || first == 0x7F ? 0 : 1;
        }
        return isThai(bytes, at, end) ? THAI_BYTES : 0;
    }

    /** U+0E01 to U+0E7F: no space among them. */
    private static boolean isThai(byte[] bytes, int at, int end) {
        return end - at >= THAI_BYTES
                && bytes[at] == (byte) 0xE0
                && (bytes[at + 1] == (byte) 0xB8 && bytes[at + 2] != (byte) 0x80 || bytes[at + 1] == (byte) 0xB9)
                && (bytes[at + 2] & 0xC0) == 0x80;
    }
}
