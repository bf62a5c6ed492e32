package org.prongsai.query.privacy;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.forensics.Privacy;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Label;
import org.prongsai.engine.methodology.Methodology;

/** Whether what people answered to single questions may be shown. */
public final class AnswerGate {
    /** Results of fewer are hidden: whoever answered could be found. */
    public static final int RESPONDENTS_MIN = Privacy.RESPONDENTS_MIN;

    /** The instrument that an agency's own staff answer. */
    private static final String STAFF = "IIT";

    private AnswerGate() {}

    /** Why answers are hidden. The words are part of the contract. */
    public enum Hidden {
        FEW_RESPONDENTS(
                "few-respondents",
                new Label(
                        "ซ่อนไว้ เพราะมีผู้ตอบน้อยกว่า %d คน".formatted(RESPONDENTS_MIN),
                        "hidden: fewer than %d people answered".formatted(RESPONDENTS_MIN))),
        STAFF_SURVEY_OPEN(
                "staff-survey-open",
                new Label("ซ่อนไว้จนกว่าจะปิดรับคำตอบของบุคลากร", "hidden until the survey among the staff is closed"));

        private final String word;
        private final Label label;

        Hidden(String word, Label label) {
            this.word = word;
            this.label = label;
        }

        public String word() {
            return word;
        }

        public Label label() {
            return label;
        }
    }

    /** Whether so many answers are some, and too few to be shown. */
    public static boolean isFew(int n) {
        return n > 0 && n < RESPONDENTS_MIN;
    }

    /** Whether a survey is the staff's and still takes answers. */
    public static boolean isStaffSurveyOpen(AssessmentState state, Methodology methodology, SurveyCode survey) {
        var known = state.surveys().get(survey);
        return known != null
                && known.isOpen()
                && methodology
                        .instrumentOf(survey)
                        .filter(instrument -> instrument.code().equals(STAFF))
                        .isPresent();
    }

    /** All such surveys of an assessment. */
    public static SortedSet<SurveyCode> staffSurveysOpen(AssessmentState state, Methodology methodology) {
        return state.surveys().keySet().stream()
                .filter(survey -> isStaffSurveyOpen(state, methodology, survey))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
