package org.prongsai.query.page;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.ScoreSheet;

/**
 * One year of an agency, as read.
 *
 * @param methodology the year's rules, whether or not there is a sheet
 * @param sheet null when the assessment was not open yet at the moment asked about
 */
record YearReading(
        AssessmentId id, Methodology methodology, @Nullable ScoreSheet sheet) {
    FiscalYear year() {
        return id.fiscalYear();
    }
}
