package org.prongsai.query.improvement;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.explanation.Figure;
import org.prongsai.engine.explanation.Figure.Link;
import org.prongsai.engine.explanation.FigureName;
import org.prongsai.engine.explanation.FigureName.Kind;
import org.prongsai.engine.improvement.Calculation;
import org.prongsai.engine.improvement.CostModel;
import org.prongsai.engine.improvement.Target;
import org.prongsai.engine.improvement.Way;
import org.prongsai.engine.improvement.Ways;
import org.prongsai.engine.improvement.WhatIf;
import org.prongsai.engine.improvement.Worth;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.query.privacy.AnswerGate;
import org.prongsai.query.privacy.AnswerGate.Hidden;
import org.prongsai.query.score.ScoredAssessment;

/** What can be said about raising the score of one assessment, as far as it may be shown. */
public final class Improvement {
    private static final int POINT_DECIMALS = 4;

    private final ScoredAssessment scored;
    private final Calculation calculation;
    private final boolean exact;

    private Improvement(ScoredAssessment scored) {
        this.scored = scored;
        calculation = Calculation.of(scored.sheet());
        exact = calculation.figures().stream().noneMatch(this::isAnsweredByStaffStill);
    }

    public static Improvement of(ScoredAssessment scored) {
        return new Improvement(scored);
    }

    public ScoredAssessment scored() {
        return scored;
    }

    public Calculation calculation() {
        return calculation;
    }

    public Methodology methodology() {
        return calculation.methodology();
    }

    /** Places that scores are displayed with. */
    public int decimals() {
        return methodology().decimals();
    }

    /** Places that points of the total are displayed with: few enough that no counts of a staff survey can be told. */
    public int pointDecimals() {
        return exact ? POINT_DECIMALS : decimals();
    }

    /** Whether fractions may be shown; from those of a staff survey that is still open, counts could be told. */
    public boolean isExact() {
        return exact;
    }

    /**
     * Why what was answered to a question may not be told. Where too few answered one, those beside it and what is below them
     * are hidden too: it would follow from them and from the figure above.
     */
    public Optional<Hidden> hidden(FigureName name) {
        var above = calculation.above(name);
        if (above == null || (name.kind() != Kind.QUESTION && name.kind() != Kind.SLOT)) {
            return Optional.empty();
        }
        boolean few = calculation.links(above).stream()
                .map(Link::name)
                .flatMap(beside -> calculation.find(beside).stream())
                .anyMatch(Improvement::isFew);
        return few ? Optional.of(Hidden.FEW_RESPONDENTS) : hidden(above);
    }

    /** Announced figures tell nothing of the answers that are still coming in. */
    private boolean isAnsweredByStaffStill(Figure figure) {
        var survey = figure.survey();
        return figure.name().kind() == Kind.QUESTION
                && survey != null
                && figure.score().computed() != null
                && AnswerGate.isStaffSurveyOpen(scored.state(), methodology(), survey);
    }

    private static boolean isFew(Figure figure) {
        var n = figure.n();
        return n != null && figure.survey() != null && AnswerGate.isFew(n);
    }

    /** What all figures below the total are worth, whether shown or not: see {@link #hidden}. */
    public List<Worth> worths() {
        return Worth.of(calculation);
    }

    /** Does the calculation again with some figures given. */
    public WhatIf whatIf(SequencedMap<FigureName, Rational> given) {
        return WhatIf.of(calculation, given);
    }

    /** The cheapest ways to some targets, one list each; empty where it cannot be told what the total follows from. */
    public List<List<Way>> ways(List<Target> targets, CostModel costs) {
        if (!Ways.isPossible(calculation)) {
            return List.of();
        }
        var ways = Ways.of(calculation, costs, withheld());
        return targets.stream().map(ways::to).toList();
    }

    private Set<FigureName> withheld() {
        return calculation.figures().stream()
                .map(Figure::name)
                .filter(name -> hidden(name).isPresent())
                .collect(Collectors.toSet());
    }

    public Set<Caution> cautions() {
        var cautions = EnumSet.noneOf(Caution.class);
        boolean followed = !calculation.links(FigureName.TOTAL).isEmpty();
        if (!followed && calculation.value(FigureName.TOTAL) != null) {
            cautions.add(Caution.PARTS_NOT_KNOWN);
        } else if (calculation.isAnnounced()) {
            cautions.add(Caution.ANNOUNCED);
        }
        if (calculation.value(FigureName.TOTAL) == null) {
            cautions.add(Caution.NO_TOTAL);
        }
        if (!calculation.isAnnounced()
                && calculation.figures().stream().anyMatch(figure -> calculation.value(figure.name()) == null)) {
            cautions.add(Caution.INCOMPLETE);
        }
        if (!withheld().isEmpty()) {
            cautions.add(Caution.FEW_RESPONDENTS);
        }
        if (!exact) {
            cautions.add(Caution.STAFF_SURVEY_OPEN);
        }
        return cautions;
    }
}
