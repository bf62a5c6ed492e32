package org.prongsai.query.page;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.id.MalformedId;
import org.prongsai.log.AsOf;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;
import org.prongsai.query.agency.AgencyReader;
import org.prongsai.query.assessment.AsOfParameter;
import org.prongsai.query.assessment.AssessmentReader;
import org.prongsai.query.assessment.FiscalYearParameter;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.reconciliation.ReconciledAssessment;
import org.prongsai.query.reconciliation.ReconciliationReader;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What was published against what can be computed, for people. */
@Controller
class ReconciliationPages {
    private final AgencyReader agencies;
    private final AssessmentReader assessments;
    private final ReconciliationReader reconciliations;
    private final AsOfParameter asOfs;
    private final MessageSource messages;

    ReconciliationPages(
            AgencyReader agencies,
            AssessmentReader assessments,
            ReconciliationReader reconciliations,
            AsOfParameter asOfs,
            MessageSource messages) {
        this.agencies = agencies;
        this.assessments = assessments;
        this.reconciliations = reconciliations;
        this.asOfs = asOfs;
        this.messages = messages;
    }

    @GetMapping(path = "/agencies/{agencyId}/reconciliation", produces = MediaType.TEXT_HTML_VALUE)
    String reconciliation(
            @PathVariable String agencyId,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(name = AsOfParameter.NAME, required = false) @Nullable String asOf,
            Locale locale,
            Model model) {
        var agency = agency(agencyId);
        var facts = agencies.find(agency).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var years = assessments.ofAgency(agency).stream()
                .map(AssessmentId::fiscalYear)
                .toList();
        var asked = asOf == null || asOf.isBlank() ? null : asOf.strip();
        var address = new ReconciliationAddress(agency, chosen(years, year), asked);
        var point = asOfs.read(asked);
        var reconciled = reconciliations
                .find(new AssessmentId(agency, address.year()), point)
                .orElse(null);
        var wording = new Wording(messages, Language.of(locale));
        model.addAttribute(
                "page",
                new ReconciliationPage(
                        AgencyPage.identity(AgencyReadings.facts(facts), wording.language()),
                        AgencySections.of(
                                AgencySections.Section.RECONCILIATION, agency, address.year(), asked, wording),
                        choices(years, address, wording.language()),
                        told(point, reconciled, address, wording),
                        reconciled == null ? null : ReconciliationPage.content(reconciled, address, wording)));
        return "reconciliation";
    }

    private static FiscalYear chosen(List<FiscalYear> years, @Nullable String year) {
        var asked = year == null || year.isBlank() ? null : FiscalYearParameter.read("year", year.strip());
        if (years.isEmpty() || (asked != null && !years.contains(asked))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Objects.requireNonNullElse(asked, years.getLast());
    }

    private static ReconciliationPage.Choices choices(
            List<FiscalYear> years, ReconciliationAddress address, Language language) {
        return new ReconciliationPage.Choices(
                years.reversed().stream().map(FiscalYear::toString).toList(),
                address.year().toString(),
                address.asOf(),
                address.in(language.other()),
                language.other().tag(),
                address.back(),
                address.json());
    }

    private ReconciliationPage.Told told(
            AsOf point, @Nullable ReconciledAssessment reconciled, ReconciliationAddress address, Wording wording) {
        LogPoint told = reconciled == null ? assessments.point(point) : reconciled.asOf();
        var instant = told.instant();
        return new ReconciliationPage.Told(
                address.asOf() != null,
                Long.toString(told.position()),
                instant == null ? null : wording.moment(instant),
                address.now());
    }

    private static AgencyId agency(String written) {
        try {
            return new AgencyId(written);
        } catch (MalformedId malformed) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, malformed.getMessage(), malformed);
        }
    }
}
