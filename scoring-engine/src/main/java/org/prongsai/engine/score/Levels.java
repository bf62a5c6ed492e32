package org.prongsai.engine.score;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.methodology.LevelScheme;

/** Finds the level of a total: the first rule that holds. */
final class Levels {
    private Levels() {}

    /**
     * The levels that the known figures allow, best first.
     *
     * @param instruments scores of all instruments, null where not known
     */
    static List<String> possible(
            LevelScheme scheme, int decimals, @Nullable Rational total, List<@Nullable Rational> instruments) {
        List<String> possible = new ArrayList<>();
        if (total == null) {
            return possible;
        }
        for (var rule : scheme.rules()) {
            if (!reaches(scheme, decimals, total, rule.totalMin())) {
                continue;
            }
            var instrumentMin = rule.eachInstrumentMin();
            if (instrumentMin == null) {
                possible.add(rule.level());
                return possible;
            }
            boolean refuted = instruments.stream()
                    .anyMatch(score -> score != null && !reaches(scheme, decimals, score, instrumentMin));
            if (!refuted) {
                possible.add(rule.level());
                if (instruments.stream().allMatch(score -> score != null)) {
                    return possible;
                }
            }
        }
        return possible;
    }

    private static boolean reaches(LevelScheme scheme, int decimals, Rational score, Rational minimum) {
        var held = scheme.comparesRounded() ? Rational.of(score.rounded(decimals)) : score;
        return held.compareTo(minimum) >= 0;
    }
}
