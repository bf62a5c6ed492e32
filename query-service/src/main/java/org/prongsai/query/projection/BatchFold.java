package org.prongsai.query.projection;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.engine.event.AssessmentEvent;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.ImprovementPlanEvent;
import org.prongsai.engine.event.MethodologyRegistered;
import org.prongsai.engine.event.ResponseEvent;
import org.prongsai.engine.event.SurveyEvent;
import org.prongsai.log.EventLog;
import org.prongsai.query.methodology.PinnedMethodologies;
import org.springframework.stereotype.Component;

/** Folds one batch: loads each row it touches once, applies all events in memory, and writes each row once. */
@Component
final class BatchFold {
    private final EventLog log;
    private final ReadModels models;
    private final ReadRows rows;
    private final PinnedMethodologies methodologies;

    BatchFold(EventLog log, ReadModels models, ReadRows rows, PinnedMethodologies methodologies) {
        this.log = log;
        this.models = models;
        this.rows = rows;
        this.methodologies = methodologies;
    }

    void write(Batch batch) {
        new Fold(batch).write();
    }

    /** The rows of one batch. Sorted, so that two processes would take row locks in the same order. */
    private final class Fold {
        private final Batch batch;
        private final Map<String, Long> positions;
        private final TreeMap<String, FoldedAssessment> assessments = new TreeMap<>();
        private final TreeMap<String, FoldedPlan> plans = new TreeMap<>();
        private final TreeMap<String, AgencyRow> agencies = new TreeMap<>();
        private final TreeMap<String, MethodologyRow> registered = new TreeMap<>();
        private Progress progress = Progress.NONE;

        Fold(Batch batch) {
            this.batch = batch;
            positions = log.positions(
                    batch.events().stream().map(Batch.Handed::eventId).toList());
        }

        void write() {
            load();
            for (var handed : batch.events()) {
                try {
                    apply(handed);
                } catch (RuntimeException e) {
                    throw new UnfoldableEvent(handed.eventId(), handed.stream(), e);
                }
            }
            models.saveAgencies(agencies.values());
            models.saveMethodologies(registered.values());
            models.saveAssessments(assessments.values());
            models.savePlans(plans);
            models.saveScores(scores());
            models.saveProgress(progress);
        }

        private void load() {
            Set<String> folded = new TreeSet<>();
            Set<String> planned = new TreeSet<>();
            for (var handed : batch.events()) {
                switch (handed.event()) {
                    case AgencyRegistered _, MethodologyRegistered _ -> {}
                    case ImprovementPlanEvent plan ->
                        planned.add(plan.assessmentId().value());
                    case AssessmentScoped scoped ->
                        folded.add(scoped.assessmentId().value());
                }
            }
            assessments.putAll(models.assessments(folded, methodologies.shapes()));
            plans.putAll(models.plans(planned));
        }

        private void apply(Batch.Handed handed) {
            long position = position(handed);
            switch (handed.event()) {
                case AgencyRegistered agency -> agencies.put(agency.agencyId().value(), AgencyRow.of(agency, position));
                case MethodologyRegistered registration ->
                    registered.put(
                            handed.stream() + "@" + registration.methodology().revision(),
                            new MethodologyRow(methodologies.get(registration.methodology()), position));
                case AssessmentOpened opened -> assessment(opened).open(opened, position, methodologies.shapes());
                case AssessmentEvent event -> assessment(event).apply(event, position);
                case SurveyEvent event -> assessment(event).apply(event, position);
                case ResponseEvent event -> assessment(event).apply(event, position);
                case ImprovementPlanEvent event ->
                    plans.compute(
                            event.assessmentId().value(),
                            (_, plan) -> (plan == null ? FoldedPlan.EMPTY : plan).apply(event, position));
            }
            progress = progress.reached(position, handed.at());
        }

        private long position(Batch.Handed handed) {
            var position = positions.get(handed.eventId());
            if (position == null) {
                throw new IllegalStateException("the event is not in the log");
            }
            return position;
        }

        private FoldedAssessment assessment(AssessmentScoped event) {
            return assessments.computeIfAbsent(event.assessmentId().value(), _ -> FoldedAssessment.notYetOpened());
        }

        private List<ScoreRow> scores() {
            var known = new HashMap<>(models.agencies(assessments.values().stream()
                    .map(folded -> folded.state().id().agencyId().value())
                    .collect(Collectors.toSet())));
            return assessments.values().stream()
                    .map(folded -> rows.row(
                            folded.state(),
                            folded.position(),
                            known.get(folded.state().id().agencyId().value())))
                    .toList();
        }
    }

    /** The highest position folded and when that event happened. */
    record Progress(long position, Instant at) {
        static final Progress NONE = new Progress(0, Instant.EPOCH);

        Progress reached(long reached, Instant happened) {
            return reached > position ? new Progress(reached, happened) : this;
        }
    }
}
