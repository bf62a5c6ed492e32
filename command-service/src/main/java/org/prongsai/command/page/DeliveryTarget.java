package org.prongsai.command.page;

import org.prongsai.engine.id.AssessmentId;

/**
 * What a delivery was for.
 *
 * @param code the survey, or the checklist
 * @param agency the agency's name
 * @param agencyTag the language of that name, for the lang attribute
 */
record DeliveryTarget(
        AssessmentId assessment, String code, boolean checklist, String agency, String agencyTag, String year) {

    /** Where a file for the same is handed over. */
    String againHref() {
        return "/deliveries/new?assessment=%s&survey=%s".formatted(assessment, code);
    }
}
