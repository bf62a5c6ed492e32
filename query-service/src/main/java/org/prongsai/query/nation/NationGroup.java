package org.prongsai.query.nation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;

/** Adds up the assessments of one group. */
final class NationGroup {
    /** One assessment as far as the nation is concerned. */
    record Line(
            String province,
            String type,
            @Nullable Amount total,
            @Nullable String level,
            boolean passed,
            Map<String, Amount> instruments) {}

    private static final int DECIMALS = 2;
    private static final Rational HUNDRED = Rational.of(100);

    private final @Nullable String province;
    private final @Nullable String type;
    private final ExactMean totals = new ExactMean();
    private final Map<String, ExactMean> instruments = new LinkedHashMap<>();
    private final Map<@Nullable String, Integer> levels = new HashMap<>();
    private int assessments;
    private int passed;

    NationGroup(@Nullable String province, @Nullable String type, List<String> instrumentCodes) {
        this.province = province;
        this.type = type;
        instrumentCodes.forEach(code -> instruments.put(code, new ExactMean()));
    }

    void add(Line line) {
        assessments++;
        line.instruments().forEach((code, score) -> {
            var mean = instruments.get(code);
            if (mean != null) {
                score.addTo(mean);
            }
        });
        var total = line.total();
        if (total != null) {
            total.addTo(totals);
            passed += line.passed() ? 1 : 0;
            levels.merge(line.level(), 1, Integer::sum);
        }
    }

    /** @param bestFirst names of levels; others follow in the order of their names */
    Nation.Group group(List<String> bestFirst) {
        Map<String, @Nullable BigDecimal> means = new LinkedHashMap<>();
        instruments.forEach((code, mean) -> means.put(code, mean.rounded(DECIMALS)));
        return new Nation.Group(
                province,
                type,
                assessments,
                totals.count(),
                assessments - totals.count(),
                totals.rounded(DECIMALS),
                means,
                passed,
                totals.count() == 0
                        ? null
                        : Rational.of(passed, totals.count()).times(HUNDRED).rounded(DECIMALS),
                levelCounts(bestFirst));
    }

    /** Every level of the scheme, also those that nobody has: a distribution with holes is hard to draw. */
    private List<Nation.LevelCount> levelCounts(List<String> bestFirst) {
        var counts = new ArrayList<Nation.LevelCount>();
        bestFirst.forEach(level -> counts.add(new Nation.LevelCount(level, levels.getOrDefault(level, 0))));
        levels.entrySet().stream()
                .filter(entry -> !bestFirst.contains(entry.getKey()))
                .sorted(Comparator.comparing(Map.Entry::getKey, Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(entry -> counts.add(new Nation.LevelCount(entry.getKey(), entry.getValue())));
        return counts;
    }
}
