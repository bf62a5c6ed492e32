package org.prongsai.engine.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.assessment.AssessmentStateCodec;
import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.assessment.PlanStateCodec;
import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.ImprovementPlanEvent;
import org.prongsai.engine.event.MethodologyRegistered;

/** The plain fold, event by event, as it would be told to a beginner. */
final class SequentialFold {
    private final SortedMap<String, Positioned<AssessmentState>> states = new TreeMap<>();
    private final SortedMap<String, Positioned<PlanState>> plans = new TreeMap<>();
    private final SortedMap<String, Positioned<AgencyRegistered>> agencies = new TreeMap<>();
    private final SortedMap<String, Positioned<MethodologyRegistered>> methodologies = new TreeMap<>();
    private long last;
    private boolean refused;

    static SequentialFold of(List<LoggedBytes> log) {
        var fold = new SequentialFold();
        try {
            log.forEach(fold::apply);
        } catch (RuntimeException e) {
            fold.refused = true;
        }
        return fold;
    }

    private void apply(LoggedBytes logged) {
        last = logged.position();
        switch (logged.event()) {
            case AgencyRegistered agency -> agencies.put(agency.agencyId().value(), new Positioned<>(last, agency));
            case MethodologyRegistered methodology ->
                methodologies.put(
                        methodology.methodology().id()
                                + methodology.methodology().revision(),
                        new Positioned<>(last, methodology));
            case ImprovementPlanEvent planned ->
                plans.compute(
                        planned.assessmentId().value(),
                        (_, plan) ->
                                new Positioned<>(last, (plan == null ? PlanState.EMPTY : plan.value()).apply(planned)));
            case AssessmentOpened opened -> open(opened);
            case AssessmentScoped scoped -> {
                var state = states.get(scoped.assessmentId().value());
                if (state == null) {
                    throw new IllegalStateException("never opened");
                }
                state.value().apply(scoped);
                states.put(scoped.assessmentId().value(), new Positioned<>(last, state.value()));
            }
        }
    }

    private void open(AssessmentOpened opened) {
        var state = AssessmentState.opened(opened, RandomWholeLog.SHAPES);
        if (states.putIfAbsent(opened.assessmentId().value(), new Positioned<>(last, state)) != null) {
            throw new IllegalStateException("opened twice");
        }
    }

    boolean refused() {
        return refused;
    }

    long last() {
        return last;
    }

    SortedMap<String, Positioned<AgencyRegistered>> agencies() {
        return agencies;
    }

    SortedMap<String, Positioned<MethodologyRegistered>> methodologies() {
        return methodologies;
    }

    List<String> rows() {
        var rows = new TreeMap<String, String>();
        states.forEach((id, state) ->
                rows.put(id, FoldedLogTest.row(id, state.position(), AssessmentStateCodec.encode(state.value()))));
        plans.forEach((id, plan) -> rows.put(
                id + "/plan", FoldedLogTest.row(id + "/plan", plan.position(), PlanStateCodec.encode(plan.value()))));
        return new ArrayList<>(rows.values());
    }
}
