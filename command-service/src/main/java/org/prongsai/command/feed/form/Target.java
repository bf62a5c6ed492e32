package org.prongsai.command.feed.form;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.answer.AnswerSheet;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.SurveyCode;

/** Where rows are to go. */
public sealed interface Target {

    /**
     * All to one survey.
     *
     * @param suggestions whether it takes the respondents' own words
     */
    record One(AssessmentId assessmentId, AnswerSheet sheet, boolean suggestions) implements Target {
        public One(AssessmentId assessmentId, AnswerSheet sheet) {
            this(assessmentId, sheet, false);
        }
    }

    /** Each to the survey that it names. */
    record Anywhere(Sheets sheets) implements Target {}

    /** The open surveys. */
    @FunctionalInterface
    interface Sheets {
        /** The sheet of a survey; null when there is no such survey. Asked again for each row, so it should remember. */
        @Nullable
        AnswerSheet sheet(AssessmentId assessmentId, SurveyCode survey);
    }
}
