package org.prongsai.command.survey;

import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;

/** Takes one response out of the count. */
public record WithdrawSurveyResponse(
        AssessmentId assessmentId, SurveyCode survey, ResponseId responseId, String reason) {}
