package org.prongsai.query.projection;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.assessment.TallyShapes;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.AssessmentScoped;

/** An assessment's state while a batch is folded into it. */
final class FoldedAssessment {
    private @Nullable AssessmentState state;
    private long position;

    FoldedAssessment(@Nullable AssessmentState state, long position) {
        this.state = state;
        this.position = position;
    }

    static FoldedAssessment notYetOpened() {
        return new FoldedAssessment(null, 0);
    }

    void open(AssessmentOpened event, long at, TallyShapes shapes) {
        if (state != null) {
            throw new IllegalStateException("assessment %s is opened twice".formatted(event.assessmentId()));
        }
        state = AssessmentState.opened(event, shapes);
        reached(at);
    }

    void apply(AssessmentScoped event, long at) {
        if (state == null) {
            throw new IllegalStateException("assessment %s was never opened".formatted(event.assessmentId()));
        }
        state.apply(event);
        reached(at);
    }

    AssessmentState state() {
        if (state == null) {
            throw new IllegalStateException("an assessment without events is not folded");
        }
        return state;
    }

    /** The highest position folded; not the last one, where an event came late. */
    long position() {
        return position;
    }

    private void reached(long at) {
        position = Math.max(position, at);
    }
}
