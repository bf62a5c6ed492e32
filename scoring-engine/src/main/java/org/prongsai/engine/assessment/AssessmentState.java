package org.prongsai.engine.assessment;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.AssessmentCertified;
import org.prongsai.engine.event.AssessmentClosed;
import org.prongsai.engine.event.AssessmentEvent;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.ImprovementPlanEvent;
import org.prongsai.engine.event.PublishedResultCorrected;
import org.prongsai.engine.event.ResponseEvent;
import org.prongsai.engine.event.ResultPublished;
import org.prongsai.engine.event.SampleTargetSet;
import org.prongsai.engine.event.SurveyClosed;
import org.prongsai.engine.event.SurveyEvent;
import org.prongsai.engine.event.SurveyOpened;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.tally.Tally;

/**
 * Everything an assessment's scores depend on, folded from its events. Live projection, as-of questions and audits use this
 * one fold. Improvement plans are folded apart, in {@link PlanState}: they move no score.
 *
 * <p>Mutable and not thread-safe: it belongs to one fold.
 */
public final class AssessmentState {
    private final AssessmentId id;
    private final MethodologyRef methodology;
    private final TallyShapes shapes;
    private final SortedMap<SurveyCode, SurveyState> surveys = new TreeMap<>();
    private final SortedMap<String, Verdict> verdicts = new TreeMap<>();
    private Phase phase = Phase.OPEN;
    private @Nullable Published published;

    AssessmentState(AssessmentId id, MethodologyRef methodology, TallyShapes shapes) {
        this.id = id;
        this.methodology = methodology;
        this.shapes = shapes;
    }

    /** The state right after opening. */
    public static AssessmentState opened(AssessmentOpened event, TallyShapes shapes) {
        return new AssessmentState(event.assessmentId(), event.methodology(), shapes);
    }

    public AssessmentId id() {
        return id;
    }

    /** The methodology pinned at opening. */
    public MethodologyRef methodology() {
        return methodology;
    }

    public Phase phase() {
        return phase;
    }

    /** Surveys opened so far, by code. */
    public SortedMap<SurveyCode, SurveyState> surveys() {
        return Collections.unmodifiableSortedMap(surveys);
    }

    /** Verdicts that hold, by item. */
    public SortedMap<String, Verdict> verdicts() {
        return Collections.unmodifiableSortedMap(verdicts);
    }

    /** The published result that holds; null when none was recorded. */
    public @Nullable Published published() {
        return published;
    }

    /**
     * Folds one event of this assessment.
     *
     * @throws IllegalStateException when the event cannot follow what came before: the log is damaged
     */
    public void apply(AssessmentScoped event) {
        if (!event.assessmentId().equals(id)) {
            throw corrupt(event);
        }
        switch (event) {
            case AssessmentEvent own -> applyOwn(own);
            case SurveyEvent survey -> applySurvey(survey);
            case ResponseEvent response ->
                survey(response, response.survey()).tally().apply(response);
            case ImprovementPlanEvent _ -> {} // Plans move no score.
        }
    }

    private void applyOwn(AssessmentEvent event) {
        switch (event) {
            case AssessmentOpened _ -> throw corrupt(event);
            case DisclosureItemAssessed assessed ->
                verdicts.put(assessed.item(), new Verdict(assessed.verdict(), assessed.evidenceUrl(), assessed.note()));
            case ResultPublished first -> published = firstPublished(first);
            case PublishedResultCorrected correction ->
                published = new Published(correction.result(), correction.source(), correction.reason());
            case AssessmentClosed _ -> phase = following(Phase.OPEN, Phase.CLOSED, event);
            case AssessmentCertified _ -> phase = following(Phase.CLOSED, Phase.CERTIFIED, event);
        }
    }

    private Phase following(Phase from, Phase to, AssessmentEvent event) {
        if (phase != from) {
            throw corrupt(event);
        }
        return to;
    }

    private Published firstPublished(ResultPublished event) {
        if (published != null) {
            throw corrupt(event);
        }
        return new Published(event.result(), event.source(), null);
    }

    private void applySurvey(SurveyEvent event) {
        switch (event) {
            case SurveyOpened opened -> {
                if (!opened.methodology().equals(methodology)) {
                    throw corrupt(event);
                }
                var state = new SurveyState(Tally.empty(shapes.shape(opened.methodology(), opened.survey())));
                if (surveys.putIfAbsent(opened.survey(), state) != null) {
                    throw corrupt(event);
                }
            }
            case SampleTargetSet target -> survey(event, event.survey()).target(target.population(), target.minimum());
            case SurveyClosed _ -> survey(event, event.survey()).close();
        }
    }

    private SurveyState survey(AssessmentScoped event, SurveyCode code) {
        var survey = surveys.get(code);
        if (survey == null) {
            throw corrupt(event);
        }
        return survey;
    }

    void restore(Phase storedPhase, @Nullable Published storedPublished) {
        phase = storedPhase;
        published = storedPublished;
    }

    void restoreSurvey(SurveyCode code, SurveyState survey) {
        surveys.put(code, survey);
    }

    void restoreVerdict(String item, Verdict verdict) {
        verdicts.put(item, verdict);
    }

    private IllegalStateException corrupt(AssessmentScoped event) {
        return new IllegalStateException("%s cannot follow in assessment %s (%s, surveys %s): %s"
                .formatted(event.getClass().getSimpleName(), id, phase, surveys.keySet(), event));
    }
}
