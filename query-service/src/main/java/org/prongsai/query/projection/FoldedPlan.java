package org.prongsai.query.projection;

import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.event.ImprovementPlanEvent;

/**
 * An improvement plan while a batch is folded into it.
 *
 * @param position the highest position folded
 */
record FoldedPlan(PlanState plan, long position) {
    static final FoldedPlan EMPTY = new FoldedPlan(PlanState.EMPTY, 0);

    FoldedPlan apply(ImprovementPlanEvent event, long at) {
        return new FoldedPlan(plan.apply(event), Math.max(position, at));
    }
}
