package org.prongsai.command.feed.fuzz;

import java.util.Comparator;
import java.util.List;
import org.prongsai.command.testing.Samples;
import org.prongsai.engine.answer.AnswerSheet;
import org.prongsai.engine.id.SurveyCode;

/**
 * A survey that files may be for.
 *
 * @param year of the methodology, and of the assessment
 */
record Survey(int year, String code, AnswerSheet sheet) {
    static final List<Survey> ALL =
            List.of(of(2566, "IIT"), of(2566, "EIT-1"), of(2565, "IIT"), of(2568, "IIT"), of(2568, "EIT-1"));

    private static Survey of(int year, String code) {
        return new Survey(year, code, AnswerSheet.of(Samples.builtIn(String.valueOf(year)), new SurveyCode(code)));
    }

    /** The one whose questions a good file answers. */
    static Survey askedIn(byte[] file) {
        return ALL.stream()
                .max(Comparator.comparingInt(survey -> ReadFile.read(file, survey, "a good file")))
                .orElseThrow();
    }
}
