package org.prongsai.command.feed.form;

import java.util.HashMap;

/** How alike two texts are, by the pairs of letters they share: Thai has no blanks to tell words apart. */
final class Similarity {
    private Similarity() {}

    /** 0 to 1, in hundredths. */
    static double of(String a, String b) {
        if (a.length() < 2 || b.length() < 2) {
            return a.equals(b) ? 1 : 0;
        }
        var pairs = new HashMap<Integer, Integer>();
        for (int at = 0; at < a.length() - 1; at++) {
            pairs.merge(pair(a, at), 1, Integer::sum);
        }
        int shared = 0;
        for (int at = 0; at < b.length() - 1; at++) {
            var left = pairs.getOrDefault(pair(b, at), 0);
            if (left > 0) {
                shared++;
                pairs.put(pair(b, at), left - 1);
            }
        }
        return Math.round(200.0 * shared / (a.length() + b.length() - 2)) / 100.0;
    }

    private static int pair(String text, int at) {
        return text.charAt(at) << 16 | text.charAt(at + 1);
    }
}
