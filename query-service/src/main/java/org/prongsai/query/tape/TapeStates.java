package org.prongsai.query.tape;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.tape.AssessmentFold;
import org.prongsai.engine.tape.TapeLayout;
import org.prongsai.query.methodology.PinnedMethodologies;
import org.springframework.stereotype.Component;

/** Single assessments as they were known, from the tape. */
@Component
public class TapeStates {
    private final Tape tape;
    private final PinnedMethodologies methodologies;
    private final Map<MethodologyRef, TapeLayout> layouts = new ConcurrentHashMap<>();

    TapeStates(Tape tape, PinnedMethodologies methodologies) {
        this.tape = tape;
        this.methodologies = methodologies;
    }

    /** Where the counts and verdicts of a pinned methodology stand. */
    public TapeLayout layout(MethodologyRef pinned) {
        var known = layouts.get(pinned);
        return known != null ? known : layouts.computeIfAbsent(pinned, ref -> TapeLayout.of(methodologies.get(ref)));
    }

    /** Whether the tape goes as far as a position. */
    public boolean hold(long position) {
        return tape.view().upTo() >= position;
    }

    /** The assessment as of a position that the tape {@linkplain #hold holds}; empty where it was not opened by then. */
    public Optional<AssessmentState> state(AssessmentId id, long position) {
        return tape.view().year(id.fiscalYear().value()).state(id.value(), position, new AssessmentFold(this::layout));
    }
}
