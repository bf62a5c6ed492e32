package org.prongsai.command.page;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.page.Language;

/**
 * The address of the page of one response, or of the page that finds one.
 *
 * @param response null for the page that finds one
 */
record ResponseAddress(
        AssessmentId assessment,
        SurveyCode survey,
        @Nullable ResponseId response) {

    String href() {
        var all = "/assessments/%s/surveys/%s/responses".formatted(assessment, survey);
        return response == null ? all : all + "/" + response;
    }

    String in(Language language) {
        return href() + "?lang=" + language.tag();
    }

    String toFindAnother() {
        return new ResponseAddress(assessment, survey, null).href();
    }

    /** Where what was found is to be seen in scores. */
    String agency() {
        return "/agencies/%s?year=%s".formatted(assessment.agencyId(), assessment.fiscalYear());
    }
}
