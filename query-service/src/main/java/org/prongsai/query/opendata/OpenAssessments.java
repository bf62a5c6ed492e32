package org.prongsai.query.opendata;

import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.query.methodology.PinnedMethodologies;
import org.springframework.stereotype.Component;

/** The gate that figures pass on their way to anybody: packages and reports take them from here. */
@Component
public class OpenAssessments {
    private final PinnedMethodologies methodologies;
    private final OpenDataSettings settings;

    OpenAssessments(PinnedMethodologies methodologies, OpenDataSettings settings) {
        this.methodologies = methodologies;
        this.settings = settings;
    }

    /**
     * What may be told of an assessment.
     *
     * @param state not to be folded any further
     */
    public OpenAssessment of(AgencyRegistered agency, AssessmentState state, PlanState plan) {
        return OpenAssessment.of(
                agency,
                state,
                methodologies.get(state.methodology()),
                methodologies.shapes(),
                plan,
                settings.respondentsMin());
    }
}
