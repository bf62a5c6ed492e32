package org.prongsai.query.assessment;

import org.prongsai.engine.assessment.AssessmentState;

/** An assessment as its events told it. */
public record AssessmentAsOf(AssessmentState state, LogPoint asOf) {}
