package org.prongsai.engine.score;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;

/** Means of parts of which some may be missing. */
final class Means {
    /** A computed value, and whether everything it should rest on was there. */
    record Value(Rational exact, boolean complete) {}

    /** A part with its share of the whole. */
    record Weighted(Rational weight, @Nullable Value value) {}

    private Means() {}

    /** The plain mean of the parts that are there; null when none is. */
    static @Nullable Value ofPresent(List<@Nullable Value> parts) {
        return ofPresentWeighted(
                parts.stream().map(part -> new Weighted(Rational.ONE, part)).toList());
    }

    /** The weighted mean of the parts that are there; null when none is. */
    static @Nullable Value ofPresentWeighted(List<Weighted> parts) {
        var sum = Rational.ZERO;
        var weight = Rational.ZERO;
        boolean complete = true;
        for (var part : parts) {
            var value = part.value();
            if (value == null) {
                complete = false;
            } else {
                sum = sum.plus(part.weight().times(value.exact()));
                weight = weight.plus(part.weight());
                complete &= value.complete();
            }
        }
        return weight.signum() == 0 ? null : new Value(sum.dividedBy(weight), complete);
    }

    /** The plain mean; null when any part is missing or there is none. Nothing is inferred from some of the parts. */
    static @Nullable Rational ofAll(List<@Nullable Rational> parts) {
        var sum = Rational.ZERO;
        for (var part : parts) {
            if (part == null) {
                return null;
            }
            sum = sum.plus(part);
        }
        return parts.isEmpty() ? null : sum.dividedBy(Rational.of(parts.size()));
    }
}
