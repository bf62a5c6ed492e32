package org.prongsai.engine.event;

import org.prongsai.engine.id.AssessmentId;

/** An event that belongs to one assessment, whichever of its streams it stands in. */
public sealed interface AssessmentScoped extends Event
        permits AssessmentEvent, SurveyEvent, ResponseEvent, ImprovementPlanEvent {

    AssessmentId assessmentId();
}
