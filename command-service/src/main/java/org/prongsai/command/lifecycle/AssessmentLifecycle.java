package org.prongsai.command.lifecycle;

import org.axonframework.commandhandling.CommandHandler;
import org.prongsai.command.agency.Agencies;
import org.prongsai.command.assessment.AssessmentFacts;
import org.prongsai.command.assessment.Assessments;
import org.prongsai.command.assessment.CertifyAssessment;
import org.prongsai.command.assessment.CloseAssessment;
import org.prongsai.command.assessment.NotCovered;
import org.prongsai.command.assessment.OpenAssessment;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.command.methodology.MethodologyRegistrar;
import org.prongsai.command.survey.Surveys;
import org.prongsai.engine.assessment.Phase;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.log.EventLog;
import org.prongsai.log.methodology.Methodologies;
import org.springframework.stereotype.Component;

/** Opens, closes and certifies: an assessment and its surveys begin and end together. */
@Component
class AssessmentLifecycle {
    private final Agencies agencies;
    private final Assessments assessments;
    private final Surveys surveys;
    private final Methodologies methodologies;
    private final MethodologyRegistrar registrar;
    private final EventLog log;

    AssessmentLifecycle(
            Agencies agencies,
            Assessments assessments,
            Surveys surveys,
            Methodologies methodologies,
            MethodologyRegistrar registrar,
            EventLog log) {
        this.agencies = agencies;
        this.assessments = assessments;
        this.surveys = surveys;
        this.methodologies = methodologies;
        this.registrar = registrar;
        this.log = log;
    }

    @CommandHandler
    Outcome handle(OpenAssessment command) {
        var id = command.assessmentId();
        var methodology = switch (assessments.facts(id)) {
            case AssessmentFacts.Opened opened -> methodologies.get(opened.methodology());
            case AssessmentFacts.Missing() -> {
                requireAgency(id.agencyId());
                var chosen = MethodologyChoice.chosen(command, methodologies::latest);
                registrar.keep(chosen, id); // Before it is pinned: whoever reads the log in order knows it by then.
                yield chosen;
            }
        };
        var outcome = assessments.open(command, methodology.ref());
        if (outcome.isChange()) {
            methodology.surveys().forEach(survey -> surveys.open(id, survey, methodology.ref()));
        }
        return outcome;
    }

    @CommandHandler
    Outcome handle(CloseAssessment command) {
        var id = command.assessmentId();
        var codes = assessments.methodologyOf(id).surveys();
        surveys.own(id, codes);
        var outcome = assessments.close(command);
        if (outcome.isChange()) {
            codes.forEach(survey -> surveys.close(id, survey));
        }
        return outcome;
    }

    @CommandHandler
    Outcome handle(CertifyAssessment command) {
        var id = command.assessmentId();
        surveys.own(id, assessments.methodologyOf(id).surveys());
        var covering = command.covering();
        // Nothing but the plan can move any more: what came in between has to be covered, too.
        if (covering != null
                && assessments.require(id).phase() == Phase.CLOSED
                && log.lastPosition(id) > covering.position()) {
            throw new NotCovered(id);
        }
        return assessments.certify(command);
    }

    private void requireAgency(AgencyId agency) {
        if (!agencies.isRegistered(agency)) {
            throw MethodologyChoice.unregistered(agency);
        }
    }
}
