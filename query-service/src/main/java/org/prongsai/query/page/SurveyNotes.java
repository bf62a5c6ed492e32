package org.prongsai.query.page;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.engine.score.Basis;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.page.Wording;
import org.prongsai.query.privacy.AnswerGate.Hidden;
import org.prongsai.query.question.SurveyAnswers;

/** Says how many answered a survey, what is missing, and what to keep in mind. */
record SurveyNotes(SurveyAnswers answers, ScoreSheet sheet, Wording wording) {

    List<String> notes() {
        var notes = new ArrayList<String>();
        if (answers.questions().isEmpty()) {
            notes.add(wording.text("questions.no-form", code()));
            return notes;
        }
        notes.add(answers.respondents() == 0 ? missing() : sample());
        if (answers.questions().stream().anyMatch(question -> question.hidden() == Hidden.STAFF_SURVEY_OPEN)) {
            notes.add(wording.text("questions.staff-open"));
        }
        var confidence = answers.instrument().formProvenance().confidence();
        if (!confidence.isSourced()) {
            notes.add(wording.text("questions.unsourced", wording.text("confidence." + confidence.word())));
        }
        return notes;
    }

    private String missing() {
        boolean announced = sheet.basis() == Basis.PUBLISHED || sheet.basis() == Basis.BOTH;
        return wording.text(announced ? "questions.published-only" : "questions.none-yet", code());
    }

    private String sample() {
        var sample = answers.score().sample();
        var n = wording.count(sample.n());
        var population = sample.population();
        if (population == null) {
            return wording.text("questions.sample-of-unknown", n);
        }
        return sample.n() >= population
                ? wording.text("questions.sample-of-all", n, wording.count(population))
                : wording.text("questions.sample-of", n, wording.count(population));
    }

    private String code() {
        return answers.part().survey().value();
    }
}
