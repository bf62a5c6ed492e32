package org.prongsai.engine.improvement;

import java.util.List;
import org.prongsai.engine.methodology.Label;

/**
 * What an agency may do to raise one indicator: a proposal to be edited, not a rule of the assessment.
 *
 * @param indicator its number
 * @param guideline in a sentence
 * @param title of a measure that follows it
 * @param steps of that measure, in order
 * @param evidence what would show that it was carried out
 */
public record Proposal(int indicator, Label guideline, Label title, List<Label> steps, Label evidence) {
    public Proposal {
        if (indicator < 1 || steps.isEmpty()) {
            throw new IllegalArgumentException("a proposal is for an indicator and has steps");
        }
        steps = List.copyOf(steps);
    }
}
