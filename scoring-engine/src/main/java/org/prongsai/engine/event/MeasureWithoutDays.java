package org.prongsai.engine.event;

import tools.jackson.databind.node.ObjectNode;

/**
 * {@code ActivityRecorded} and {@code ActivityRevised} 1 to 2: a plan has days and figures since, and what was planned before
 * has none.
 */
final class MeasureWithoutDays implements Upcaster {
    @Override
    public void upcast(ObjectNode event) {
        if (event.get("plan") instanceof ObjectNode plan) {
            plan.remove("dueOn");
            plan.remove("stepsDue");
            plan.remove("figures");
        }
    }
}
