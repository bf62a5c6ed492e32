package org.prongsai.engine.forensics;

import java.util.Set;
import java.util.stream.Collectors;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Methodology;

/**
 * The gate that figures from responses pass: nothing of fewer than five respondents is shown, nor what it could be worked out
 * from by subtraction, and how many of the staff answered is not told while they still can.
 */
public final class Privacy {
    /** The fewest respondents a result is shown of. */
    public static final int RESPONDENTS_MIN = 5;

    /** The survey of the agency's own staff. */
    private static final SurveyCode STAFF = new SurveyCode("IIT");

    private final AssessmentState state;
    private final Methodology methodology;
    private final Set<SurveyCode> small;

    public Privacy(AssessmentState state, Methodology methodology) {
        this.state = state;
        this.methodology = methodology;
        small = state.surveys().entrySet().stream()
                .filter(survey -> survey.getValue().tally().respondents() > 0
                        && survey.getValue().tally().respondents() < RESPONDENTS_MIN)
                .map(survey -> survey.getKey())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether what an instrument's responses make may be shown. */
    public boolean shows(Instrument instrument) {
        return instrument.parts().stream().noneMatch(part -> small.contains(part.survey()));
    }

    /** Whether the computed total may be shown: from it and the other instruments a hidden one would follow. */
    public boolean showsTotal() {
        return methodology.instruments().stream().allMatch(this::shows);
    }

    /** Whether anything may be told of how a survey was answered. Never answered, too few and not yet: all look the same. */
    public boolean showsAnswers(SurveyCode survey) {
        var held = state.surveys().get(survey);
        return held != null
                && held.tally().respondents() >= RESPONDENTS_MIN
                && !(survey.equals(STAFF) && held.isOpen());
    }

    /** Whether a share of a number may be shown: neither those in it nor the others are few. */
    public static boolean showsShare(int part, int whole) {
        return showsCount(part) && showsCount(whole - part);
    }

    private static boolean showsCount(int count) {
        return count == 0 || count >= RESPONDENTS_MIN;
    }
}
