package org.prongsai.command.lifecycle;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.prongsai.command.agency.Agencies;
import org.prongsai.command.assessment.AssessmentFacts;
import org.prongsai.command.assessment.Assessments;
import org.prongsai.command.assessment.CertifyAssessment;
import org.prongsai.command.assessment.CloseAssessment;
import org.prongsai.command.assessment.OpenAssessment;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.command.methodology.MethodologyRegistrar;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.Reason;
import org.prongsai.command.survey.Surveys;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.problem.FieldProblem;
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

    AssessmentLifecycle(
            Agencies agencies,
            Assessments assessments,
            Surveys surveys,
            Methodologies methodologies,
            MethodologyRegistrar registrar) {
        this.agencies = agencies;
        this.assessments = assessments;
        this.surveys = surveys;
        this.methodologies = methodologies;
        this.registrar = registrar;
    }

    @CommandHandler
    Outcome handle(OpenAssessment command) {
        var id = command.assessmentId();
        var methodology = switch (assessments.facts(id)) {
            case AssessmentFacts.Opened opened -> methodologies.get(opened.methodology());
            case AssessmentFacts.Missing() -> {
                requireAgency(id.agencyId());
                var chosen = chosen(command);
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
        return assessments.certify(command);
    }

    private void requireAgency(AgencyId agency) {
        if (!agencies.isRegistered(agency)) {
            var th = "ยังไม่มีหน่วยงาน %s ให้ลงทะเบียนหน่วยงานก่อน".formatted(agency);
            var en = "agency %s is not registered: register it first".formatted(agency);
            throw refusal(Reason.AGENCY_UNKNOWN, "agencyId", th, en);
        }
    }

    /** The methodology asked for, or the fiscal year's own; in its latest revision. */
    private Methodology chosen(OpenAssessment command) {
        var year = command.assessmentId().fiscalYear();
        var id = command.methodology() == null ? year.toString() : command.methodology();
        var methodology = methodologies
                .latest(id)
                .orElseThrow(() -> refusal(
                        Reason.METHODOLOGY_UNKNOWN,
                        "methodology",
                        "ไม่มีระเบียบวิธี %s ให้ลงทะเบียนก่อน".formatted(id),
                        "there is no methodology %s: register it first".formatted(id)));
        if (!methodology.fiscalYear().equals(year)) {
            throw refusal(
                    Reason.METHODOLOGY_UNKNOWN,
                    "methodology",
                    "ระเบียบวิธี %s เป็นของปีงบประมาณ %s ไม่ใช่ %s".formatted(id, methodology.fiscalYear(), year),
                    "methodology %s is for fiscal year %s, not %s".formatted(id, methodology.fiscalYear(), year));
        }
        return methodology;
    }

    private static CommandRejected refusal(Reason reason, String field, String th, String en) {
        return new CommandRejected(reason, th, en, List.of(new FieldProblem(field, reason.slug(), th, en)));
    }
}
