package org.prongsai.engine.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Indicator;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Item;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.Question;
import org.prongsai.engine.methodology.Slot;
import org.prongsai.engine.methodology.SubIndicator;

/**
 * The means that follow from tallies and verdicts, each from its own exact parts. Each is worked out once, however many of
 * those above rest on it; parts are known by being the methodology's own objects.
 */
final class ComputedScores {
    private final AssessmentState state;
    private final Methodology methodology;
    private final Map<SurveyCode, Map<Object, Means.@Nullable Value>> ofSurveys = new HashMap<>();
    private final Map<Object, Means.@Nullable Value> overall = new IdentityHashMap<>();

    ComputedScores(AssessmentState state, Methodology methodology) {
        this.state = state;
        this.methodology = methodology;
    }

    /** The weighted sum of the instruments; null unless each has a score. */
    Means.@Nullable Value total() {
        var sum = Rational.ZERO;
        boolean complete = true;
        for (var instrument : methodology.instruments()) {
            var score = instrument(instrument);
            if (score == null) {
                return null;
            }
            sum = sum.plus(instrument.weight().times(score.exact()));
            complete &= score.complete();
        }
        return new Means.Value(sum, complete);
    }

    Means.@Nullable Value instrument(Instrument instrument) {
        return once(overall, instrument, () -> meanOf(instrument));
    }

    private Means.@Nullable Value meanOf(Instrument instrument) {
        List<Means.@Nullable Value> indicators = new ArrayList<>();
        methodology.indicatorsOf(instrument).forEach(indicator -> indicators.add(indicator(indicator, instrument)));
        return Means.ofPresent(indicators);
    }

    /** One survey over all indicators of its instrument. */
    Means.@Nullable Value survey(Instrument instrument, SurveyCode survey) {
        List<Means.@Nullable Value> indicators = new ArrayList<>();
        methodology.indicatorsOf(instrument).forEach(indicator -> indicators.add(part(indicator, survey)));
        return Means.ofPresent(indicators);
    }

    Means.@Nullable Value indicator(Indicator indicator, Instrument instrument) {
        return once(overall, indicator, () -> meanOf(indicator, instrument));
    }

    private Means.@Nullable Value meanOf(Indicator indicator, Instrument instrument) {
        if (instrument.isChecklist()) {
            List<Means.@Nullable Value> subs = new ArrayList<>();
            indicator.subIndicators().forEach(sub -> subs.add(subIndicator(sub)));
            return Means.ofPresent(subs);
        }
        return Means.ofPresentWeighted(instrument.parts().stream()
                .map(part -> new Means.Weighted(part.weight(), part(indicator, part.survey())))
                .toList());
    }

    /** One indicator as one survey answered it. */
    Means.@Nullable Value part(Indicator indicator, SurveyCode survey) {
        return once(of(survey), indicator, () -> meanOf(indicator, survey));
    }

    private Means.@Nullable Value meanOf(Indicator indicator, SurveyCode survey) {
        List<Means.@Nullable Value> questions = new ArrayList<>();
        indicator.questions().forEach(question -> questions.add(question(question, survey)));
        return Means.ofPresent(questions);
    }

    Means.@Nullable Value question(Question question, SurveyCode survey) {
        return once(of(survey), question, () -> meanOf(question, survey));
    }

    private Means.@Nullable Value meanOf(Question question, SurveyCode survey) {
        List<Means.@Nullable Value> slots = new ArrayList<>();
        question.slots().forEach(slot -> slots.add(slot(slot, survey)));
        return Means.ofPresent(slots);
    }

    Means.@Nullable Value slot(Slot slot, SurveyCode survey) {
        return once(of(survey), slot, () -> meanOf(slot, survey));
    }

    private Means.@Nullable Value meanOf(Slot slot, SurveyCode survey) {
        var tallied = state.surveys().get(survey);
        int answered = tallied == null ? 0 : tallied.tally().answered(slot.index());
        if (tallied == null || answered == 0) {
            return null;
        }
        var sum = Rational.ZERO;
        for (int level = 1; level <= slot.scale().levels(); level++) {
            int count = tallied.tally().count(slot.index(), level);
            if (count != 0) {
                sum = sum.plus(Rational.of(count).times(slot.value(level)));
            }
        }
        return new Means.Value(sum.dividedBy(Rational.of(answered)), true);
    }

    Means.@Nullable Value subIndicator(SubIndicator sub) {
        return once(overall, sub, () -> meanOf(sub));
    }

    private Means.@Nullable Value meanOf(SubIndicator sub) {
        List<Means.@Nullable Value> items = new ArrayList<>();
        sub.items().forEach(item -> items.add(item(item)));
        return Means.ofPresent(items);
    }

    Means.@Nullable Value item(Item item) {
        var verdict = state.verdicts().get(item.id());
        return verdict == null
                ? null
                : item.scale()
                        .optionOfCode(verdict.verdict())
                        .map(option -> new Means.Value(option.value(), true))
                        .orElse(null);
    }

    private Map<Object, Means.@Nullable Value> of(SurveyCode survey) {
        return ofSurveys.computeIfAbsent(survey, _ -> new IdentityHashMap<>());
    }

    private static Means.@Nullable Value once(
            Map<Object, Means.@Nullable Value> known, Object part, Supplier<Means.@Nullable Value> work) {
        var value = known.get(part);
        if (value == null && !known.containsKey(part)) {
            value = work.get();
            known.put(part, value);
        }
        return value;
    }

    AssessmentState state() {
        return state;
    }

    /** Responses over all surveys of the instrument; for a checklist, items judged. */
    int n(Instrument instrument) {
        return instrument.isChecklist()
                ? methodology.indicatorsOf(instrument).stream()
                        .mapToInt(this::judged)
                        .sum()
                : respondents(instrument);
    }

    /** Responses over all surveys of the indicator's instrument; for a checklist, items judged. */
    int n(Indicator indicator, Instrument instrument) {
        return instrument.isChecklist() ? judged(indicator) : respondents(instrument);
    }

    private int respondents(Instrument instrument) {
        int n = 0;
        for (var part : instrument.parts()) {
            var survey = state.surveys().get(part.survey());
            n += survey == null ? 0 : survey.tally().respondents();
        }
        return n;
    }

    private int judged(Indicator indicator) {
        return (int) indicator.subIndicators().stream()
                .flatMap(sub -> sub.items().stream())
                .filter(item -> state.verdicts().containsKey(item.id()))
                .count();
    }
}
