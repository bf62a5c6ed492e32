package org.prongsai.command.page;

import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.SurveyCode;

/**
 * Which survey of whom a page is about.
 *
 * @param agency its name
 * @param agencyTag the language of that name, for the lang attribute
 * @param who who answers the survey
 */
record SurveyTitle(
        AssessmentId assessment, SurveyCode survey, String agency, String agencyTag, String year, String who) {

    static SurveyTitle of(AssessmentId assessment, SurveyCode survey, AgencyNames.Name name, String who) {
        return new SurveyTitle(
                assessment,
                survey,
                name.text(),
                name.language().tag(),
                assessment.fiscalYear().toString(),
                who);
    }
}
