package org.prongsai.query.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.explanation.Figure;
import org.prongsai.engine.explanation.FigureName;
import org.prongsai.engine.explanation.FigureName.Kind;
import org.prongsai.engine.explanation.SheetChange.FigureChange;
import org.prongsai.engine.improvement.WhatIf;
import org.prongsai.engine.score.LevelVerdict;
import org.prongsai.page.Wording;
import org.prongsai.query.improvement.Improvement;

/**
 * Figures to try, and what they would make of those above them.
 *
 * @param choices what can be set, by the indicator or instrument it belongs to
 * @param given what is set; empty where nothing is
 * @param rows from the total downwards
 * @param levelMoved whether another level would follow
 */
record TrySection(
        SequencedMap<String, List<Choice>> choices,
        List<Given> given,
        List<Row> rows,
        String levelBefore,
        String levelAfter,
        boolean levelMoved,
        String clearHref,
        String href) {

    /** @param value its name in addresses */
    record Choice(String value, String name) {}

    record Given(String name, String value, String removeHref, String planHref) {}

    /** @param set whether it was set, rather than follows */
    record Row(
            String name,
            String about,
            @Nullable String before,
            @Nullable String after,
            @Nullable String change,
            boolean set) {}

    static TrySection of(
            Improvement improvement, SequencedMap<FigureName, Rational> given, WorthAddress address, Wording wording) {
        return new Maker(improvement, address, wording).section(improvement.whatIf(given));
    }

    private record Maker(Improvement improvement, WorthAddress address, Wording wording) {
        TrySection section(WhatIf whatIf) {
            var shown = new ArrayList<Row>();
            if (!whatIf.given().isEmpty()) {
                whatIf.figures().forEach(change -> shown.add(row(change, whatIf)));
            }
            return new TrySection(
                    choices(),
                    whatIf.given().entrySet().stream()
                            .map(each -> given(each.getKey(), each.getValue()))
                            .toList(),
                    shown,
                    level(whatIf.before()),
                    level(whatIf.after()),
                    !Objects.equals(whatIf.before().level(), whatIf.after().level()),
                    address.trying(List.of()).href(),
                    address.api("what-if"));
        }

        private String level(LevelVerdict verdict) {
            var scheme = improvement.methodology().levels();
            var level = verdict.level();
            if (level != null) {
                return wording.level(scheme, level);
            }
            return verdict.possible().isEmpty()
                    ? wording.text("worth.no-level")
                    : wording.list(verdict.possible().stream()
                            .map(possible -> wording.level(scheme, possible))
                            .toList());
        }

        private Given given(FigureName name, Rational value) {
            var figure = improvement.calculation().find(name).orElseThrow();
            return new Given(
                    FigureWords.brief(figure, wording),
                    Figures.limit(value),
                    address.without(name.written()).triedHref(),
                    address.planHref(name.written()));
        }

        private Row row(FigureChange change, WhatIf whatIf) {
            int decimals = improvement.decimals();
            var figure = change.figure();
            return new Row(
                    FigureWords.brief(figure, wording),
                    figure.name().kind() == Kind.TOTAL ? "" : wording.name(figure.label()),
                    Figures.score(change.before(), decimals),
                    Figures.score(change.after(), decimals),
                    Figures.difference(change.difference(), decimals),
                    whatIf.given().containsKey(figure.name()));
        }

        private SequencedMap<String, List<Choice>> choices() {
            var choices = new LinkedHashMap<String, List<Choice>>();
            for (var figure : improvement.calculation().figures()) {
                if (isChoice(figure)) {
                    choices.computeIfAbsent(group(figure), _ -> new ArrayList<>())
                            .add(new Choice(
                                    figure.name().written(),
                                    FigureWords.brief(figure, wording) + " " + wording.name(figure.label())));
                }
            }
            return choices;
        }

        /** Questions and items; and whatever nothing is known below. */
        private boolean isChoice(Figure figure) {
            var name = figure.name();
            boolean isOne = name.kind() == Kind.QUESTION
                    || name.kind() == Kind.ITEM
                    || improvement.calculation().links(name).isEmpty() && name.kind() != Kind.SLOT;
            return isOne
                    && WhatIf.isSettable(improvement.calculation(), name)
                    && improvement.hidden(name).isEmpty();
        }

        /** The indicator, or else the instrument. */
        private String group(Figure figure) {
            var calculation = improvement.calculation();
            for (var at = figure.name(); at != null; at = calculation.above(at)) {
                if ((at.kind() == Kind.INDICATOR && at.survey() == null) || at.kind() == Kind.INSTRUMENT) {
                    var found = calculation.find(at).orElseThrow();
                    return FigureWords.brief(found, wording) + " " + wording.name(found.label());
                }
            }
            return "";
        }
    }
}
