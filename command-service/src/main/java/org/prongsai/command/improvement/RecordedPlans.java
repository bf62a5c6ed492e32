package org.prongsai.command.improvement;

import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.event.ImprovementPlanEvent;
import org.prongsai.engine.event.Streams;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.log.AsOf;
import org.prongsai.log.EventLog;
import org.springframework.stereotype.Component;

/** Improvement plans as they stand in the log, for whoever has to look at one before changing it. */
@Component
public class RecordedPlans {
    private final EventLog log;

    RecordedPlans(EventLog log) {
        this.log = log;
    }

    /** The plan of an assessment, as committed so far; empty where nobody planned anything. */
    public PlanState plan(AssessmentId assessment) {
        var fold = new Object() {
            PlanState plan = PlanState.EMPTY;
        };
        log.readStream(Streams.plan(assessment), AsOf.latest(), logged -> {
            if (!(logged.event() instanceof ImprovementPlanEvent event)) {
                throw new IllegalStateException("stream %s holds %s".formatted(logged.stream(), logged.name()));
            }
            fold.plan = fold.plan.apply(event);
        });
        return fold.plan;
    }
}
