package org.prongsai.engine.tape;

/** Eight bits in one byte, and the same in the lowest bits of the eight bytes of a word; bit {@code i} belongs to byte {@code i}. */
final class EightBits {
    private static final long LOWEST = 0x0101_0101_0101_0101L;
    private static final long DIAGONAL = 0x8040_2010_0804_0201L;
    private static final long ALL_BUT_HIGHEST = 0x7f7f_7f7f_7f7f_7f7fL;
    /** Moves the lowest bit of byte {@code i} to bit {@code 56 + i}. */
    private static final long TO_TOP = 0x0102_0408_1020_4080L;

    private EightBits() {}

    /** The lowest bits of the bytes of a word, as one byte; all other bits are ignored. */
    static int gather(long word) {
        return (int) ((word & LOWEST) * TO_TOP >>> 56);
    }

    /** The bits of a byte, each as the 0 or 1 of a byte of its own. */
    static long spread(int bits) {
        long kept = (bits & 0xff) * LOWEST & DIAGONAL;
        return kept + ALL_BUT_HIGHEST >>> 7 & LOWEST;
    }
}
