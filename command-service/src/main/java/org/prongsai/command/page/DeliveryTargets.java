package org.prongsai.command.page;

import java.util.Optional;
import org.prongsai.command.assessment.Assessments;
import org.prongsai.command.feed.delivery.Receipt;
import org.prongsai.command.feed.nation.Subject;
import org.prongsai.command.feed.template.ChecklistTemplate;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.page.Language;
import org.springframework.stereotype.Component;

/** Which survey or checklist deliveries were for. */
@Component
class DeliveryTargets {
    private final Assessments assessments;
    private final AgencyNames agencies;

    DeliveryTargets(Assessments assessments, AgencyNames agencies) {
        this.assessments = assessments;
        this.agencies = agencies;
    }

    /** Empty when each row named its own. */
    Optional<DeliveryTarget> find(Receipt receipt, Language language) {
        if (receipt.assessmentId() == null) {
            return Optional.empty();
        }
        var id = AssessmentId.parse(receipt.assessmentId());
        if (receipt.survey() != null) {
            return Optional.of(target(id, receipt.survey(), false, language));
        }
        return receipt.source().equals(Subject.DISCLOSURES.source())
                ? ChecklistTemplate.checklist(assessments.methodologyOf(id))
                        .map(Instrument::code)
                        .map(code -> target(id, code, true, language))
                : Optional.empty();
    }

    AgencyNames.Name agency(AssessmentId id, Language language) {
        return agencies.name(id.agencyId(), language);
    }

    private DeliveryTarget target(AssessmentId id, String code, boolean checklist, Language language) {
        var name = agency(id, language);
        return new DeliveryTarget(
                id,
                code,
                checklist,
                name.text(),
                name.language().tag(),
                id.fiscalYear().toString());
    }
}
