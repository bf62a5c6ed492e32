package org.prongsai.query.effect;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.explanation.SheetChange.CountChange;
import org.prongsai.engine.explanation.SheetChange.FigureChange;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.query.figure.FigureLabels;
import org.prongsai.query.figure.Figures;

/**
 * What moved.
 *
 * @param figures scores that moved, from the total downwards
 * @param words what else moved: the level, the phase
 * @param responses numbers of responses that moved, by survey
 * @param answers how often each level was answered, where that moved; left out where nobody asked so deep
 * @param hidden what is not shown of this, and why; left out where nobody asked so deep
 */
record EffectJson(
        List<FigureJson> figures,
        List<WordJson> words,
        List<CountJson> responses,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<AnswersJson> answers,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<HiddenJson> hidden) {

    /**
     * @param figure its name, such as {@code total}, {@code IIT} or {@code indicator:9}
     * @param change the later less the earlier, from the exact figures, rounded once; null unless both are known
     */
    record FigureJson(
            String figure, String labelTh, String labelEn, ValueJson before, ValueJson after, ValueJson change) {

        static FigureJson of(FigureChange moved, int decimals) {
            var label = FigureLabels.of(moved.figure());
            return new FigureJson(
                    moved.figure().name().written(),
                    label.th(),
                    label.en(),
                    ValueJson.of(moved.before(), decimals),
                    ValueJson.of(moved.after(), decimals),
                    ValueJson.of(moved.difference(), decimals));
        }
    }

    /** A figure as displayed, and as it is; both null where it is not known. */
    record ValueJson(@Nullable BigDecimal score, @Nullable String exact) {
        static ValueJson of(@Nullable Rational value, int decimals) {
            return new ValueJson(Figures.rounded(value, decimals), Figures.exact(value));
        }
    }

    record WordJson(
            String what, @Nullable String before, @Nullable String after) {}

    record CountJson(String survey, int before, int after) {}

    /** Counts by level, level 1 first. */
    record AnswersJson(String figure, List<Integer> before, List<Integer> after) {
        static AnswersJson of(CountChange moved) {
            return new AnswersJson(moved.figure().name().written(), moved.before(), moved.after());
        }
    }

    record HiddenJson(String survey, String code, String messageTh, String messageEn) {}

    /** Down to indicators. */
    static EffectJson of(Effect effect) {
        return of(effect, VisibleAnswers::isAboveQuestions, null, null);
    }

    /** Down to questions and the counts of each level, as far as those may be shown. */
    static EffectJson inFull(Effect effect) {
        var visible = VisibleAnswers.of(effect);
        return of(
                effect,
                visible::shows,
                visible.answers().stream().map(AnswersJson::of).toList(),
                visible.hidden().entrySet().stream()
                        .map(hidden -> new HiddenJson(
                                hidden.getKey().value(),
                                hidden.getValue().word(),
                                hidden.getValue().label().th(),
                                hidden.getValue().label().en()))
                        .toList());
    }

    private static EffectJson of(
            Effect effect,
            Predicate<FigureChange> shown,
            @Nullable List<AnswersJson> answers,
            @Nullable List<HiddenJson> hidden) {
        return new EffectJson(
                effect.change().figures().stream()
                        .filter(shown)
                        .map(moved -> FigureJson.of(moved, effect.decimals()))
                        .toList(),
                words(effect),
                responses(effect),
                answers,
                hidden);
    }

    private static List<WordJson> words(Effect effect) {
        var words = new ArrayList<WordJson>();
        add(words, "level", effect.change().levelBefore(), effect.change().levelAfter());
        add(words, "phase", phase(effect.before()), phase(effect.after()));
        return words;
    }

    private static @Nullable String phase(@Nullable Snapshot snapshot) {
        return snapshot == null ? null : snapshot.phase().name();
    }

    private static void add(List<WordJson> words, String what, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            words.add(new WordJson(what, before, after));
        }
    }

    private static List<CountJson> responses(Effect effect) {
        var surveys = new TreeSet<SurveyCode>();
        if (effect.before() != null) {
            surveys.addAll(effect.before().responses().keySet());
        }
        if (effect.after() != null) {
            surveys.addAll(effect.after().responses().keySet());
        }
        return surveys.stream()
                .map(survey -> new CountJson(
                        survey.value(), responses(effect.before(), survey), responses(effect.after(), survey)))
                .filter(count -> count.before() != count.after())
                .toList();
    }

    private static int responses(@Nullable Snapshot snapshot, SurveyCode survey) {
        return snapshot == null ? 0 : snapshot.responses().getOrDefault(survey, 0);
    }
}
