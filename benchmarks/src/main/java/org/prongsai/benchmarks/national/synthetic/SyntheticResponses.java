package org.prongsai.benchmarks.national.synthetic;

import java.util.SplittableRandom;
import org.prongsai.engine.id.ResponseId;

/** Ids of responses that nobody gave, in the form of the real ones: 130 bits, five to a character. */
final class SyntheticResponses {
    private static final String BASE_32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int CHARACTERS = 26;
    private static final int BITS_PER_CHARACTER = 5;
    private static final int PER_LONG = CHARACTERS / 2 - 1;

    private SyntheticResponses() {}

    static ResponseId id(SplittableRandom random) {
        var id = new char[CHARACTERS];
        long bits = 0;
        for (int i = 0; i < CHARACTERS; i++) {
            bits = i % PER_LONG == 0 ? random.nextLong() : bits >>> BITS_PER_CHARACTER;
            id[i] = BASE_32.charAt((int) bits & 0x1f);
        }
        return new ResponseId(new String(id));
    }
}
