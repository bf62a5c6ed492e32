package org.prongsai.query.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.explanation.Explanation.Part;
import org.prongsai.engine.explanation.FigureName;
import org.prongsai.engine.explanation.FigureName.Kind;
import org.prongsai.engine.methodology.Confidence;
import org.prongsai.engine.methodology.Label;
import org.prongsai.page.Wording;
import org.prongsai.query.explanation.Explained;
import org.prongsai.query.explanation.Formula;
import org.prongsai.query.explanation.RuleWords;
import org.prongsai.query.figure.FigureLabels;

/**
 * Why a figure is what it is, ready to print.
 *
 * @param figure its name in addresses
 * @param body null where the assessment was not open then
 */
record ExplainPage(
        HistoryOpening opening, String figure, @Nullable Body body) {

    /**
     * The figure itself.
     *
     * @param way from the total down to the one above
     * @param facts what it rests on, by what that is called
     * @param formula null where there is none, or it would show what is hidden
     * @param hidden why something is not shown; null where all is
     */
    record Body(
            List<Step> way,
            String name,
            @Nullable String score,
            @Nullable String exact,
            String rule,
            @Nullable String formula,
            @Nullable String formulaExact,
            SequencedMap<String, String> facts,
            List<Row> parts,
            boolean weighted,
            List<LevelRow> levels,
            @Nullable Verdict verdict,
            @Nullable String hidden,
            String scoresHref) {}

    record Step(String name, String href) {}

    /** @param weight null where all count alike */
    record Row(
            String name,
            String href,
            @Nullable String weight,
            @Nullable String score,
            @Nullable String exact) {}

    record LevelRow(String level, String label, String value, String count) {}

    record Verdict(
            String words,
            @Nullable String evidenceUrl,
            @Nullable String note) {}

    static ExplainPage of(HistoryData.Explanation explanation, String figure, Wording wording) {
        var known = explanation.known();
        var chosen = new LinkedHashMap<String, String>();
        chosen.put("figure", figure);
        var opening = HistoryOpening.of(
                known.agency(), known.assessment(), known.moment(), "/" + HistoryAddress.EXPLAIN, chosen, wording);
        var explained = explanation.explained();
        var address = new HistoryAddress(known.assessment(), known.moment().asked());
        return new ExplainPage(
                opening, figure, explained == null ? null : new Maker(explained, address, wording).body());
    }

    private record Maker(Explained explained, HistoryAddress address, Wording wording) {
        Body body() {
            var figure = explained.figure();
            var way = new ArrayList<Step>();
            explained.way().stream()
                    .filter(above -> !above.name().equals(figure.name()))
                    .forEach(above -> way.add(new Step(wording.name(FigureLabels.brief(above)), href(above.name()))));
            var exact = explained.exact();
            var formula = explained.formula();
            return new Body(
                    way,
                    wording.name(FigureLabels.of(figure)),
                    Figures.score(explained.value(), explained.decimals()),
                    exact == null ? null : exact.toString(),
                    wording.name(RuleWords.of(explained)),
                    formula.map(Formula::shown).orElse(null),
                    formula.map(Formula::exact).orElse(null),
                    facts(),
                    explained.parts().stream().map(this::row).toList(),
                    isWeighted(),
                    levels(),
                    verdict(),
                    explained
                            .hidden()
                            .map(hidden -> wording.name(hidden.label()))
                            .orElse(null),
                    scoresHref());
        }

        private String href(FigureName name) {
            return address.explain(name.written());
        }

        private boolean isWeighted() {
            return explained.explanation().parts().stream()
                    .anyMatch(part -> !part.weight().equals(Rational.ONE));
        }

        private Row row(Part part) {
            var value = part.value();
            return new Row(
                    wording.name(FigureLabels.of(part.figure())),
                    href(part.figure().name()),
                    isWeighted() ? plain(part.weight()) : null,
                    Figures.score(value, explained.decimals()),
                    explained.isExact(part) ? Figures.fraction(value) : null);
        }

        private SequencedMap<String, String> facts() {
            var figure = explained.figure();
            var facts = new LinkedHashMap<String, String>();
            var score = figure.score();
            facts.put(
                    wording.text("explain.basis"),
                    wording.text("explain.basis-" + (score.isComputed() ? "computed" : basis())));
            var n = figure.n();
            if (n != null && score.computed() != null) {
                boolean checklist = figure.name().kind() == Kind.SUB_INDICATOR
                        || figure.name().kind() == Kind.ITEM
                        || (figure.survey() == null && isChecklist());
                facts.put(wording.text(checklist ? "explain.judged" : "explain.n"), wording.count(n));
            }
            if (score.computed() != null && !score.complete()) {
                facts.put(wording.text("explain.complete"), wording.text("explain.incomplete"));
            }
            var difference = score.difference();
            if (difference != null) {
                facts.put(
                        wording.text("explain.both"),
                        wording.text(
                                "explain.both-figures",
                                String.valueOf(Figures.score(score.computed(), explained.decimals())),
                                String.valueOf(Figures.score(score.published(), explained.decimals())),
                                String.valueOf(Figures.difference(difference, explained.decimals()))));
            }
            facts.put(
                    wording.text("explain.confidence"),
                    confidence(figure.provenance().confidence()));
            var ref = explained.methodology().ref();
            facts.put(
                    wording.text("explain.methodology"),
                    wording.text(
                            "explain.methodology-of",
                            ref.id(),
                            Figures.count(ref.revision()),
                            ref.hash().substring(0, 12)));
            return facts;
        }

        private String basis() {
            var score = explained.figure().score();
            if (score.published() == null) {
                return "none";
            }
            return score.stated() ? "stated" : "derived";
        }

        /** As rules are written: short. */
        private static String plain(Rational value) {
            return org.prongsai.query.figure.Figures.plain(value).toPlainString();
        }

        private boolean isChecklist() {
            return explained.explanation().parts().stream()
                    .anyMatch(part -> part.figure().name().kind() == Kind.SUB_INDICATOR
                            || part.figure().links().stream()
                                    .anyMatch(link -> link.name().kind() == Kind.SUB_INDICATOR));
        }

        private String confidence(Confidence confidence) {
            return wording.text("confidence." + confidence.word());
        }

        private List<LevelRow> levels() {
            return explained.levels().stream()
                    .map(level -> new LevelRow(
                            Figures.count(level.level()),
                            wording.name(new Label(level.th(), level.en())),
                            plain(level.value()),
                            wording.count(level.count())))
                    .toList();
        }

        private @Nullable Verdict verdict() {
            var item = explained.figure().item();
            var verdict = item == null ? null : item.verdict();
            if (item == null || verdict == null) {
                return null;
            }
            var words = item.item()
                    .scale()
                    .optionOfCode(verdict.verdict())
                    .map(option -> wording.name(option.label()))
                    .orElse(verdict.verdict());
            return new Verdict(words, verdict.evidenceUrl(), verdict.note());
        }

        private String scoresHref() {
            var asked = address.asOf();
            return "/api/v1/assessments/%s/scores/explanation?figure=%s%s"
                    .formatted(
                            address.assessment(),
                            explained.figure().name().written(),
                            asked == null
                                    ? ""
                                    : "&asOf=" + explained.scored().asOf().position());
        }
    }
}
