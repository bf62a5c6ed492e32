package org.prongsai.engine.methodology;

import java.util.List;

/**
 * One of the indicators. It is the plain mean of its questions, or of its sub-indicators; with neither, its inner form is
 * not known and only published figures can be held.
 *
 * @param number 1 and up
 * @param instrument code of the instrument it belongs to
 * @param questions in order; empty for checklist indicators
 * @param subIndicators in order; empty for survey indicators
 */
public record Indicator(
        int number,
        Label name,
        String instrument,
        List<Question> questions,
        List<SubIndicator> subIndicators,
        Provenance provenance) {

    public Indicator {
        questions = List.copyOf(questions);
        subIndicators = List.copyOf(subIndicators);
    }

    /** Whether the methodology says what the indicator is made of. */
    public boolean isComputable() {
        return !questions.isEmpty() || !subIndicators.isEmpty();
    }
}
