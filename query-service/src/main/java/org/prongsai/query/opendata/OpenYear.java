package org.prongsai.query.opendata;

import java.util.List;
import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.query.assessment.LogPoint;

/**
 * The assessments of a year that have a result, as of a point of the log.
 *
 * @param asOf the point of the last event that told anything of them: behind it, the year's files stay the same until the next
 * @param lines in the order of their ids; at least one
 */
record OpenYear(FiscalYear year, LogPoint asOf, List<Line> lines) {

    /** One of them. */
    record Line(AssessmentId id, AgencyRegistered agency, MethodologyRef methodology) {}

    OpenYear {
        lines = List.copyOf(lines);
    }
}
