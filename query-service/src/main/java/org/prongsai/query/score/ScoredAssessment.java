package org.prongsai.query.score;

import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.assessment.Phase;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.query.assessment.LogPoint;

/**
 * The score sheet of an assessment as of a point of the log.
 *
 * @param state what the sheet was worked out from; not to be folded any further
 */
public record ScoredAssessment(ScoreSheet sheet, AssessmentState state, LogPoint asOf) {
    public Phase phase() {
        return state.phase();
    }
}
