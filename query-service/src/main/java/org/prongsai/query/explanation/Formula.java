package org.prongsai.query.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.explanation.Explanation.Part;
import org.prongsai.engine.explanation.Explanation.Rule;
import org.prongsai.query.figure.Figures;

/**
 * The arithmetic of a figure, written out.
 *
 * @param shown with figures as displayed, such as {@code (97.78 + 100.00) / 2}
 * @param exact with fractions
 */
public record Formula(String shown, String exact) {

    static Optional<Formula> of(Explained explained) {
        return switch (explained.rule()) {
            case WEIGHTED_SUM, WEIGHTED_MEAN, MEAN -> Optional.of(ofParts(explained));
            case ANSWERS -> Optional.of(ofAnswers(explained));
            case VERDICT, ANNOUNCED, ANNOUNCED_PARTS, NOT_KNOWN -> Optional.empty();
        };
    }

    private static Formula ofParts(Explained explained) {
        var known =
                explained.parts().stream().filter(part -> part.value() != null).toList();
        boolean plain = explained.rule() == Rule.MEAN;
        var terms = new Terms();
        for (var part : known) {
            var value = Objects.requireNonNull(part.value());
            var shown = value.rounded(explained.decimals()).toPlainString();
            if (plain) {
                terms.add(shown, value.toString());
            } else {
                terms.add(
                        Figures.plain(part.weight()).toPlainString() + " × " + shown,
                        part.weight() + " × " + written(value));
            }
        }
        return terms.over(known.stream().map(Part::weight).reduce(Rational.ZERO, Rational::plus));
    }

    private static Formula ofAnswers(Explained explained) {
        var terms = new Terms();
        var n = Rational.ZERO;
        for (var level : explained.levels()) {
            if (level.count() > 0) {
                n = n.plus(Rational.of(level.count()));
                terms.add(
                        level.count() + " × " + Figures.plain(level.value()).toPlainString(),
                        level.count() + " × " + written(level.value()));
            }
        }
        return terms.over(n);
    }

    /** A fraction in a product. */
    private static String written(Rational value) {
        var text = value.toString();
        return text.contains("/") ? "(" + text + ")" : text;
    }

    private record Term(String shown, String exact) {}

    private static final class Terms {
        private final List<Term> terms = new ArrayList<>();

        void add(String shown, String exact) {
            terms.add(new Term(shown, exact));
        }

        Formula over(Rational divisor) {
            boolean divides = !divisor.equals(Rational.ONE);
            return new Formula(sum(Term::shown, divisor, divides), sum(Term::exact, divisor, divides));
        }

        private String sum(Function<Term, String> side, Rational divisor, boolean divides) {
            var sum = terms.stream().map(side).collect(Collectors.joining(" + "));
            return divides ? "(" + sum + ") / " + written(divisor) : sum;
        }
    }
}
