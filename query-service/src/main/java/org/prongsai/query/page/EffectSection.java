package org.prongsai.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.explanation.SheetChange.FigureChange;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.page.Wording;
import org.prongsai.query.effect.Effect;
import org.prongsai.query.effect.VisibleAnswers;
import org.prongsai.query.figure.FigureLabels;

/**
 * What moved, as a table.
 *
 * @param words the level, the phase and numbers of responses, each in a sentence
 * @param answers counts of levels that moved; empty where nobody asked so deep
 * @param hidden what is not shown, and why
 */
record EffectSection(List<Row> rows, List<String> words, List<AnswerRow> answers, List<String> hidden) {
    private static final int SHORT_MAX = 4;

    /**
     * One figure.
     *
     * @param before null where it was not known
     * @param exactBefore the same as a fraction; null where it is whole
     */
    record Row(
            String name,
            @Nullable String before,
            @Nullable String after,
            @Nullable String change,
            @Nullable String exactBefore,
            @Nullable String exactAfter) {}

    /** How often one level was answered. */
    record AnswerRow(String question, String level, String before, String after) {}

    /** For the template, which calls only what is public. */
    public boolean isEmpty() {
        return rows.isEmpty() && words.isEmpty() && answers.isEmpty() && hidden.isEmpty();
    }

    /** Down to indicators. */
    static EffectSection of(Effect effect, Methodology methodology, Wording wording) {
        return new EffectSection(
                rows(effect, VisibleAnswers::isAboveQuestions, wording),
                words(effect, methodology, wording),
                List.of(),
                List.of());
    }

    /** Down to the counts of each level, as far as those may be shown. */
    static EffectSection inFull(Effect effect, Methodology methodology, Wording wording) {
        var visible = VisibleAnswers.of(effect);
        return new EffectSection(
                rows(effect, visible::shows, wording),
                words(effect, methodology, wording),
                answers(visible, wording),
                visible.hidden().entrySet().stream()
                        .map(hidden -> wording.text(
                                "effect.hidden",
                                hidden.getKey().value(),
                                wording.name(hidden.getValue().label())))
                        .toList());
    }

    /** In a few words: the figures that moved first, from the total downwards. */
    static List<String> brief(Effect effect, Methodology methodology, Wording wording) {
        var told = new ArrayList<String>();
        for (var moved : effect.change().figures()) {
            if (VisibleAnswers.isAboveQuestions(moved) && told.size() < SHORT_MAX) {
                told.add(wording.text(
                        "effect.moved",
                        wording.name(FigureLabels.brief(moved.figure())),
                        known(moved.before(), effect, wording),
                        known(moved.after(), effect, wording)));
            }
        }
        level(effect, methodology, wording, told);
        return told;
    }

    private static String known(@Nullable Rational value, Effect effect, Wording wording) {
        var shown = Figures.score(value, effect.decimals());
        return shown == null ? wording.text("years.no-score") : shown;
    }

    private static List<Row> rows(Effect effect, Predicate<FigureChange> shown, Wording wording) {
        return effect.change().figures().stream()
                .filter(shown)
                .map(moved -> row(moved, effect.decimals(), wording))
                .toList();
    }

    private static Row row(FigureChange moved, int decimals, Wording wording) {
        return new Row(
                wording.name(FigureLabels.of(moved.figure())),
                Figures.score(moved.before(), decimals),
                Figures.score(moved.after(), decimals),
                Figures.difference(moved.difference(), decimals),
                Figures.fraction(moved.before()),
                Figures.fraction(moved.after()));
    }

    private static List<String> words(Effect effect, Methodology methodology, Wording wording) {
        var words = new ArrayList<String>();
        level(effect, methodology, wording, words);
        var before = effect.before();
        var after = effect.after();
        if (after != null && (before == null || before.phase() != after.phase())) {
            words.add(wording.text(
                    "effect.phase", wording.text("phase." + after.phase().name())));
        }
        if (after != null) {
            after.responses().forEach((survey, n) -> {
                int earlier = before == null ? 0 : before.responses().getOrDefault(survey, 0);
                if (earlier != n) {
                    words.add(
                            wording.text("effect.responses", survey.value(), wording.count(earlier), wording.count(n)));
                }
            });
        }
        return words;
    }

    private static void level(Effect effect, Methodology methodology, Wording wording, List<String> words) {
        var before = effect.change().levelBefore();
        var after = effect.change().levelAfter();
        if (!Objects.equals(before, after)) {
            words.add(wording.text(
                    "effect.level", level(before, methodology, wording), level(after, methodology, wording)));
        }
    }

    private static String level(@Nullable String level, Methodology methodology, Wording wording) {
        return level == null ? wording.text("effect.no-level") : wording.level(methodology.levels(), level);
    }

    private static List<AnswerRow> answers(VisibleAnswers visible, Wording wording) {
        var rows = new ArrayList<AnswerRow>();
        for (var moved : visible.answers()) {
            var slot = moved.figure().slot();
            for (int at = 0; at < moved.before().size(); at++) {
                if (slot != null && !moved.before().get(at).equals(moved.after().get(at))) {
                    rows.add(new AnswerRow(
                            wording.name(FigureLabels.brief(moved.figure())),
                            wording.name(slot.slot().scale().options().get(at).label()),
                            wording.count(moved.before().get(at)),
                            wording.count(moved.after().get(at))));
                }
            }
        }
        return rows;
    }
}
