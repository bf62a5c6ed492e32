package org.prongsai.engine.methodology;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;

/** Reads {@code levels}. */
final class LevelReader {
    private static final int RULES_MAX = 20;
    private static final List<String> COMPARED = List.of("rounded", "exact");

    private final Provenances provenances;
    private final UniqueIds names = new UniqueIds();

    LevelReader(Provenances provenances) {
        this.provenances = provenances;
    }

    @Nullable
    LevelScheme read(Section root) {
        var section = root.section("levels");
        if (section == null) {
            return null;
        }
        var scheme = section.name("scheme");
        var compared = section.word("compare", COMPARED);
        var passMin = section.exact("pass_min", 0, 100);
        var rules = rules(section);
        Provenances.detail(section);
        var provenance = provenances.of(section);
        section.close();
        return new LevelScheme(
                scheme, rules, "rounded".equals(compared), passMin == null ? Rational.ZERO : passMin, provenance);
    }

    private List<LevelScheme.Rule> rules(Section section) {
        List<LevelScheme.Rule> rules = new ArrayList<>();
        boolean complete = true;
        for (var rule : section.sections("rules", 1, RULES_MAX)) {
            var level = rule.text("level", "write the level as published");
            names.add(level, "level", rule);
            var label = rule.label("");
            var totalMin = rule.exact("total_min", 0, 100);
            var instrumentMin = rule.optionalExact("each_instrument_min", 0, 100);
            rule.close();
            if (totalMin == null || (instrumentMin == null && rule.has("each_instrument_min"))) {
                complete = false;
                continue;
            }
            var read = new LevelScheme.Rule(level, label, totalMin, instrumentMin);
            if (complete) {
                checkOrder(rule, read, rules);
            }
            rules.add(read);
        }
        if (complete && !rules.isEmpty() && !catchesAll(rules.getLast())) {
            section.problem(
                    "rules",
                    "leaves low totals without a level",
                    "end with a rule of 'total_min: 0' and no each_instrument_min");
        }
        return rules;
    }

    private static boolean catchesAll(LevelScheme.Rule rule) {
        return rule.totalMin().signum() == 0 && rule.eachInstrumentMin() == null;
    }

    private static void checkOrder(Section section, LevelScheme.Rule rule, List<LevelScheme.Rule> before) {
        if (!before.isEmpty() && before.getLast().totalMin().compareTo(rule.totalMin()) < 0) {
            section.problem("total_min", "rises from rule to rule", "order the rules from the highest total down");
            return;
        }
        before.stream()
                .filter(earlier -> covers(earlier, rule))
                .findFirst()
                .ifPresent(earlier -> section.problem(
                        "level",
                        "'%s' is never reached: '%s' holds before it".formatted(rule.level(), earlier.level()),
                        "put the stricter rule first"));
    }

    private static boolean covers(LevelScheme.Rule earlier, LevelScheme.Rule later) {
        var condition = earlier.eachInstrumentMin();
        var laterCondition = later.eachInstrumentMin();
        boolean conditionHolds =
                condition == null || (laterCondition != null && condition.compareTo(laterCondition) <= 0);
        return conditionHolds && earlier.totalMin().compareTo(later.totalMin()) <= 0;
    }
}
