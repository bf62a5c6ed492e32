package org.prongsai.query.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.query.score.ScoredAssessment;

/**
 * Everything a plan's page is made from.
 *
 * @param years with an assessment, oldest first
 * @param id the assessment whose plan it is
 * @param methodology its rules, whether or not it was open by then
 * @param own its scores; null where it was not open by then
 * @param before those of the year before; null where there are none
 * @param planBefore the plan of the year before
 * @param today the day that lateness is told of
 */
record PlanReading(
        AgencyFacts agency,
        List<FiscalYear> years,
        AssessmentId id,
        Methodology methodology,
        @Nullable ScoredAssessment own,
        @Nullable ScoredAssessment before,
        PlanState plan,
        PlanState planBefore,
        Moment moment,
        LocalDate today) {

    PlanReading {
        years = List.copyOf(years);
    }
}
