package org.prongsai.query.page;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.Phase;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.query.opendata.OpenAssessment;

/**
 * One year of an agency, as read.
 *
 * @param methodology the year's rules, whether or not there is a sheet
 * @param sheet null when the assessment was not open yet at the moment asked about
 * @param phase null with the sheet
 */
record YearReading(
        AssessmentId id,
        Methodology methodology,
        @Nullable ScoreSheet sheet,
        @Nullable Phase phase) {
    FiscalYear year() {
        return id.fiscalYear();
    }

    /** Whether everybody may be told of its result. */
    boolean isPublic() {
        return sheet != null && phase != null && OpenAssessment.hasResult(sheet.basis(), phase);
    }
}
