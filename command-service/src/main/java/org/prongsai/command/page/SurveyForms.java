package org.prongsai.command.page;

import org.prongsai.command.survey.Surveys;
import org.prongsai.engine.answer.AnswerSheet;
import org.prongsai.engine.answer.AnswerSheets;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Label;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.SurveyPart;
import org.prongsai.log.methodology.Methodologies;
import org.prongsai.page.Wording;
import org.springframework.stereotype.Component;

/** The questions of surveys that were opened. */
@Component
class SurveyForms {
    private final Surveys surveys;
    private final Methodologies methodologies;
    private final AgencyNames agencies;
    private final AnswerSheets sheets = new AnswerSheets();

    SurveyForms(Surveys surveys, Methodologies methodologies, AgencyNames agencies) {
        this.surveys = surveys;
        this.methodologies = methodologies;
        this.agencies = agencies;
    }

    /** A survey, the rules it was opened under, and its answer slots. */
    record SurveyForm(AssessmentId assessment, Methodology methodology, AnswerSheet sheet) {}

    /** @throws org.prongsai.command.refusal.CommandRejected when there is no such survey */
    SurveyForm require(AssessmentId assessment, SurveyCode survey) {
        var methodology = methodologies.get(surveys.require(assessment, survey).methodology());
        return new SurveyForm(assessment, methodology, sheets.sheet(methodology, survey));
    }

    SurveyTitle title(SurveyForm form, Wording wording) {
        var survey = form.sheet().survey();
        var agency = agencies.name(form.assessment().agencyId(), wording.language());
        return SurveyTitle.of(form.assessment(), survey, agency, wording.name(who(form.methodology(), survey)));
    }

    private static Label who(Methodology methodology, SurveyCode survey) {
        return methodology.instrumentOf(survey).stream()
                .flatMap(instrument -> instrument.parts().stream())
                .filter(part -> part.survey().equals(survey))
                .map(SurveyPart::who)
                .findFirst()
                .orElseThrow();
    }
}
