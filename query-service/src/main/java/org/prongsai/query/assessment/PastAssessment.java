package org.prongsai.query.assessment;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.assessment.TallyShapes;
import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.engine.event.AssessmentEvent;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.ImprovementPlanEvent;
import org.prongsai.engine.event.MethodologyRegistered;
import org.prongsai.engine.event.ResponseEvent;
import org.prongsai.engine.event.SurveyEvent;
import org.prongsai.log.LoggedEvent;

/** Folds the events of one assessment as they are read from the log. */
public final class PastAssessment {
    private final TallyShapes shapes;
    private @Nullable AssessmentState state;
    private PlanState plan = PlanState.EMPTY;

    PastAssessment(TallyShapes shapes) {
        this.shapes = shapes;
    }

    public void apply(LoggedEvent logged) {
        switch (logged.event()) {
            case ImprovementPlanEvent event -> plan = plan.apply(event);
            case AssessmentOpened opened -> fold(logged, opened);
            case AssessmentEvent event -> fold(logged, event);
            case SurveyEvent event -> fold(logged, event);
            case ResponseEvent event -> fold(logged, event);
            case AgencyRegistered _, MethodologyRegistered _ ->
                throw new IllegalStateException("stream %s holds an event that belongs to no assessment: %s"
                        .formatted(logged.stream(), logged));
        }
    }

    private void fold(LoggedEvent logged, AssessmentScoped event) {
        var known = state;
        if (known != null) {
            known.apply(event);
        } else if (event instanceof AssessmentOpened opened) {
            state = AssessmentState.opened(opened, shapes);
        } else {
            throw new IllegalStateException("%s stands before its assessment was opened".formatted(logged));
        }
    }

    /** Null as long as it was not opened. */
    public @Nullable AssessmentState state() {
        return state;
    }

    PlanState plan() {
        return plan;
    }
}
