package org.prongsai.engine.exact;

/** Arithmetic of whole numbers of 64 bits, and whether it stays there. */
public final class Whole {
    private Whole() {}

    /** Whether a product fits into 64 bits. */
    public static boolean fits(long one, long other) {
        return Math.multiplyHigh(one, other) == (one * other) >> (Long.SIZE - 1);
    }

    /** Greatest common divisor of numbers that are not negative; of 0 and another, the other. */
    public static long commonDivisor(long one, long other) {
        if (one == 0 || other == 0) {
            return one + other;
        }
        int twos = Long.numberOfTrailingZeros(one | other);
        long a = one >> Long.numberOfTrailingZeros(one);
        long b = other >> Long.numberOfTrailingZeros(other);
        while (a != b) {
            if (a > b) {
                a -= b;
                a >>= Long.numberOfTrailingZeros(a);
            } else {
                b -= a;
                b >>= Long.numberOfTrailingZeros(b);
            }
        }
        return a << twos;
    }

    /** Least common multiple of numbers above 0; 0 where it does not fit into 64 bits. */
    public static long commonMultiple(long one, long other) {
        if (one == other) {
            return one;
        }
        long share = other / commonDivisor(one, other);
        return fits(one, share) ? one * share : 0;
    }
}
