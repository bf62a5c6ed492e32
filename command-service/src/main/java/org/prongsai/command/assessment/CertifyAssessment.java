package org.prongsai.command.assessment;

import org.prongsai.engine.id.AssessmentId;

/** Declares a closed assessment final. */
public record CertifyAssessment(AssessmentId assessmentId) implements AssessmentCommand {}
