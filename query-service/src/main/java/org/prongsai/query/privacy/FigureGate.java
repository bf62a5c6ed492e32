package org.prongsai.query.privacy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.explanation.Figure;
import org.prongsai.engine.explanation.FigureName.Kind;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.score.QuestionScore;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.query.privacy.AnswerGate.Hidden;

/** What may be shown of single figures of a score sheet, by the rule of {@link QuestionGate}. Only answers are ever hidden. */
public final class FigureGate {
    private final Map<Place, Asked> questions = new HashMap<>();
    private final Map<Place, Asked> slots = new HashMap<>();

    /** Questions and slots have ids of their own within a survey. */
    private record Place(SurveyCode survey, String id) {}

    private record Asked(QuestionScore question, QuestionGate gate) {}

    /** @param staffOpen surveys of the staff that still take answers: {@link AnswerGate#staffSurveysOpen} */
    public FigureGate(ScoreSheet sheet, Set<SurveyCode> staffOpen) {
        for (var indicator : sheet.indicators()) {
            for (var part : indicator.parts()) {
                var gate = new QuestionGate(staffOpen.contains(part.survey()), part);
                for (var question : part.questions()) {
                    var asked = new Asked(question, gate);
                    questions.put(new Place(part.survey(), question.question().id()), asked);
                    question.slots()
                            .forEach(slot -> slots.put(
                                    new Place(part.survey(), slot.slot().id()), asked));
                }
            }
        }
    }

    /** Why the score of a figure is hidden. */
    public Optional<Hidden> hidesScore(Figure figure) {
        var asked = asked(figure);
        if (asked == null) {
            return Optional.empty();
        }
        return figure.name().kind() == Kind.QUESTION
                ? asked.gate().hidesQuestions()
                : asked.gate().hidesSlots(asked.question());
    }

    /** Why a figure is hidden as a fraction, and how often each level was answered with it. */
    public Optional<Hidden> hidesCounts(Figure figure) {
        var asked = asked(figure);
        if (asked == null) {
            return Optional.empty();
        }
        boolean above = figure.name().kind() == Kind.QUESTION && figure.slot() == null;
        return above ? asked.gate().hidesFractions() : asked.gate().hidesCounts(asked.question());
    }

    private @Nullable Asked asked(Figure figure) {
        var survey = figure.survey();
        if (survey == null) {
            return null;
        }
        var place = new Place(survey, figure.name().id());
        return switch (figure.name().kind()) {
            case QUESTION -> questions.get(place);
            case SLOT -> slots.get(place);
            case TOTAL, INSTRUMENT, SURVEY, INDICATOR, SUB_INDICATOR, ITEM -> null;
        };
    }
}
