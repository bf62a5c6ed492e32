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
import org.prongsai.engine.explanation.FigureName.Kind;
import org.prongsai.engine.explanation.FigureTree;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.query.privacy.AnswerGate;
import org.prongsai.query.privacy.AnswerGate.Hidden;
import org.prongsai.query.score.ScoredAssessment;

/** A figure explained, as far as it may be shown. */
public record Explained(ScoredAssessment scored, FigureTree tree, Explanation explanation) {

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
        if (isAnswered(figure())) {
            return hidden(figure());
        }
        return hasFewBelow() ? Optional.of(Hidden.FEW_RESPONDENTS) : Optional.empty();
    }

    private Optional<Hidden> hidden(Figure figure) {
        var n = figure.n();
        return AnswerGate.hides(scored.state(), methodology(), figure.survey(), n == null ? 0 : n);
    }

    /** The figure itself; null where it is not known, or hidden. */
    public @Nullable Rational value() {
        return isTooFew(figure()) ? null : figure().score().value();
    }

    /** As displayed. */
    public @Nullable BigDecimal score() {
        var value = value();
        return value == null ? null : value.rounded(decimals());
    }

    /** As it is; null where counts could be told from the fraction. */
    public @Nullable Rational exact() {
        return isAnswered(figure()) && hidden(figure()).isPresent() ? null : value();
    }

    /** What it is made of; where one is hidden, all are: the one would follow from the others. */
    public List<Part> parts() {
        if (!hasFewBelow()) {
            return explanation.parts();
        }
        return explanation.parts().stream()
                .map(part -> new Part(part.figure(), part.weight(), null))
                .toList();
    }

    /** Whether a part may be shown as a fraction. */
    public boolean isExact(Part part) {
        return !isAnswered(part.figure()) || hidden(part.figure()).isEmpty();
    }

    private boolean hasFewBelow() {
        return explanation.parts().stream().anyMatch(part -> isTooFew(part.figure()));
    }

    private boolean isTooFew(Figure figure) {
        return isAnswered(figure)
                && hidden(figure).filter(Hidden.FEW_RESPONDENTS::equals).isPresent();
    }

    private static boolean isAnswered(Figure figure) {
        var kind = figure.name().kind();
        return kind == Kind.QUESTION || kind == Kind.SLOT;
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
