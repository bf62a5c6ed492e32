package org.prongsai.query.explanation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.explanation.Explanation.Part;
import org.prongsai.engine.explanation.Explanation.Rule;
import org.prongsai.engine.explanation.Figure;
import org.prongsai.engine.methodology.Confidence;
import org.prongsai.engine.methodology.Label;
import org.prongsai.engine.score.Basis;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.figure.FigureLabels;
import org.prongsai.query.figure.Figures;

/**
 * One figure and how it follows from those below it.
 *
 * @param way names of the figures from the total down to this one
 * @param score as displayed; null where nothing is known, or it is hidden
 * @param exact the same as a fraction
 * @param n responses it rests on; for a checklist, items judged; null for the total
 * @param confidence how sure the rule is
 * @param formula the arithmetic with figures as displayed; null where there is none, or it would show what is hidden
 * @param formulaExact the same with fractions
 * @param parts what stands directly below; ask for their names to walk on
 * @param answers how often each level was answered; empty where it is not answered itself, or hidden
 * @param verdict what was found, for a checklist item; null elsewhere
 * @param hidden why something of this is not shown; null where all of it is
 */
record ExplanationJson(
        String assessmentId,
        RulesJson methodology,
        LogPoint asOf,
        String figure,
        String labelTh,
        String labelEn,
        List<String> way,
        @Nullable BigDecimal score,
        @Nullable String exact,
        Basis basis,
        boolean complete,
        @Nullable Integer n,
        Confidence confidence,
        List<String> sources,
        Rule rule,
        Label ruleWords,
        @Nullable String formula,
        @Nullable String formulaExact,
        List<PartJson> parts,
        List<LevelJson> answers,
        @Nullable VerdictJson verdict,
        @Nullable HiddenJson hidden) {

    record RulesJson(String id, int revision, String hash) {}

    /** @param counted whether it is in the figure: what is not known is left out */
    record PartJson(
            String figure,
            String labelTh,
            String labelEn,
            BigDecimal weight,
            @Nullable BigDecimal score,
            @Nullable String exact,
            boolean counted) {

        static PartJson of(Part part, Explained explained) {
            var label = FigureLabels.of(part.figure());
            var value = part.value();
            return new PartJson(
                    part.figure().name().written(),
                    label.th(),
                    label.en(),
                    Figures.plain(part.weight()),
                    Figures.rounded(value, explained.decimals()),
                    explained.isExact(part) ? Figures.exact(value) : null,
                    value != null && explained.rule().isOfParts());
        }
    }

    /** @param value what the answer is worth here, 0 to 100; a reversed question is already turned round */
    record LevelJson(int level, String th, String en, BigDecimal value, int count) {}

    record VerdictJson(
            String verdict,
            @Nullable String evidenceUrl,
            @Nullable String note) {}

    record HiddenJson(String code, String messageTh, String messageEn) {}

    static ExplanationJson of(Explained explained) {
        var figure = explained.figure();
        var label = FigureLabels.of(figure);
        var ref = explained.methodology().ref();
        var formula = explained.formula();
        var score = figure.score();
        return new ExplanationJson(
                explained.scored().sheet().assessmentId().value(),
                new RulesJson(ref.id(), ref.revision(), ref.hash()),
                explained.scored().asOf(),
                figure.name().written(),
                label.th(),
                label.en(),
                explained.way().stream().map(above -> above.name().written()).toList(),
                explained.score(),
                Figures.exact(explained.exact()),
                score.basis(),
                score.complete(),
                figure.n(),
                figure.provenance().confidence(),
                figure.provenance().sources(),
                explained.rule(),
                RuleWords.of(explained),
                formula.map(Formula::shown).orElse(null),
                formula.map(Formula::exact).orElse(null),
                explained.parts().stream()
                        .map(part -> PartJson.of(part, explained))
                        .toList(),
                explained.levels().stream()
                        .map(level -> new LevelJson(
                                level.level(), level.th(), level.en(), Figures.plain(level.value()), level.count()))
                        .toList(),
                verdict(figure),
                explained
                        .hidden()
                        .map(hidden -> new HiddenJson(
                                hidden.word(),
                                hidden.label().th(),
                                hidden.label().en()))
                        .orElse(null));
    }

    private static @Nullable VerdictJson verdict(Figure figure) {
        var item = figure.item();
        var verdict = item == null ? null : item.verdict();
        return verdict == null ? null : new VerdictJson(verdict.verdict(), verdict.evidenceUrl(), verdict.note());
    }
}
