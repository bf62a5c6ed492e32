package org.prongsai.command.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.methodology.SurveyPart;
import org.prongsai.page.Wording;

/**
 * The page on which a file is handed over.
 *
 * @param assessment as it was asked for; empty when nothing was
 * @param problem what is wrong; null when nothing is
 * @param told what was just done, in words; null when the page was only opened
 * @param target the assessment that was found; null while there is none
 * @param surveys its surveys
 * @param form the form's name at the source, as it was sent
 * @param recent what was sent to lately
 */
record NewDeliveryPage(
        String assessment,
        @Nullable String problem,
        @Nullable String told,
        @Nullable Target target,
        List<SurveyChoice> surveys,
        String form,
        List<Recent> recent,
        String otherLanguageHref,
        String otherLanguage) {

    /** An assessment to hand something over to. */
    record Target(String agency, String agencyTag, String year, String agencyHref) {}

    /** @param templateHref an empty workbook to fill in for this survey */
    record SurveyChoice(String code, String who, boolean chosen, String templateHref) {}

    record Recent(String href, String assessment, String survey) {}

    static SurveyChoice choice(String methodology, SurveyPart part, boolean chosen, Wording wording) {
        var code = part.survey().value();
        return new SurveyChoice(
                code,
                wording.name(part.who()),
                chosen,
                "/api/v1/methodologies/%s/template.xlsx?survey=%s".formatted(methodology, code));
    }
}
