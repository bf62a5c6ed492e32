package org.prongsai.engine.event;

import java.util.List;
import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.id.AssessmentId;

/**
 * What was done and what came of it: the reporting columns of the official report.
 *
 * @param summary what was done, paragraph by paragraph
 * @param outcome result or success, paragraph by paragraph
 */
public record ActivityOutcomeRecorded(
        AssessmentId assessmentId, ActivityId activityId, List<String> summary, List<String> outcome)
        implements ImprovementPlanEvent {

    public ActivityOutcomeRecorded {
        Shape.present("assessmentId", assessmentId);
        Shape.present("activityId", activityId);
        summary = Shape.texts("summary", summary);
        outcome = Shape.texts("outcome", outcome);
    }
}
