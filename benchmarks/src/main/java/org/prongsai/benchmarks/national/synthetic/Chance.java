package org.prongsai.benchmarks.national.synthetic;

import java.util.SplittableRandom;

/** Random numbers that depend on a seed and on what they are for, and not on what was drawn before. */
final class Chance {
    private Chance() {}

    /** @param purpose numbers that name the use */
    static SplittableRandom of(long seed, long... purpose) {
        long mixed = seed;
        for (long part : purpose) {
            mixed = mix(mixed + 0x9e3779b97f4a7c15L + part);
        }
        return new SplittableRandom(mixed);
    }

    private static long mix(long value) {
        long once = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        long twice = (once ^ (once >>> 27)) * 0x94d049bb133111ebL;
        return twice ^ (twice >>> 31);
    }

    /** A draw of the gamma distribution by Marsaglia and Tsang, for shapes from 1. */
    static double gamma(SplittableRandom random, double shape, double mean) {
        double d = shape - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v / shape * mean;
            }
        }
    }
}
