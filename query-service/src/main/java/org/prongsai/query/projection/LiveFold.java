package org.prongsai.query.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.fold.DamagedAssessment;
import org.prongsai.engine.fold.FoldedAssessment;
import org.prongsai.engine.fold.FoldedLog;
import org.prongsai.engine.fold.Positioned;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.query.methodology.PinnedMethodologies;
import org.springframework.stereotype.Component;

/** Folds a stretch of the log into the read tables: each row that it touches is loaded at most once and written once. */
@Component
final class LiveFold {
    private final ReadModels models;
    private final ReadRows rows;
    private final PinnedMethodologies methodologies;
    private final PlainFold plain;

    LiveFold(ReadModels models, ReadRows rows, PinnedMethodologies methodologies, PlainFold plain) {
        this.models = models;
        this.rows = rows;
        this.methodologies = methodologies;
        this.plain = plain;
    }

    /**
     * Writes what a stretch changes, in the caller's transaction.
     *
     * @param lastAt when the last event of the stretch happened
     * @param remembered what the tables hold of some assessments; changed to what they hold then, and of no use where the
     *     transaction fails or this stops
     * @return the event at which it has to stop, where there is one; nothing is written then
     */
    Optional<PlainFold.Stop> write(FoldedLog stretch, Instant lastAt, RememberedAssessments remembered) {
        var unreadable = stretch.unreadable();
        if (unreadable.isPresent()) {
            return Optional.of(plain.unreadable(unreadable.getAsLong())
                    .orElseThrow(() -> unexplained("the event at " + unreadable.getAsLong())));
        }
        var before = before(stretch, remembered);
        var folded = new ArrayList<FoldedAssessment>();
        var damaged = new ArrayList<String>();
        for (int index = 0; index < stretch.assessments(); index++) {
            try {
                var known = before.get(stretch.id(index));
                folded.add(
                        known == null
                                ? stretch.assessment(index, methodologies.shapes())
                                : stretch.assessment(index, methodologies.shapes(), known));
            } catch (DamagedAssessment e) {
                damaged.add(e.assessment());
            }
        }
        if (!damaged.isEmpty()) {
            return Optional.of(first(damaged, stretch.last()));
        }
        folded.forEach(remembered::put);
        save(stretch, folded);
        models.saveProgress(stretch.last(), lastAt);
        return Optional.empty();
    }

    /** How the assessments stood, by id: as remembered, else as the tables hold them. */
    private Map<String, FoldedAssessment> before(FoldedLog stretch, RememberedAssessments remembered) {
        var before = new HashMap<String, FoldedAssessment>();
        var unknown = new TreeSet<String>();
        for (int index = 0; index < stretch.assessments(); index++) {
            var id = stretch.id(index);
            var known = remembered.get(id);
            if (known == null) {
                unknown.add(id);
            } else {
                before.put(id, known);
            }
        }
        var states = models.assessments(unknown, methodologies.shapes());
        var plans = models.plans(unknown);
        for (var id : unknown) {
            if (states.containsKey(id) || plans.containsKey(id)) {
                before.put(id, new FoldedAssessment(AssessmentId.parse(id), states.get(id), plans.get(id)));
            }
        }
        return before;
    }

    private PlainFold.Stop first(List<String> damaged, long upTo) {
        return damaged.stream()
                .flatMap(id -> plain.first(AssessmentId.parse(id), upTo).stream())
                .min(Comparator.comparingLong(PlainFold.Stop::position))
                .orElseThrow(() -> unexplained("a stretch up to " + upTo));
    }

    private static IllegalStateException unexplained(String what) {
        return new IllegalStateException("%s was refused, but event by event it can be folded".formatted(what));
    }

    private void save(FoldedLog stretch, List<FoldedAssessment> folded) {
        models.saveAgencies(stretch.agencies().stream()
                .map(agency -> AgencyRow.of(agency.value(), agency.position()))
                .toList());
        models.saveMethodologies(stretch.methodologies().stream()
                .map(registered ->
                        new MethodologyRow(methodologies.get(registered.value().methodology()), registered.position()))
                .toList());
        var states = new ArrayList<Positioned<AssessmentState>>();
        var plans = new TreeMap<String, Positioned<PlanState>>();
        for (var assessment : folded) {
            if (assessment.state() != null) {
                states.add(assessment.state());
            }
            if (assessment.plan() != null) {
                plans.put(assessment.id().value(), assessment.plan());
            }
        }
        models.saveAssessments(states);
        models.savePlans(plans);
        models.saveScores(scores(states));
    }

    private List<ScoreRow> scores(List<Positioned<AssessmentState>> states) {
        var ids = new HashSet<String>();
        states.forEach(state -> ids.add(state.value().id().agencyId().value()));
        var agencies = models.agencies(ids);
        return states.stream()
                .map(state -> rows.row(
                        state.value(),
                        state.position(),
                        agencies.get(state.value().id().agencyId().value())))
                .toList();
    }
}
