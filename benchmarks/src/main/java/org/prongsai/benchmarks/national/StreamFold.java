package org.prongsai.benchmarks.national;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.tally.TallyShape;
import org.prongsai.log.LoggedEvent;
import org.prongsai.log.methodology.Methodologies;

/** Folds one assessment event by event, as its streams hold it. */
final class StreamFold {
    private final Methodologies methodologies;
    private @Nullable AssessmentState state;

    StreamFold(Methodologies methodologies) {
        this.methodologies = methodologies;
    }

    void apply(LoggedEvent logged) {
        if (logged.event() instanceof AssessmentOpened opened) {
            state = AssessmentState.opened(
                    opened,
                    (ref, survey) -> TallyShape.of(methodologies.get(ref).slots(survey)));
        } else if (logged.event() instanceof AssessmentScoped scoped && state != null) {
            state.apply(scoped);
        }
    }

    /** Null before it is opened. */
    @Nullable
    AssessmentState state() {
        return state;
    }
}
