package org.prongsai.query.text;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Thai dictionary order: a leading vowel comes after its consonant, so เกาะ stands before ขอน. */
public final class ThaiOrder {
    private static final int KEPT_MAX = 4096;

    /** A collator remembers the text it is at, so each thread has one. */
    private static final ThreadLocal<Collator> THAI =
            ThreadLocal.withInitial(() -> Collator.getInstance(Locale.of("th")));

    /** Of the first texts asked for: provinces and kinds of agencies come again and again. */
    private static final ConcurrentMap<String, byte[]> KEPT = new ConcurrentHashMap<>();

    private ThaiOrder() {}

    /** Bytes that sort, byte by byte, as the text does. */
    public static byte[] key(String text) {
        var kept = KEPT.get(text);
        if (kept == null) {
            kept = THAI.get().getCollationKey(text).toByteArray();
            if (KEPT.size() < KEPT_MAX) {
                KEPT.put(text, kept);
            }
        }
        return kept.clone();
    }

    public static Comparator<String> comparator() {
        return (a, b) -> Arrays.compareUnsigned(key(a), key(b));
    }
}
