package org.prongsai.query.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.event.ImprovementPlanEvent;
import org.prongsai.log.LoggedEvent;
import org.prongsai.query.assessment.PastAssessment;

/** One pass over an assessment's streams that works scores out only where a stretch begins or ends. */
final class EffectPass implements Consumer<LoggedEvent> {
    private final PastAssessment past;
    private final Function<AssessmentState, Snapshot> camera;
    private final long from;
    private final List<Stretch> stretches;
    private final List<Effect> effects = new ArrayList<>();
    private boolean wholeBegun;
    private @Nullable Snapshot wholeBefore;
    private boolean begun;
    private @Nullable Snapshot before;
    private boolean fresh;
    private @Nullable Snapshot latest;

    /**
     * @param from events up to here are no part of the whole
     * @param stretches behind it, one after the other, each from one event of the assessment to another
     */
    EffectPass(PastAssessment past, Function<AssessmentState, Snapshot> camera, long from, List<Stretch> stretches) {
        this.past = past;
        this.camera = camera;
        this.from = from;
        this.stretches = stretches;
    }

    @Override
    public void accept(LoggedEvent logged) {
        if (!wholeBegun && logged.position() > from) {
            wholeBegun = true;
            wholeBefore = snapshot();
        }
        var stretch = effects.size() < stretches.size() ? stretches.get(effects.size()) : null;
        if (stretch != null && !begun && logged.position() >= stretch.first()) {
            begun = true;
            before = snapshot();
        }
        past.apply(logged);
        fresh &= logged.event() instanceof ImprovementPlanEvent; // They move no score.
        if (stretch != null && begun && logged.position() >= stretch.last()) {
            effects.add(Effect.of(before, snapshot()));
            begun = false;
        }
    }

    private @Nullable Snapshot snapshot() {
        if (!fresh) {
            var state = past.state();
            latest = state == null ? null : camera.apply(state);
            fresh = true;
        }
        return latest;
    }

    /** Of each stretch, in their order. */
    List<Effect> effects() {
        return List.copyOf(effects);
    }

    /** Of everything behind {@code from}. */
    Effect whole() {
        return wholeBegun ? Effect.of(wholeBefore, snapshot()) : Effect.of(snapshot(), snapshot());
    }
}
