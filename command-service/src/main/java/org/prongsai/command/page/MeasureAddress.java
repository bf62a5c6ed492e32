package org.prongsai.command.page;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.page.Language;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of the page of one measure, or of the page where one is planned.
 *
 * @param activity null for a new one
 */
record MeasureAddress(AssessmentId assessment, @Nullable ActivityId activity) {

    String href() {
        return "/assessments/%s/measures/%s".formatted(assessment, activity == null ? "new" : activity.value());
    }

    /** The same page in another language. */
    String in(Language language, @Nullable String figure) {
        var address = UriComponentsBuilder.fromPath(href()).queryParam("lang", language.tag());
        if (figure == null || figure.isBlank()) {
            return address.toUriString();
        }
        return address.queryParam("figure", "{figure}")
                .encode()
                .buildAndExpand(figure)
                .toUriString();
    }

    String progress() {
        return href() + "/progress";
    }

    String outcome() {
        return href() + "/outcome";
    }

    /** Where the whole plan is to be seen. */
    String plan() {
        return "/agencies/%s/plan?year=%s".formatted(assessment.agencyId(), assessment.fiscalYear());
    }

    String agency() {
        return "/agencies/%s?year=%s".formatted(assessment.agencyId(), assessment.fiscalYear());
    }
}
