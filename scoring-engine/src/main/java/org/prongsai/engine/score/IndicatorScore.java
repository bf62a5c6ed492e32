package org.prongsai.engine.score;

import java.util.List;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Indicator;

/**
 * One indicator.
 *
 * @param n responses it rests on, over all its surveys; for a checklist, items judged
 * @param parts one per survey, where the instrument has surveys
 * @param subIndicators where it is a checklist indicator
 */
public record IndicatorScore(
        Indicator indicator, int n, Score score, List<Part> parts, List<SubIndicatorScore> subIndicators) {

    /** An indicator as one survey answered it. */
    public record Part(SurveyCode survey, Score score, List<QuestionScore> questions) {
        public Part {
            questions = List.copyOf(questions);
        }
    }

    public IndicatorScore {
        parts = List.copyOf(parts);
        subIndicators = List.copyOf(subIndicators);
    }
}
