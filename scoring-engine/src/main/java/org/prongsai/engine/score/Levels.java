package org.prongsai.engine.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Methodology;

/** Finds the level of a total: the first rule that holds. */
public final class Levels {
    private static final Rational HUNDRED = Rational.of(100);

    /** Where an instrument's score lies: known, or as far as the total confines it. */
    private record Range(Rational min, Rational max) {}

    private final Methodology methodology;
    private final Rational total;
    private final List<Range> ranges = new ArrayList<>();

    private Levels(Methodology methodology, Rational total, List<@Nullable Rational> instruments) {
        this.methodology = methodology;
        this.total = total;
        for (int i = 0; i < instruments.size(); i++) {
            var score = instruments.get(i);
            ranges.add(score != null ? new Range(score, score) : confined(i, instruments));
        }
    }

    /**
     * The levels that the known figures allow, best first.
     *
     * @param instruments scores of all instruments in the methodology's order, null where not known
     */
    public static List<String> possible(
            Methodology methodology, @Nullable Rational total, List<@Nullable Rational> instruments) {
        return total == null ? List.of() : new Levels(methodology, total, instruments).possible();
    }

    private List<String> possible() {
        List<String> possible = new ArrayList<>();
        for (var rule : methodology.levels().rules()) {
            var each = rule.eachInstrumentMin();
            if (reaches(total, rule.totalMin())
                    && (each == null || ranges.stream().allMatch(range -> reaches(range.max(), each)))) {
                possible.add(rule.level());
                if (each == null || ranges.stream().allMatch(range -> reaches(range.min(), each))) {
                    return possible;
                }
            }
        }
        return possible;
    }

    /**
     * The others are between 0 and 100, or known; what they leave of the total is this one's. One unit in the last place is
     * allowed for: the total and the known scores may have been rounded.
     */
    private Range confined(int index, List<@Nullable Rational> instruments) {
        var rest = total;
        var othersMax = Rational.ZERO;
        for (int i = 0; i < instruments.size(); i++) {
            var score = instruments.get(i);
            var weight = instrument(i).weight();
            if (score != null) {
                rest = rest.minus(weight.times(score));
            } else if (i != index) {
                othersMax = othersMax.plus(weight.times(HUNDRED));
            }
        }
        var unit = Rational.of(BigDecimal.ONE.movePointLeft(methodology.decimals()));
        var weight = instrument(index).weight();
        return new Range(
                rest.minus(unit).minus(othersMax).dividedBy(weight),
                rest.plus(unit).dividedBy(weight));
    }

    private Instrument instrument(int index) {
        return methodology.instruments().get(index);
    }

    private boolean reaches(Rational score, Rational minimum) {
        var held = methodology.levels().comparesRounded() ? Rational.of(score.rounded(methodology.decimals())) : score;
        return held.compareTo(minimum) >= 0;
    }
}
