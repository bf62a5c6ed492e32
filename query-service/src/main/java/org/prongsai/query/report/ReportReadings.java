package org.prongsai.query.report;

import java.util.Optional;
import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.log.AsOf;
import org.prongsai.query.agency.AgencyReader;
import org.prongsai.query.assessment.AsOfParameter;
import org.prongsai.query.assessment.AssessmentAsOf;
import org.prongsai.query.assessment.AssessmentReader;
import org.prongsai.query.assessment.PlanAsOf;
import org.prongsai.query.ledger.LedgerReader;
import org.prongsai.query.methodology.PinnedMethodologies;
import org.prongsai.query.opendata.OpenAssessment;
import org.prongsai.query.opendata.OpenAssessments;
import org.springframework.stereotype.Component;

/** Reads what reports are made from. One report is read at one point of the log. */
@Component
class ReportReadings {
    private final AssessmentReader assessments;
    private final AgencyReader agencies;
    private final OpenAssessments open;
    private final PinnedMethodologies methodologies;
    private final LedgerReader ledger;
    private final AsOfParameter asOfs;

    ReportReadings(
            AssessmentReader assessments,
            AgencyReader agencies,
            OpenAssessments open,
            PinnedMethodologies methodologies,
            LedgerReader ledger,
            AsOfParameter asOfs) {
        this.assessments = assessments;
        this.agencies = agencies;
        this.open = open;
        this.methodologies = methodologies;
        this.ledger = ledger;
        this.asOfs = asOfs;
    }

    /** @throws org.prongsai.query.problem.QuestionRefused when there is no such assessment, or was not by then */
    ReportFacts read(AssessmentId id, AsOf asOf) {
        var point = asOfs.onTape(asOf);
        var here = AsOf.position(point.position());
        var own = assessments.read(id, here).orElseThrow(() -> assessments.refusal(id));
        var agency = registered(id);
        var rules = methodologies.get(own.state().methodology());
        var asked = ReportRules.of(rules);
        var reportedYear = asked.ofPreviousYear() ? before(id.fiscalYear()) : id.fiscalYear();
        var analysedYear = asked.analysesPreviousYear() ? before(reportedYear) : reportedYear;
        var reportedId = new AssessmentId(id.agencyId(), reportedYear);
        return new ReportFacts(
                agency,
                id.fiscalYear(),
                rules,
                asked,
                reportedYear,
                assessments.plan(reportedId, here).map(PlanAsOf::plan).orElse(PlanState.EMPTY),
                told(agency, reportedId, here).orElse(null),
                analysedYear,
                told(agency, new AssessmentId(id.agencyId(), analysedYear), here)
                        .orElse(null),
                point,
                ledger.found().orElse(null));
    }

    private Optional<OpenAssessment> told(AgencyRegistered agency, AssessmentId id, AsOf asOf) {
        return assessments
                .read(id, asOf)
                .map(AssessmentAsOf::state)
                .map(state -> open.of(agency, state, PlanState.EMPTY));
    }

    private AgencyRegistered registered(AssessmentId id) {
        var agency = agencies.get(id.agencyId());
        return new AgencyRegistered(
                id.agencyId(), agency.nameTh(), agency.nameEn(), agency.type(), agency.province(), agency.district());
    }

    private static FiscalYear before(FiscalYear year) {
        return new FiscalYear(year.value() - 1);
    }
}
