package org.prongsai.engine.assessment;

import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.tally.TallyShape;

/** Where a fold finds the shape of a survey's tally. */
@FunctionalInterface
public interface TallyShapes {

    /**
     * The shape of a survey's tally under a pinned methodology.
     *
     * @throws IllegalStateException when the methodology is not known: it was never registered in this log
     */
    TallyShape shape(MethodologyRef methodology, SurveyCode survey);

    /** The shapes of a single methodology, whatever is pinned: for folding answers under one known form. */
    static TallyShapes of(Methodology methodology) {
        return (_, survey) -> TallyShape.of(methodology.slots(survey));
    }
}
