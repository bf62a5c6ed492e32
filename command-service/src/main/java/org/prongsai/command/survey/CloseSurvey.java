package org.prongsai.command.survey;

import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.SurveyCode;

/** Ends the collection of one survey. */
public record CloseSurvey(AssessmentId assessmentId, SurveyCode survey) {}
