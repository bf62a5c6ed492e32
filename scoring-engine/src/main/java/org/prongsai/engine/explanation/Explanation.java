package org.prongsai.engine.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.explanation.Figure.Link;
import org.prongsai.engine.explanation.FigureName.Kind;
import org.prongsai.engine.score.Score;

/**
 * How a figure follows from those directly below it.
 *
 * @param parts those below it, with the values that it follows from; where it does not follow, with their own
 */
public record Explanation(Figure figure, Rule rule, List<Part> parts) {

    /** Why a figure is what it is. The words are part of the contract. */
    public enum Rule {
        /** Parts by their weights, which sum to 1. */
        WEIGHTED_SUM,
        /** The weighted mean of the parts that are known. */
        WEIGHTED_MEAN,
        /** The plain mean of the parts that are known. */
        MEAN,
        /** The mean of what the answers are worth. */
        ANSWERS,
        /** What the verdict is worth. */
        VERDICT,
        /** Announced as it is. */
        ANNOUNCED,
        /** Follows from announced figures that do not stand directly below it. */
        ANNOUNCED_PARTS,
        NOT_KNOWN;

        /** Whether the parts make the figure. */
        public boolean isOfParts() {
            return this == WEIGHTED_SUM || this == WEIGHTED_MEAN || this == MEAN;
        }
    }

    /** @param value null where it is not known, and so left out */
    public record Part(
            Figure figure, Rational weight, @Nullable Rational value) {}

    public Explanation {
        parts = List.copyOf(parts);
    }

    /** Explains a figure of the tree. */
    public static Explanation of(FigureTree tree, Figure figure) {
        var score = figure.score();
        var own = parts(tree, figure.links(), Score::value);
        var value = score.value();
        if (value == null) {
            return new Explanation(figure, Rule.NOT_KNOWN, own);
        }
        if (score.isComputed()) {
            return new Explanation(figure, computed(figure), parts(tree, figure.links(), Score::computed));
        }
        if (score.stated()) {
            return new Explanation(figure, Rule.ANNOUNCED, own);
        }
        return announcedBelow(tree, figure, value, own);
    }

    private static Rule computed(Figure figure) {
        if (figure.slot() != null) {
            return Rule.ANSWERS;
        }
        return figure.item() != null ? Rule.VERDICT : ofParts(figure);
    }

    private static Rule ofParts(Figure figure) {
        if (figure.name().kind() == Kind.TOTAL) {
            return Rule.WEIGHTED_SUM;
        }
        boolean alike = figure.links().stream().allMatch(link -> link.weight().equals(Rational.ONE));
        return alike ? Rule.MEAN : Rule.WEIGHTED_MEAN;
    }

    private static Explanation announcedBelow(FigureTree tree, Figure figure, Rational value, List<Part> own) {
        var announced = parts(tree, figure.links(), Score::published);
        boolean follows = !announced.isEmpty()
                && announced.stream().allMatch(part -> part.value() != null)
                && mean(announced).equals(value);
        return follows
                ? new Explanation(figure, ofParts(figure), announced)
                : new Explanation(figure, Rule.ANNOUNCED_PARTS, own);
    }

    private static List<Part> parts(FigureTree tree, List<Link> links, Function<Score, @Nullable Rational> value) {
        var parts = new ArrayList<Part>();
        for (var link : links) {
            var below = tree.find(link.name()).orElseThrow();
            parts.add(new Part(below, link.weight(), value.apply(below.score())));
        }
        return parts;
    }

    /** The weighted mean of the parts that are known; at least one has to be. */
    public static Rational mean(List<Part> parts) {
        var sum = Rational.ZERO;
        var weight = Rational.ZERO;
        for (var part : parts) {
            var value = part.value();
            if (value != null) {
                sum = sum.plus(part.weight().times(value));
                weight = weight.plus(part.weight());
            }
        }
        return sum.dividedBy(weight);
    }
}
