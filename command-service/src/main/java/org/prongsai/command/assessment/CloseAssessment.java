package org.prongsai.command.assessment;

import org.prongsai.engine.id.AssessmentId;

/** Ends the collection of one assessment: all of its surveys close, and no more verdicts are taken. */
public record CloseAssessment(AssessmentId assessmentId) implements AssessmentCommand {}
