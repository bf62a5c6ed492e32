package org.prongsai.command.feed.form;

import org.prongsai.engine.answer.AnswerSheet;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.BuiltInMethodologies;

/** The sheets that the forms of these tests are for. */
final class Sheets {
    /** 15 questions of six steps each, i1 to i15. */
    static final AnswerSheet IIT_2568 = of("2568", "IIT");

    /** 9 questions, e1 to e9. */
    static final AnswerSheet EIT_2568 = of("2568", "EIT-1");

    /** 30 questions, many with sub-items, some reversed, some yes or no. */
    static final AnswerSheet IIT_2565 = of("2565", "IIT");

    /** e1 to e15, with e1.1, e1.2, e4.1 to e4.3, e6.1, e6.2. */
    static final AnswerSheet EIT_2566 = of("2566", "EIT-1");

    private Sheets() {}

    static AnswerSheet of(String methodology, String survey) {
        return AnswerSheet.of(BuiltInMethodologies.find(methodology).orElseThrow(), new SurveyCode(survey));
    }
}
