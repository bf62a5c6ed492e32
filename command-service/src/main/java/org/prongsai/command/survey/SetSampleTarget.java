package org.prongsai.command.survey;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.SurveyCode;

/** Declares how many people could answer a survey, or how many have to; replaces an earlier declaration as a whole. */
public record SetSampleTarget(
        AssessmentId assessmentId,
        SurveyCode survey,
        @Nullable Integer population,
        @Nullable Integer minimum) {}
