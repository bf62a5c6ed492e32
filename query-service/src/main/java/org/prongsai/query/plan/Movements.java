package org.prongsai.query.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.comparison.FormChange;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Indicator;
import org.prongsai.engine.methodology.Label;
import org.prongsai.engine.score.IndicatorScore;
import org.prongsai.engine.score.QuestionScore;
import org.prongsai.engine.score.ScoreSheet;

/** Holds the measures of one year's plan against the scores of that year and a later one. */
public final class Movements {
    /** A year as far as it is known. */
    public record Year(ScoreSheet sheet, AssessmentState state) {
        @Nullable
        Rational indicator(int number) {
            return sheet.indicator(number)
                    .map(IndicatorScore::score)
                    .map(score -> score.value())
                    .orElse(null);
        }
    }

    private final Year earlier;
    private final Year later;
    private final FormChange form;

    private Movements(Year earlier, Year later) {
        this.earlier = earlier;
        this.later = later;
        form = FormChange.between(earlier.sheet().methodology(), later.sheet().methodology());
    }

    /** The measures that name indicators, questions or items, in the order of the plan. */
    public static List<Moved> of(PlanState plan, Year earlier, Year later) {
        var movements = new Movements(earlier, later);
        return plan.activities().stream()
                .map(activity -> new Moved(
                        activity,
                        movements.figures(
                                activity.plan().indicators(), activity.plan().figures())))
                .filter(moved -> !moved.figures().isEmpty())
                .toList();
    }

    private List<Moved.Figure> figures(Iterable<Integer> indicators, Iterable<String> names) {
        var figures = new ArrayList<Moved.Figure>();
        for (int number : indicators) {
            earlier.sheet().methodology().indicator(number).ifPresent(indicator -> figures.add(whole(indicator)));
        }
        for (var name : names) {
            for (var indicator : earlier.sheet().methodology().indicators()) {
                addInside(indicator, name, figures);
            }
        }
        return figures;
    }

    private Moved.Figure whole(Indicator indicator) {
        return new Moved.Figure(
                WeakPoint.Kind.INDICATOR,
                Integer.toString(indicator.number()),
                indicator.name(),
                null,
                indicator,
                earlier.indicator(indicator.number()),
                later.indicator(indicator.number()),
                form.of(indicator.instrument()));
    }

    private void addInside(Indicator indicator, String name, List<Moved.Figure> figures) {
        indicator.questions().stream()
                .filter(question -> name.equals("question:" + question.id()))
                .forEach(question -> addQuestion(indicator, question.id(), question.topic(), figures));
        indicator.subIndicators().stream()
                .flatMap(sub -> sub.items().stream())
                .filter(item -> name.equals("item:" + item.id()))
                .forEach(item -> figures.add(new Moved.Figure(
                        WeakPoint.Kind.ITEM,
                        item.id(),
                        item.topic(),
                        null,
                        indicator,
                        item(earlier, indicator.number(), item.id()),
                        isAskedStill(indicator) ? item(later, indicator.number(), item.id()) : null,
                        form.of(indicator.instrument()))));
    }

    /** Where a form changed, a question of the same number asks something else. */
    private boolean isAskedStill(Indicator indicator) {
        return form.isComparable(indicator.instrument());
    }

    private void addQuestion(Indicator indicator, String id, Label topic, List<Moved.Figure> figures) {
        var before = questions(earlier, indicator.number(), id);
        var after = isAskedStill(indicator)
                ? questions(later, indicator.number(), id)
                : Map.<SurveyCode, @Nullable Rational>of();
        var surveys = new TreeMap<String, SurveyCode>();
        before.keySet().forEach(survey -> surveys.put(survey.value(), survey));
        after.keySet().forEach(survey -> surveys.put(survey.value(), survey));
        for (var survey : surveys.values()) {
            figures.add(new Moved.Figure(
                    WeakPoint.Kind.QUESTION,
                    id,
                    topic,
                    surveys.size() > 1 ? survey : null,
                    indicator,
                    before.get(survey),
                    after.get(survey),
                    form.of(indicator.instrument())));
        }
    }

    private static @Nullable Rational item(Year year, int indicator, String id) {
        return year.sheet().indicator(indicator).stream()
                .flatMap(found -> found.subIndicators().stream())
                .flatMap(sub -> sub.items().stream())
                .filter(item -> item.item().id().equals(id))
                .findFirst()
                .map(item -> item.score().value())
                .orElse(null);
    }

    /** By survey. Null where it is not known, or not to be told. */
    private static Map<SurveyCode, @Nullable Rational> questions(Year year, int indicator, String id) {
        var scores = new HashMap<SurveyCode, @Nullable Rational>();
        year.sheet().indicator(indicator).stream()
                .flatMap(found -> found.parts().stream())
                .forEach(part -> part.questions().stream()
                        .filter(question -> question.question().id().equals(id))
                        .forEach(question -> scores.put(question.survey(), told(question, part, year))));
        return scores;
    }

    private static @Nullable Rational told(QuestionScore question, IndicatorScore.Part part, Year year) {
        return WeakPoints.mayBeTold(question, part, year.state(), year.sheet().methodology())
                ? question.score().value()
                : null;
    }
}
