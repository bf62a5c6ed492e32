package org.prongsai.query.text;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** Thai dictionary order: a leading vowel comes after its consonant, so เกาะ stands before ขอน. */
public final class ThaiOrder {
    private static final Collator THAI = Collator.getInstance(Locale.of("th"));

    private ThaiOrder() {}

    /** Bytes that sort, byte by byte, as the text does. */
    public static byte[] key(String text) {
        synchronized (THAI) { // A collator remembers the text it is at.
            return THAI.getCollationKey(text).toByteArray();
        }
    }

    public static Comparator<String> comparator() {
        return (a, b) -> Arrays.compareUnsigned(key(a), key(b));
    }
}
