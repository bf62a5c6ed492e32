package org.prongsai.query.effect;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.prongsai.engine.explanation.FigureName;
import org.prongsai.engine.explanation.SheetChange.CountChange;
import org.prongsai.engine.explanation.SheetChange.FigureChange;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.query.privacy.AnswerGate.Hidden;
import org.prongsai.query.privacy.FigureGate;

/**
 * What an effect shows of questions and answers: what is hidden on one side is hidden on both, else the one would follow from
 * the other.
 *
 * @param answers counts that may be shown
 * @param hidden surveys of which questions or counts moved that are not shown, and why
 * @param hiddenFigures questions and slots that are not shown
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
        var gates = Stream.of(effect.before(), effect.after())
                .filter(Objects::nonNull)
                .map(snapshot -> new FigureGate(snapshot.sheet(), snapshot.staffOpen()))
                .toList();
        var hidden = new TreeMap<SurveyCode, Hidden>();
        var hiddenFigures = new HashSet<FigureName>();
        Stream.concat(
                        effect.change().figures().stream().map(FigureChange::figure),
                        effect.change().answers().stream().map(CountChange::figure))
                .forEach(figure -> gates.stream()
                        .flatMap(gate -> gate.hidesCounts(figure).stream())
                        .min(Comparator.naturalOrder())
                        .ifPresent(why -> {
                            hiddenFigures.add(figure.name());
                            hidden.merge(Objects.requireNonNull(figure.survey()), why, VisibleAnswers::first);
                        }));
        var answers = effect.change().answers().stream()
                .filter(moved -> !hiddenFigures.contains(moved.figure().name()))
                .toList();
        return new VisibleAnswers(answers, hidden, hiddenFigures);
    }

    private static Hidden first(Hidden one, Hidden other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** Whether a figure may be shown. */
    public boolean shows(FigureChange moved) {
        return !hiddenFigures.contains(moved.figure().name());
    }
}
