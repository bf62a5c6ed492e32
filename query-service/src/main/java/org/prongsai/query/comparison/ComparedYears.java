package org.prongsai.query.comparison;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.comparison.Comparison;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.query.agency.Agency;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.score.ScoredAssessment;

/** Two years of one agency as of a point of the log. */
public record ComparedYears(Agency agency, Year from, Year to, LogPoint asOf, Comparison comparison) {

    /**
     * One of the years.
     *
     * @param methodology the rules of the year, whether or not it was assessed
     * @param scored null where nothing was opened by then
     */
    public record Year(
            FiscalYear fiscalYear,
            Methodology methodology,
            @Nullable ScoredAssessment scored) {}
}
