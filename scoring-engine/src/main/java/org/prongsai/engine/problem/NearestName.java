package org.prongsai.engine.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
public final class NearestName {
    /** Longer names are not slips of the finger, and comparing them costs time. */
    private static final int LENGTH_MAX = 60;

    private NearestName() {}

    /** The known name with the fewest slips (a letter wrong, missing, added or swapped), if they are few enough. */
    public static Optional<String> of(String written, Collection<String> known) {
        if (written.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        var lowered = written.toLowerCase(Locale.ROOT);
        int best = Math.max(1, written.length() / 3) + 1;
        String nearest = null;
        for (var name : known) {
            int slips = slips(lowered, name.toLowerCase(Locale.ROOT), best);
            if (slips < best) {
                best = slips;
                nearest = name;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static int slips(String a, String b, int enough) {
        if (Math.abs(a.length() - b.length()) >= enough) {
            return enough;
        }
        var table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : cheapest(table, a, b, i, j);
            }
        }
        return table[a.length()][b.length()];
    }

    private static int cheapest(int[][] table, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int cost = Math.min(table[i - 1][j - 1] + (same ? 0 : 1), Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(cost, table[i - 2][j - 2] + 1) : cost;
    }
}
