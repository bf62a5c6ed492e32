package org.prongsai.engine.fold;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.assessment.TallyShapes;
import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.engine.event.AssessmentBytes;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.ImprovementPlanEvent;
import org.prongsai.engine.event.MethodologyRegistered;
import org.prongsai.engine.event.SurveyOpened;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.tally.Tally;

/**
 * Puts one assessment together, from nothing or from how it stood: its events in the order of positions, and then all its
 * responses at once.
 */
final class AssessmentFold {
    private final String name;
    private final TallyShapes shapes;
    private final List<KeptEvent> events = new ArrayList<>();
    private final Map<SurveyCode, List<FlatSurvey>> counted = new TreeMap<>();
    private final Map<SurveyCode, Long> openedAt = new HashMap<>();
    private @Nullable AssessmentState state;
    private @Nullable PlanState plan;
    private long statePosition;
    private long planPosition;

    AssessmentFold(String name, TallyShapes shapes) {
        this.name = name;
        this.shapes = shapes;
    }

    /** Goes on from here. Its state is changed in place, even where the fold then fails. */
    void begin(FoldedAssessment before) {
        if (before.state() != null) {
            state = before.state().value();
            statePosition = before.state().position();
        }
        if (before.plan() != null) {
            plan = before.plan().value();
            planPosition = before.plan().position();
        }
    }

    void collect(PartialFold part, int number) {
        part.collect(number, events);
        for (var survey = part.surveys(number); survey != null; survey = survey.next) {
            counted.computeIfAbsent(new SurveyCode(new String(survey.code, UTF_8)), _ -> new ArrayList<>())
                    .add(survey);
        }
    }

    FoldedAssessment fold() {
        events.sort(Comparator.comparingLong(KeptEvent::position));
        try {
            var reader = new AssessmentBytes(AssessmentId.parse(name));
            events.forEach(kept -> apply(kept, reader));
            counted.forEach(this::apply);
        } catch (DamagedAssessment e) {
            throw e;
        } catch (RuntimeException e) { // Whatever the states refuse, and the codec.
            throw damaged(String.valueOf(e.getMessage()));
        }
        return new FoldedAssessment(
                AssessmentId.parse(name),
                state == null ? null : new Positioned<>(statePosition, state),
                plan == null ? null : new Positioned<>(planPosition, plan));
    }

    private void apply(KeptEvent kept, AssessmentBytes reader) {
        switch (kept.event(reader)) {
            case AgencyRegistered _, MethodologyRegistered _ -> throw damaged("it holds what belongs to none");
            case AssessmentScoped scoped -> apply(scoped, kept.position());
        }
    }

    private void apply(AssessmentScoped event, long position) {
        if (!event.assessmentId().value().equals(name)) {
            throw damaged("position %d tells of %s".formatted(position, event.assessmentId()));
        }
        if (event instanceof ImprovementPlanEvent planned) {
            plan = (plan == null ? PlanState.EMPTY : plan).apply(planned);
            planPosition = Math.max(planPosition, position);
            return;
        }
        if (event instanceof AssessmentOpened opened) {
            if (state != null) {
                throw damaged("it is opened twice");
            }
            state = AssessmentState.opened(opened, shapes);
        } else {
            open().apply(event);
        }
        if (event instanceof SurveyOpened opened) {
            openedAt.put(opened.survey(), position);
        }
        statePosition = Math.max(statePosition, position);
    }

    private void apply(SurveyCode code, List<FlatSurvey> parts) {
        var survey = open().surveys().get(code);
        long from = openedAt.getOrDefault(code, 0L); // One that is open since before is open for all of them.
        if (survey == null || parts.stream().anyMatch(part -> part.first() < from)) {
            throw damaged("survey %s was answered before it was opened".formatted(code));
        }
        var shape = survey.tally().shape();
        var counts = new int[shape.size()];
        int respondents = 0;
        for (var part : parts) {
            if (!part.addTo(counts, shape)) {
                throw damaged("answers to survey %s do not fit its form".formatted(code));
            }
            respondents += part.respondents();
            statePosition = Math.max(statePosition, part.last());
        }
        survey.tally().merge(Tally.of(shape, respondents, counts));
    }

    private AssessmentState open() {
        if (state == null) {
            throw damaged("it was never opened");
        }
        return state;
    }

    private DamagedAssessment damaged(String why) {
        return new DamagedAssessment(name, why);
    }
}
