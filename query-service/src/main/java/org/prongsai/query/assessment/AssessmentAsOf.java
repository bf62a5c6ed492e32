package org.prongsai.query.assessment;

import org.prongsai.engine.assessment.AssessmentState;

/**
 * An assessment as its events told it.
 *
 * @param lastPosition the last event that is in the state: as long as it is the same, so is everything computed from it
 */
public record AssessmentAsOf(AssessmentState state, LogPoint asOf, long lastPosition) {}
