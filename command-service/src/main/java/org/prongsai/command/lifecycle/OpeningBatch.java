package org.prongsai.command.lifecycle;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.prongsai.command.agency.AgencyBatch;
import org.prongsai.command.assessment.AssessmentBatch;
import org.prongsai.command.assessment.AssessmentFacts;
import org.prongsai.command.assessment.OpenAssessment;
import org.prongsai.command.bulk.Batch;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.command.methodology.MethodologyRegistrar;
import org.prongsai.command.survey.SurveyBatch;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.log.methodology.Methodologies;

/** Many assessments, opened with their surveys one after the other as {@link AssessmentLifecycle} opens single ones. */
public final class OpeningBatch {
    private final Methodologies methodologies;
    private final MethodologyRegistrar registrar;
    private final AgencyBatch agencies;
    private final AssessmentBatch assessments;
    private final SurveyBatch surveys;
    private final Map<String, Optional<Methodology>> latest = new HashMap<>();
    private final Map<Methodology, AssessmentId> pinned = new LinkedHashMap<>();

    public OpeningBatch(Batch batch, Methodologies methodologies, MethodologyRegistrar registrar) {
        this.methodologies = methodologies;
        this.registrar = registrar;
        agencies = new AgencyBatch(batch);
        assessments = new AssessmentBatch(batch, methodologies);
        surveys = new SurveyBatch(batch);
    }

    /** Reads what the next decisions are about. */
    public void know(Collection<AssessmentId> ids) {
        assessments.know(ids);
        agencies.know(ids.stream().map(AssessmentId::agencyId).toList());
    }

    /** @throws org.prongsai.command.refusal.CommandRejected when it is refused; the batch goes on without it */
    public Outcome open(OpenAssessment command) {
        var id = command.assessmentId();
        var methodology = switch (assessments.facts(id)) {
            case AssessmentFacts.Opened opened -> methodologies.get(opened.methodology());
            case AssessmentFacts.Missing() -> {
                if (!agencies.isRegistered(id.agencyId())) {
                    throw MethodologyChoice.unregistered(id.agencyId());
                }
                var chosen =
                        MethodologyChoice.chosen(command, name -> latest.computeIfAbsent(name, methodologies::latest));
                pinned.putIfAbsent(chosen, id);
                yield chosen;
            }
        };
        var outcome = assessments.open(command, methodology.ref());
        if (outcome.isChange()) {
            surveys.open(id, methodology.surveys(), methodology.ref());
        }
        return outcome;
    }

    /** Keeps the methodologies that the opened assessments pin in the log, within the unit of work at hand. */
    public void keepMethodologies() {
        pinned.forEach(registrar::keep);
    }

    /** Forgets what a rehearsal need not remember. */
    public void forget() {
        agencies.forgetUnchanged();
        assessments.forgetUnchanged();
        surveys.forget();
    }

    /** How many assessments are held in memory. */
    public int size() {
        return assessments.size();
    }
}
