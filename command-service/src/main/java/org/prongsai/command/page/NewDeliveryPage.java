package org.prongsai.command.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.SurveyPart;
import org.prongsai.page.Wording;

/**
 * The page on which a file is handed over.
 *
 * @param assessment as it was asked for; empty when nothing was
 * @param problem what is wrong; null when nothing is
 * @param told what was just done, in words; null when the page was only opened
 * @param target the assessment that was found; null while there is none
 * @param surveys its surveys and its checklist
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

    /**
     * Something to choose from: a survey, or the checklist.
     *
     * @param who who answers, or what is judged
     * @param templateHref an empty workbook to fill in for it
     */
    record SurveyChoice(String code, String who, boolean chosen, String templateHref) {

        static SurveyChoice of(String methodology, SurveyPart part, String chosen, Wording wording) {
            var code = part.survey().value();
            return new SurveyChoice(
                    code,
                    wording.name(part.who()),
                    code.equals(chosen),
                    "/api/v1/methodologies/%s/template.xlsx?survey=%s".formatted(methodology, code));
        }

        static SurveyChoice of(String methodology, Instrument checklist, String chosen, Wording wording) {
            return new SurveyChoice(
                    checklist.code(),
                    wording.name(checklist.name()),
                    checklist.code().equals(chosen),
                    "/api/v1/methodologies/%s/checklist.xlsx".formatted(methodology));
        }
    }

    record Recent(String href, String assessment, String survey) {}
}
