package org.prongsai.query.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.IndicatorScore;
import org.prongsai.engine.score.QuestionScore;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.query.privacy.AnswerGate;
import org.prongsai.query.privacy.QuestionGate;

/**
 * What an agency scored lowest in: questions and checklist items, and indicators of which nothing deeper is known or may be
 * told. Whatever has all points is not weak.
 */
public final class WeakPoints {
    private static final Rational FULL = Rational.of(100);

    private static final Comparator<WeakPoint> LOWEST_FIRST = Comparator.comparing(WeakPoint::score)
            .thenComparing(point -> point.indicator().number());

    private WeakPoints() {}

    /**
     * The lowest scores of a sheet, lowest first.
     *
     * @param state what the sheet was worked out from
     */
    public static List<WeakPoint> of(ScoreSheet sheet, AssessmentState state, int max) {
        var found = new ArrayList<WeakPoint>();
        for (var indicator : sheet.indicators()) {
            int before = found.size();
            addQuestions(indicator, state, sheet.methodology(), found);
            addItems(indicator, found);
            if (found.size() == before) {
                addWhole(indicator, found);
            }
        }
        return found.stream()
                .filter(point -> point.score().compareTo(FULL) < 0)
                .sorted(LOWEST_FIRST)
                .limit(max)
                .toList();
    }

    /**
     * Whether a question's score may be told: not what few people, or the staff so far, answered.
     *
     * @param part what the question is answered in
     */
    public static boolean mayBeTold(
            QuestionScore question, IndicatorScore.Part part, AssessmentState state, Methodology methodology) {
        return !question.score().isComputed()
                || new QuestionGate(state, methodology, part).hidesFractions().isEmpty();
    }

    private static void addQuestions(
            IndicatorScore indicator, AssessmentState state, Methodology methodology, List<WeakPoint> found) {
        boolean several = indicator.parts().size() > 1;
        for (var part : indicator.parts()) {
            for (var question : part.questions()) {
                var score = question.score().value();
                if (score != null && mayBeTold(question, part, state, methodology)) {
                    found.add(new WeakPoint(
                            WeakPoint.Kind.QUESTION,
                            question.question().id(),
                            question.question().topic(),
                            several ? part.survey() : null,
                            indicator.indicator(),
                            score));
                }
            }
        }
    }

    private static void addItems(IndicatorScore indicator, List<WeakPoint> found) {
        for (var sub : indicator.subIndicators()) {
            for (var item : sub.items()) {
                var score = item.score().value();
                if (score != null) {
                    var known = item.item();
                    found.add(new WeakPoint(
                            WeakPoint.Kind.ITEM, known.id(), known.topic(), null, indicator.indicator(), score));
                }
            }
        }
    }

    private static void addWhole(IndicatorScore indicator, List<WeakPoint> found) {
        var score = indicator.score().value();
        boolean fewAnswered =
                indicator.score().isComputed() && !indicator.parts().isEmpty() && AnswerGate.isFew(indicator.n());
        if (score != null && !fewAnswered) {
            var known = indicator.indicator();
            found.add(new WeakPoint(
                    WeakPoint.Kind.INDICATOR, Integer.toString(known.number()), known.name(), null, known, score));
        }
    }
}
