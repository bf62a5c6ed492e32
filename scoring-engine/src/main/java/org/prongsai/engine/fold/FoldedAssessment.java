package org.prongsai.engine.fold;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.id.AssessmentId;

/**
 * One assessment as all its events tell it.
 *
 * @param state null where there is only a plan
 * @param plan null where there is none
 */
public record FoldedAssessment(
        AssessmentId id,
        @Nullable Positioned<AssessmentState> state,
        @Nullable Positioned<PlanState> plan) {}
