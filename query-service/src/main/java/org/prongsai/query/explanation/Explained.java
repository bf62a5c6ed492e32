package org.prongsai.query.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.explanation.Explanation;
import org.prongsai.engine.explanation.Explanation.Part;
import org.prongsai.engine.explanation.Explanation.Rule;
import org.prongsai.engine.explanation.Figure;
import org.prongsai.engine.explanation.FigureTree;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.query.privacy.AnswerGate;
import org.prongsai.query.privacy.AnswerGate.Hidden;
import org.prongsai.query.privacy.FigureGate;
import org.prongsai.query.score.ScoredAssessment;

/** A figure explained, as far as it may be shown. */
public record Explained(ScoredAssessment scored, FigureTree tree, Explanation explanation, FigureGate gate) {

    static Explained of(ScoredAssessment scored, FigureTree tree, Figure figure) {
        var sheet = scored.sheet();
        var staffOpen = AnswerGate.staffSurveysOpen(scored.state(), sheet.methodology());
        return new Explained(scored, tree, Explanation.of(tree, figure), new FigureGate(sheet, staffOpen));
    }

    /** How often one level was answered, and what it is worth here. */
    public record Level(int level, String th, String en, Rational value, int count) {}

    public Figure figure() {
        return explanation.figure();
    }

    public Methodology methodology() {
        return scored.sheet().methodology();
    }

    public int decimals() {
        return methodology().decimals();
    }

    /** From the total down to the figure. */
    public List<Figure> way() {
        return tree.wayTo(figure());
    }

    /** Why something of it is not shown. */
    public Optional<Hidden> hidden() {
        return gate.hidesCounts(figure()).or(this::hidesParts);
    }

    private Optional<Hidden> hidesParts() {
        return explanation.parts().stream()
                .flatMap(part -> gate.hidesScore(part.figure()).stream())
                .findFirst();
    }

    /** The figure itself; null where it is not known, or hidden. */
    public @Nullable Rational value() {
        return gate.hidesScore(figure()).isPresent() ? null : figure().score().value();
    }

    /** As displayed. */
    public @Nullable BigDecimal score() {
        var value = value();
        return value == null ? null : value.rounded(decimals());
    }

    /** As it is; null where counts could be told from the fraction. */
    public @Nullable Rational exact() {
        return gate.hidesCounts(figure()).isPresent() ? null : value();
    }

    /** What it is made of; where one is hidden, all are: the one would follow from the others. */
    public List<Part> parts() {
        if (hidesParts().isEmpty()) {
            return explanation.parts();
        }
        return explanation.parts().stream()
                .map(part -> new Part(part.figure(), part.weight(), null))
                .toList();
    }

    /** Whether a part may be shown as a fraction. */
    public boolean isExact(Part part) {
        return gate.hidesCounts(part.figure()).isEmpty();
    }

    /** How often each level was answered; empty where it is not answered itself, or hidden. */
    public List<Level> levels() {
        var slot = figure().slot();
        if (slot == null || hidden().isPresent()) {
            return List.of();
        }
        return slot.slot().scale().options().stream()
                .map(option -> new Level(
                        option.level(),
                        option.label().th(),
                        option.label().en(),
                        slot.slot().value(option.level()),
                        slot.counts().get(option.level() - 1)))
                .toList();
    }

    /** The arithmetic; empty where there is none, or where it would show what is hidden. */
    public Optional<Formula> formula() {
        boolean shown = hidden().isEmpty() && parts().stream().allMatch(this::isExact);
        return shown ? Formula.of(this) : Optional.empty();
    }

    public Rule rule() {
        return explanation.rule();
    }
}
