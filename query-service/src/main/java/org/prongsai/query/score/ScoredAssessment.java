package org.prongsai.query.score;

import org.prongsai.engine.assessment.Phase;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.query.assessment.LogPoint;

/**
 * The score sheet of an assessment as of a point of the log.
 *
 * @param lastPosition the last event the sheet rests on
 */
public record ScoredAssessment(ScoreSheet sheet, Phase phase, LogPoint asOf, long lastPosition) {}
