package org.prongsai.query.methodology;

import org.prongsai.engine.methodology.Confidence;
import org.prongsai.engine.methodology.Methodology;

/** One revision of a methodology in a line. */
record MethodologySummary(
        String id, int revision, String hash, int fiscalYear, String titleTh, String titleEn, Confidence confidence) {

    static MethodologySummary of(Methodology methodology) {
        return new MethodologySummary(
                methodology.ref().id(),
                methodology.ref().revision(),
                methodology.ref().hash(),
                methodology.fiscalYear().value(),
                methodology.title().th(),
                methodology.title().en(),
                methodology.provenance().confidence());
    }
}
