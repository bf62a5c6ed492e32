package org.prongsai.query.effect;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.prongsai.engine.explanation.Figure;
import org.prongsai.engine.explanation.FigureName;
import org.prongsai.engine.explanation.FigureName.Kind;
import org.prongsai.engine.explanation.SheetChange.CountChange;
import org.prongsai.engine.explanation.SheetChange.FigureChange;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.query.privacy.AnswerGate;
import org.prongsai.query.privacy.AnswerGate.Hidden;

/**
 * What an effect shows of questions and answers: what is hidden on one side is hidden on both, else the one would follow from
 * the other.
 *
 * @param answers counts that may be shown
 * @param hidden surveys of which questions or counts are not shown, and why
 * @param hiddenFigures questions and slots that too few answered
 */
public record VisibleAnswers(
        List<CountChange> answers, SortedMap<SurveyCode, Hidden> hidden, Set<FigureName> hiddenFigures) {

    /** Whether a figure stands above all questions. */
    public static boolean isAboveQuestions(FigureChange moved) {
        return switch (moved.figure().name().kind()) {
            case TOTAL, INSTRUMENT, SURVEY, INDICATOR, SUB_INDICATOR -> true;
            case QUESTION, SLOT, ITEM -> false;
        };
    }

    public static VisibleAnswers of(Effect effect) {
        var hidden = new TreeMap<SurveyCode, Hidden>();
        Stream.of(effect.before(), effect.after()).forEach(snapshot -> {
            if (snapshot != null) {
                snapshot.staffOpen().forEach(survey -> hidden.putIfAbsent(survey, Hidden.STAFF_SURVEY_OPEN));
                snapshot.responses().forEach((survey, n) -> {
                    if (AnswerGate.isFew(n)) {
                        hidden.put(survey, Hidden.FEW_RESPONDENTS);
                    }
                });
            }
        });
        var few = new HashSet<FigureName>();
        for (var moved : effect.change().answers()) {
            if (AnswerGate.isFew(sum(moved.before())) || AnswerGate.isFew(sum(moved.after()))) {
                few.add(moved.figure().name());
            }
        }
        var answers = effect.change().answers().stream()
                .filter(moved -> !isHidden(moved.figure(), hidden)
                        && !few.contains(moved.figure().name()))
                .toList();
        hidden.keySet()
                .removeIf(survey -> effect.change().answers().stream()
                        .noneMatch(moved -> survey.equals(moved.figure().survey())));
        return new VisibleAnswers(answers, hidden, few);
    }

    /** Whether a figure may be shown. */
    public boolean shows(FigureChange moved) {
        var figure = moved.figure();
        var kind = figure.name().kind();
        if (kind != Kind.QUESTION && kind != Kind.SLOT) {
            return true;
        }
        return !isHidden(figure, hidden) && !hiddenFigures.contains(figure.name());
    }

    private static boolean isHidden(Figure figure, SortedMap<SurveyCode, Hidden> hidden) {
        var survey = figure.survey();
        return survey != null && hidden.containsKey(survey);
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
