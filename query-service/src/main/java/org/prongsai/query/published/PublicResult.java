package org.prongsai.query.published;

import java.util.List;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.opendata.OpenAssessment;

/**
 * A published result and how it became one.
 *
 * @param asOf the last event that it rests on
 * @param announcements in the order in which they were recorded
 * @param years of the agency that have a published result, latest first
 */
record PublicResult(
        OpenAssessment assessment, LogPoint asOf, List<Announcement> announcements, List<FiscalYear> years) {

    PublicResult {
        announcements = List.copyOf(announcements);
        years = List.copyOf(years);
    }
}
