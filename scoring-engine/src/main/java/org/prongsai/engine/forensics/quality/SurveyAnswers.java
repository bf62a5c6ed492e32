package org.prongsai.engine.forensics.quality;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.ResponseEvent;
import org.prongsai.engine.event.SurveyResponseCorrected;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.event.SurveyResponseWithdrawn;

/**
 * Which combinations of answers were given to one survey, and on which days responses came. Like a tally it is a sum: no
 * respondent is remembered in it. Mutable: it belongs to one fold.
 */
public final class SurveyAnswers {
    private final Map<String, Integer> combinations = new HashMap<>();
    private final Map<LocalDate, Integer> days = new HashMap<>();
    private int responses;

    /** Folds one event of the survey. Days are those on which responses were given, whatever became of them. */
    public void apply(ResponseEvent event) {
        switch (event) {
            case SurveyResponseRecorded recorded -> {
                count(recorded.answers(), 1);
                var day = recorded.submittedOn();
                if (day != null) {
                    days.merge(day, 1, Integer::sum);
                }
            }
            case SurveyResponseCorrected corrected -> {
                count(corrected.previousAnswers(), -1);
                count(corrected.answers(), 1);
            }
            case SurveyResponseWithdrawn withdrawn -> count(withdrawn.previousAnswers(), -1);
        }
    }

    private void count(PackedAnswers answers, int by) {
        combinations.merge(answers.value(), by, (held, more) -> held + more == 0 ? null : held + more);
        responses += by;
    }

    /** Combinations of answers as {@linkplain PackedAnswers packed}, and how many gave each. */
    Map<String, Integer> combinations() {
        return combinations;
    }

    Map<LocalDate, Integer> days() {
        return days;
    }

    int responses() {
        return responses;
    }
}
