package org.prongsai.query.effect;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.assessment.Phase;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.engine.score.ScoreSheets;
import org.prongsai.query.privacy.AnswerGate;

/**
 * An assessment at one point of its history; the fold that it was taken from may go on.
 *
 * @param responses that count, by survey
 * @param staffOpen surveys of the staff that still take answers
 */
public record Snapshot(
        ScoreSheet sheet, Phase phase, SortedMap<SurveyCode, Integer> responses, SortedSet<SurveyCode> staffOpen) {

    static Snapshot of(AssessmentState state, Methodology methodology) {
        var responses = new TreeMap<SurveyCode, Integer>();
        state.surveys()
                .forEach((code, survey) -> responses.put(code, survey.tally().respondents()));
        return new Snapshot(
                ScoreSheets.of(state, methodology),
                state.phase(),
                responses,
                AnswerGate.staffSurveysOpen(state, methodology));
    }
}
