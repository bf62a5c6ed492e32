package org.prongsai.engine.score;

import java.util.List;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Question;

/**
 * One question in one survey.
 *
 * @param n the most answers any of its slots has
 */
public record QuestionScore(Question question, SurveyCode survey, int n, Score score, List<SlotScore> slots) {
    public QuestionScore {
        slots = List.copyOf(slots);
    }
}
