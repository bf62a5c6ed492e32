package org.prongsai.query.improvement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.improvement.CostModel;
import org.prongsai.engine.improvement.Target;
import org.prongsai.query.problem.QuestionRefused;

/** Reads what is to be reached, and what things cost. */
public final class EffortParameters {
    /** What is to be reached: a total, or a level's name. */
    public static final String TARGET = "target";

    /** What raising one question by ten points costs, where one item costs 1. */
    public static final String QUESTION_COST = "questionCost";

    /** How many points one question can be raised at most. */
    public static final String RISE_MAX = "riseMax";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(\\.\\d{1,4})?");
    private static final Rational COST_MAX = Rational.of(1000);
    private static final Rational HUNDRED = Rational.of(100);

    private EffortParameters() {}

    /** The target asked for; without one the usual ones: the next level, 85, 95 and the levels from there on. */
    public static List<Target> targets(@Nullable String written, Improvement improvement) {
        if (written == null || written.isBlank()) {
            return Target.usual(improvement.calculation());
        }
        var text = written.strip();
        var methodology = improvement.methodology();
        var level = methodology.levels().rules().stream()
                .filter(rule -> rule.level().equals(text))
                .findFirst();
        if (level.isPresent()) {
            return List.of(Target.ofLevel(methodology, level.get()));
        }
        return List.of(Target.ofTotal(
                methodology,
                number(text, HUNDRED)
                        .orElseThrow(() -> QuestionRefused.parameter(
                                TARGET,
                                "malformed",
                                "target ต้องเป็นคะแนนรวม 0 ถึง 100 หรือชื่อระดับของปีนั้น",
                                "target is a total, 0 to 100, or the name of one of that year's levels"))));
    }

    public static CostModel costs(@Nullable String questionCost, @Nullable String riseMax) {
        return new CostModel(
                positive(QUESTION_COST, questionCost, CostModel.USUAL.tenPoints(), COST_MAX),
                positive(RISE_MAX, riseMax, CostModel.USUAL.riseMax(), HUNDRED));
    }

    private static Rational positive(String name, @Nullable String written, Rational usual, Rational max) {
        if (written == null || written.isBlank()) {
            return usual;
        }
        return number(written.strip(), max)
                .filter(number -> number.signum() > 0)
                .orElseThrow(() -> QuestionRefused.parameter(
                        name,
                        "out-of-range",
                        "%s ต้องมากกว่า 0 และไม่เกิน %s".formatted(name, max),
                        "%s is above 0, up to %s".formatted(name, max)));
    }

    private static Optional<Rational> number(String written, Rational max) {
        return NUMBER.matcher(written).matches()
                ? Optional.of(Rational.parse(written)).filter(number -> number.compareTo(max) <= 0)
                : Optional.empty();
    }
}
